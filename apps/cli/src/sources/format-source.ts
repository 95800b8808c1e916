import type { SettingFieldRecord, SourceKindRecord, SourceRecord } from '@troje/server/api-types'
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
export function formatKind(kind: SourceKindRecord, isWhole: boolean): string {
  const head = `${kind.kind}\t${inTerminalLanguage(kind.label)}`
  if (!isWhole) return head
  const { cost, review, terms, fallback, about } = kind.facts
  return [
    head,
    `  ${inTerminalLanguage(kind.hint)}`,
    ...kind.fields.map(formatField),
    ...[cost, review, terms, fallback].map((fact) => `  ${inTerminalLanguage(fact)}`),
    `  ${about}`,
  ].join('\n')
}

function formatField({ key, kind, label, isRequired, choices, initial }: SettingFieldRecord): string {
  const values = choices.length === 0 ? '' : ` (${choices.map(({ value }) => value).join(', ')})`
  const begin = initial === null ? '' : ` [${initial}]`
  const option = kind === 'secret' ? `--secret ${key}` : `--set ${key}=…`
  return `  ${option}${isRequired ? '' : ' ?'}\t${inTerminalLanguage(label)}${values}${begin}`
}
