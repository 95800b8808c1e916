import type { InterfaceLanguage } from '@troje/post'
import type { TextKey, Texts } from './define-texts.ts'

/**
 * Texts without i18next, for documents that must stay small: values for `{{name}}`, and `count` picks `_one` or `_other`.
 * Gives what i18next would give for the same texts.
 */
export function plainText<Key extends string>(
  texts: Texts<Key>,
  language: InterfaceLanguage,
  key: TextKey<Key>,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const known: Readonly<Record<string, string>> = texts[language]
  const count = values['count']
  const plural = typeof count === 'number' ? new Intl.PluralRules(language).select(count) : null
  const found = (plural ? known[`${key}_${plural}`] : undefined) ?? known[key] ?? key
  return found.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole))
}
