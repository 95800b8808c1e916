import type { SettingFieldRecord, SourceRecord } from '@troje/server/api-types'

/** The form of a source as it is typed. `settings` and `secrets` hold what belongs to each field's key. */
export interface SourceDraft {
  readonly name: string
  /** `check` is a boolean, every other kind of field the text in it. */
  readonly settings: Readonly<Record<string, string | boolean>>
  /** What was typed; null takes away what is kept, and a key that is not here leaves it as it is. */
  readonly secrets: Readonly<Record<string, string | null>>
}

/** By path, such as `settings.url`; `name` is the name's own. */
export type FieldErrors = Readonly<Record<string, string>>

/** An empty form as its kind proposes it, or that of a source that is there. */
export function toDraft(
  fields: readonly SettingFieldRecord[],
  source: Pick<SourceRecord, 'name' | 'settings'> | null,
): SourceDraft {
  const plain = fields.filter(({ kind }) => kind !== 'secret')
  const settings = plain.map((field) => [
    field.key,
    toTyped(field, source ? source.settings[field.key] : field.initial),
  ])
  return {
    name: source?.name ?? '',
    settings: Object.fromEntries(settings) as SourceDraft['settings'], // toTyped gives nothing else
    secrets: {},
  }
}

/** What the API takes. A field that was emptied is null, which it reads as not filled in. */
export function toSettings(fields: readonly SettingFieldRecord[], draft: SourceDraft): Record<string, unknown> {
  const plain = fields.filter(({ kind }) => kind !== 'secret')
  return Object.fromEntries(plain.map((field) => [field.key, toSetting(field, draft.settings[field.key] ?? '')]))
}

export function toSecrets({ secrets }: SourceDraft): Record<string, string | null> {
  const trimmed = Object.entries(secrets).map(([key, value]) => [key, value?.trim() ?? null] as const)
  return Object.fromEntries(trimmed.filter(([, value]) => value !== ''))
}

/** Each issue at its field, also one about a line of it (`settings.hashtags.2`); `rest` is about nothing that is shown. */
export function placeIssues(
  fields: readonly SettingFieldRecord[],
  issues: readonly { readonly path: string; readonly message: string }[],
): { readonly errors: FieldErrors; readonly rest: readonly string[] } {
  const paths = ['name', ...fields.map(pathOf)]
  const errors: Record<string, string> = {}
  const rest: string[] = []
  for (const { path, message } of issues) {
    const at = paths.find((known) => path === known || path.startsWith(`${known}.`))
    if (at === undefined) rest.push(message)
    else errors[at] ??= message
  }
  return { errors, rest }
}

export function pathOf({ key, kind }: Pick<SettingFieldRecord, 'key' | 'kind'>): string {
  return `${kind === 'secret' ? 'secrets' : 'settings'}.${key}`
}

function toTyped({ kind }: SettingFieldRecord, value: unknown): string | boolean {
  if (kind === 'check') return value === true
  if (Array.isArray(value)) return value.join('\n')
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function toSetting(field: SettingFieldRecord, typed: string | boolean): unknown {
  if (typeof typed === 'boolean') return typed
  const text = typed.trim()
  if (field.kind === 'lines') return text === '' ? [] : text.split('\n').flatMap((line) => line.trim() || [])
  if (text === '') return null
  switch (field.kind) {
    case 'address':
      return withScheme(text, field.initial)
    case 'number':
      // What is no number goes as it is: the server says so at the field.
      return Number.isFinite(Number(text)) ? Number(text) : text
    case 'choice':
      return field.choices.find(({ value }) => String(value) === text)?.value ?? text
    default:
      return text
  }
}

/** An address without a scheme gets that of the one that was proposed, or else https. */
function withScheme(text: string, proposed: SettingFieldRecord['initial']): string {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return text
  const scheme = typeof proposed === 'string' ? URL.parse(proposed)?.protocol : undefined
  return `${scheme ?? 'https:'}//${text}`
}
