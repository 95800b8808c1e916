import type { SettingField } from '@troje/listen'

/** What was typed cannot be a setting of this kind of source; the message says which, and what there is. */
export class SettingError extends Error {
  readonly code = 'bad-setting'
}

/**
 * `key=value` pairs → settings, each as its field wants it. Several of one key are several lines.
 * @throws {SettingError}
 */
export function toSettings(
  pairs: readonly string[],
  fields: readonly SettingField[],
): Readonly<Record<string, unknown>> {
  const settings: Record<string, unknown> = {}
  for (const pair of pairs) {
    const at = pair.indexOf('=')
    if (at < 1) throw new SettingError(`--set ${pair}: write it as key=value`)
    const [key, value] = [pair.slice(0, at), pair.slice(at + 1)]
    const field = fields.find((each) => each.key === key)
    if (field === undefined)
      throw new SettingError(`--set ${key}: there is no such setting; there is ${namesOf(fields)}`)
    // On a command line it would stand in the shell's history and in the list of processes.
    if (field.kind === 'secret') throw new SettingError(`${key} is a secret: pass --secret ${key} and type or pipe it`)
    settings[key] = toValue(field, value, settings[key])
  }
  return settings
}

function toValue({ key, kind, choices = [] }: SettingField, text: string, before: unknown): unknown {
  switch (kind) {
    case 'number':
      return toNumber(key, text)
    case 'check':
      if (text !== 'true' && text !== 'false') throw new SettingError(`--set ${key}: true or false`)
      return text === 'true'
    case 'lines':
      return [...(Array.isArray(before) ? (before as unknown[]) : []), ...text.split('\n')]
    case 'choice': {
      const choice = choices.find(({ value }) => String(value) === text)
      if (choice !== undefined) return choice.value
      // Where numbers are offered, another number may do too: the source says.
      if (choices.every(({ value }) => typeof value === 'number')) return toNumber(key, text)
      throw new SettingError(`--set ${key}: one of ${choices.map(({ value }) => value).join(', ')}`)
    }
    default:
      return text
  }
}

function toNumber(key: string, text: string): number {
  const number = Number(text)
  if (text.trim() === '' || Number.isNaN(number)) throw new SettingError(`--set ${key}: a number`)
  return number
}

function namesOf(fields: readonly SettingField[]): string {
  const names = fields.filter(({ kind }) => kind !== 'secret').map(({ key }) => key)
  return names.length === 0 ? 'none' : names.join(', ')
}
