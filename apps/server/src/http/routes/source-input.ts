import { toSourceDefinition, type SourceDefinition } from '@troje/listen'
import type { Localized } from '@troje/post'
import type { SourceRow } from '@troje/store'
import type { z } from 'zod'
import type { PlainSecrets } from '../../secrets/source-secrets.ts'
import { HttpProblem } from '../problem.ts'
import type { Services } from '../services.ts'

type Settings = Readonly<Record<string, unknown>>

/** So that an issue tells what is missing from what is wrong. */
const told = { reportInput: true }

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
  if (definition === null) throw new HttpProblem('bad-request', { issues: [{ path: 'kind', message: texts.unknown }] })
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
  // Emptied on purpose: as if it was never filled in.
  const filled = Object.entries({ ...before.settings, ...change.settings }).filter(
    ([, value]) => value !== null && value !== '',
  )
  const settings = definition.settings.safeParse(Object.fromEntries(filled), told)
  const kept = Object.entries({ ...before.secrets, ...given }).filter((entry) => entry[1] !== null)
  const secrets = definition.secrets.safeParse(Object.fromEntries(kept), told)
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
    .map((name) => ({ path: `secrets.${name}`, message: texts.unknown }))
}

function toIssues(part: string, issues: readonly z.core.$ZodIssue[] = []) {
  return issues.map((issue) => ({ path: [part, ...issue.path].map(String).join('.'), message: toWords(issue) }))
}

/** What is wrong with a field, in words for who fills it in. Nothing of what was filled in is repeated. */
function toWords(issue: z.core.$ZodIssue): Localized {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? texts.empty : texts.wrong
    case 'too_small':
      return issue.origin === 'string' ? texts.empty : texts.least(String(issue.minimum))
    case 'too_big':
      return issue.origin === 'string' ? texts.long : texts.most(String(issue.maximum))
    case 'invalid_format':
      return issue.format === 'url' ? texts.address : texts.wrong
    default:
      return texts.wrong
  }
}

const texts = {
  empty: { nl: 'Vul dit in.', en: 'Fill this in.' },
  wrong: { nl: 'Dit klopt niet.', en: 'This is not right.' },
  long: { nl: 'Dit is te lang.', en: 'This is too long.' },
  address: { nl: 'Schrijf een heel adres, zoals https://….', en: 'Write a whole address, such as https://….' },
  unknown: { nl: 'Dit hoort niet bij deze soort bron.', en: 'This does not belong to this kind of source.' },
  least: (minimum: string) => ({ nl: `Dit moet minstens ${minimum} zijn.`, en: `This has to be ${minimum} at least.` }),
  most: (maximum: string) => ({ nl: `Dit mag hoogstens ${maximum} zijn.`, en: `This may be ${maximum} at most.` }),
}
