import type { InterfaceLanguage, Localized } from '@troje/post'
import { useTranslation } from 'react-i18next'
import type { TextKey, Texts } from './define-texts.ts'
import { i18n } from './i18n.ts'

export type Translate<Key extends string> = (
  key: TextKey<Key>,
  values?: Readonly<Record<string, string | number>>,
) => string

/** The texts of a noun in the reader's language: `const t = useTexts(inboxTexts)`, then `t('title')`. */
export function useTexts<Key extends string>(texts: Texts<Key>): Translate<Key> {
  addTexts(texts)
  const { t } = useTranslation(texts.noun)
  return t as unknown as Translate<Key> // i18next's own type knows no keys that are added later.
}

/** The reader's language, and a function that picks it from a text that comes in both. */
export function useLanguage(): { language: InterfaceLanguage; pick: (text: Localized) => string } {
  const { i18n } = useTranslation()
  const language: InterfaceLanguage = i18n.language === 'nl' ? 'nl' : 'en'
  return { language, pick: (text) => text[language] }
}

function addTexts<Key extends string>(texts: Texts<Key>): void {
  if (i18n.hasResourceBundle('nl', texts.noun)) return
  i18n.addResourceBundle('nl', texts.noun, texts.nl)
  i18n.addResourceBundle('en', texts.noun, texts.en)
}
