import type { Finding, FindingKind, Localized } from '@troje/post'

/** What a second reader is asked for: abuse that rules miss. What can be checked by rules is not asked. */
export const secondReaderKinds = ['insult', 'threat', 'hate'] as const satisfies readonly FindingKind[]
export type SecondReaderKind = (typeof secondReaderKinds)[number]

/** Why there are no findings of a second reader. The text is then as well read as without one. */
export type Unread = 'refused' | 'timed-out' | 'failed'

export type SecondReading =
  | { readonly status: 'read'; readonly findings: readonly Finding[] }
  | { readonly status: Unread; readonly cause: unknown }

/**
 * Reads a text beside the rules, off by default. It never throws. Its findings carry the rule `second-reader`: they are
 * a model's opinion, shown to a writer or a colleague who decides, and never a reason for the inside desk (promise P7).
 */
export interface SecondReader {
  readonly read: (text: string) => Promise<SecondReading>
}

/** How an optional package is loaded: `(name) => import(name)`. Passed in, so that no bundle carries it unasked. */
export type LoadPackage = (name: string) => Promise<unknown>

/** The optional package is not installed, or has another shape than expected. */
export class SecondReaderPackageError extends Error {
  override readonly name = 'SecondReaderPackageError'
  readonly code = 'second-reader-package'
  constructor(packageName: string, cause: unknown) {
    super(`The second reader needs the package ${packageName}: npm install ${packageName}`, { cause })
  }
}

export async function loadOrThrow<T>(load: LoadPackage, name: string): Promise<T> {
  try {
    return (await load(name)) as T // the caller names the parts it uses; conformance/ tests them on the real package
  } catch (cause) {
    throw new SecondReaderPackageError(name, cause)
  }
}

const reasons: Readonly<Record<SecondReaderKind, Localized>> = {
  insult: { nl: 'Een taalmodel leest hier een belediging.', en: 'A language model reads an insult here.' },
  threat: { nl: 'Een taalmodel leest hier een bedreiging.', en: 'A language model reads a threat here.' },
  hate: {
    nl: 'Een taalmodel leest hier haat tegen een groep mensen.',
    en: 'A language model reads hate against a group of people here.',
  },
}
const suggestion: Localized = {
  nl: 'Een model vergist zich soms. Lees het nog eens en beslis zelf.',
  en: 'A model is sometimes wrong. Read it again and decide for yourself.',
}

export function toFinding(kind: SecondReaderKind, start: number, end: number, clause: string | null = null): Finding {
  const target = kind === 'hate' ? 'group' : null
  return { kind, start, end, target, rule: 'second-reader', reason: reasons[kind], suggestion, clause }
}

export function isSecondReaderKind(value: unknown): value is SecondReaderKind {
  return (secondReaderKinds as readonly unknown[]).includes(value)
}
