import type { SettingField, SourceDefinition } from '@troje/listen'
import type { Localized } from '@troje/post'
import type { SourceRecord } from '@troje/server/api-types'
import { inTerminalLanguage } from '../terminal-language.ts'

/** A line a source: id, kind, name, state, newest post, and what is wrong. Tabs between, for `cut` and `column`. */
export function formatSource(source: SourceRecord): string {
  const { id, kind, name, state, lastPostAt, error } = source
  const parts = [id, kind, name, state, lastPostAt ?? '-', error === null ? '' : inTerminalLanguage(error)]
  return parts
    .map((part) => part.replaceAll(/\s+/g, ' '))
    .join('\t')
    .trimEnd()
}

/** A kind's name and label; when asked for by name, also what it asks and what one should know. */
export function formatKind(kind: SourceDefinition, isWhole: boolean): string {
  const head = `${kind.kind}\t${inTerminalLanguage(kind.label)}`
  if (!isWhole) return head
  const { cost, review, terms, fallback, about } = kind.facts
  return [
    head,
    `  ${inTerminalLanguage(kind.hint)}`,
    ...kind.fields.map(formatField),
    ...Object.entries({ cost, review, terms, fallback }).map(
      ([name, fact]) =>
        `  ${inTerminalLanguage(factNames[name as keyof typeof factNames])}: ${inTerminalLanguage(fact)}`,
    ),
    `  ${about}`,
  ].join('\n')
}

function formatField({ key, kind, label, hint, isRequired, choices = [], initial }: SettingField): string {
  const values = choices.length === 0 ? '' : ` (${choices.map(({ value }) => value).join(', ')})`
  const begin = initial === undefined ? '' : ` [${initial}]`
  const option = kind === 'secret' ? `--secret ${key}` : `--set ${key}=…`
  const need = isRequired ? '' : ` (${inTerminalLanguage(optional)})`
  const advice = hint === undefined ? '' : `\n      ${inTerminalLanguage(hint)}`
  return `  ${option}\t${inTerminalLanguage(label)}${need}${values}${begin}${advice}`
}

const optional: Localized = { nl: 'niet verplicht', en: 'optional' }
const factNames = {
  cost: { nl: 'Kosten', en: 'Cost' },
  review: { nl: 'Goedkeuring', en: 'Review' },
  terms: { nl: 'Voorwaarden', en: 'Terms' },
  fallback: { nl: 'Zonder deze bron', en: 'Without this source' },
} satisfies Record<string, Localized>
