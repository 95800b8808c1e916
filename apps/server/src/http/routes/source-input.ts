import { toSourceDefinition, type SourceDefinition } from '@troje/listen'
import type { SourceRow } from '@troje/store'
import type { PlainSecrets } from '../../secrets/source-secrets.ts'
import { HttpProblem } from '../problem.ts'
import type { Services } from '../services.ts'

type Settings = Readonly<Record<string, unknown>>

/** What somebody filled in, as their kind of source takes it. */
export interface CheckedInput {
  readonly settings: Settings
  /** All that it has, those that were kept before included. */
  readonly secrets: PlainSecrets
}

export interface SourceChange {
  readonly settings?: Settings | undefined
  /** `null` takes a secret away. */
  readonly secrets?: Readonly<Record<string, string | null>> | undefined
}

/** @throws {HttpProblem} there is no such source */
export async function findSource({ store }: Pick<Services, 'store'>, id: string): Promise<SourceRow> {
  const row = await store.sources.get(id)
  if (row === null) throw new HttpProblem('not-found')
  return row
}

/** Kinds that nobody adds have no settings to change. @throws {HttpProblem} */
export function definitionOf({ kind }: Pick<SourceRow, 'kind'>): SourceDefinition {
  const definition = toSourceDefinition(kind)
  if (definition === null)
    throw new HttpProblem('bad-request', { issues: [{ path: 'kind', message: 'has no settings' }] })
  return definition
}

/**
 * A change laid over what there was. Every issue names its field, such as `settings.url` or `secrets.token`.
 * @throws {HttpProblem} the kind of source needs something else
 */
export function checkSourceInput(
  definition: SourceDefinition,
  change: SourceChange,
  before: CheckedInput = { settings: {}, secrets: {} },
): CheckedInput {
  const given = toGivenSecrets(change)
  const settings = definition.settings.safeParse({ ...before.settings, ...change.settings })
  const kept = Object.entries({ ...before.secrets, ...given }).filter((entry) => entry[1] !== null)
  const secrets = definition.secrets.safeParse(Object.fromEntries(kept))
  const issues = [
    ...unknownSecrets(definition, given),
    ...toIssues('settings', settings.error?.issues),
    ...toIssues('secrets', secrets.error?.issues),
  ]
  if (!settings.success || !secrets.success || issues.length > 0) throw new HttpProblem('bad-request', { issues })
  const plain = Object.entries({ ...before.secrets, ...secrets.data }).filter(([name]) => given[name] !== null)
  return {
    settings: settings.data,
    secrets: Object.fromEntries(plain.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))),
  }
}

/** A field that was left empty says nothing; a pasted one often ends in a line break. */
export function toGivenSecrets({ secrets = {} }: SourceChange): Readonly<Record<string, string | null>> {
  const trimmed = Object.entries(secrets).map(([name, value]) => [name, value?.trim() ?? null] as const)
  return Object.fromEntries(trimmed.filter(([, value]) => value !== ''))
}

function unknownSecrets({ fields }: SourceDefinition, given: Readonly<Record<string, unknown>>) {
  const known = new Set(fields.flatMap(({ key, kind }) => (kind === 'secret' ? [key] : [])))
  return Object.keys(given)
    .filter((name) => !known.has(name))
    .map((name) => ({ path: `secrets.${name}`, message: 'this kind of source has no such secret' }))
}

function toIssues(part: string, issues: readonly { path: readonly PropertyKey[]; message: string }[] = []) {
  return issues.map(({ path, message }) => ({ path: [part, ...path].map(String).join('.'), message }))
}
