import type { Localized } from '@troje/post'
import type { SourceKind } from '@troje/post/source-kind'
import type { z } from 'zod'
import type { Source, SourceContext } from './source.ts'

/** `lines`: several values, one a line; an array in `settings`. `address`: a web address; https is put before it where no scheme is given. */
export const settingFieldKinds = ['text', 'address', 'secret', 'number', 'choice', 'lines', 'check'] as const

/** One thing that somebody fills in to add a source. */
export interface SettingField {
  /** The name in `settings`, or in `secrets` for a `secret`. */
  readonly key: string
  readonly kind: (typeof settingFieldKinds)[number]
  readonly label: Localized
  readonly hint?: Localized
  readonly isRequired: boolean
  /** Of a `choice`. */
  readonly choices?: readonly { readonly value: string | number; readonly label: Localized }[]
  /** What stands there before anybody typed. */
  readonly initial?: string | number | boolean
}

/** What somebody should know before they choose a source; each a sentence or two, in plain words. */
export interface SourceFacts {
  /** What the network asks for it. */
  readonly cost: Localized
  /** Whether the network looks at who asks first, and how long that takes. */
  readonly review: Localized
  /** What its terms let Troje do with what comes in. */
  readonly terms: Localized
  /** What to do without this source. */
  readonly fallback: Localized
  /** The page of the network on which these facts rest. */
  readonly about: string
  /** When these facts were last looked up, as `2026-11`. */
  readonly lookedUp: string
}

/** A kind of source: what it asks, what it costs, and how it is opened. One a folder; see source-definitions.ts. */
export interface SourceDefinition<
  Settings extends Readonly<Record<string, unknown>> = Readonly<Record<string, unknown>>,
  Secrets extends Readonly<Record<string, string | undefined>> = Readonly<Record<string, string | undefined>>,
> {
  readonly kind: SourceKind
  readonly label: Localized
  /** One sentence below the label where a source is chosen. */
  readonly hint: Localized
  /** In the order of the form. */
  readonly fields: readonly SettingField[]
  readonly settings: z.ZodType<Settings>
  /** Kept encrypted, never logged, never sent to a browser. */
  readonly secrets: z.ZodType<Secrets>
  readonly facts: SourceFacts
  /** Whether its terms let posts by staff be handed to the inside desk (promise P1). */
  readonly inside: boolean
  /** Whether what comes in was sent to the organisation's own account. */
  readonly isOwnAccount: boolean
  /** Whether it can be sent to: it has an address of its own at `/hooks/…`. */
  readonly hasPushAddress: boolean
  /** A name for a source with these settings, where nobody gave one. */
  toName(settings: Settings): string
  open(settings: Settings, secrets: Secrets, context: SourceContext): Source
}

/**
 * A definition as every other one, whatever its settings are: it reads them with its own schema before it opens.
 * @throws {z.ZodError} from `open` and `toName`: the settings or secrets are not what this kind needs
 */
export function defineSource<
  Settings extends Readonly<Record<string, unknown>>,
  Secrets extends Readonly<Record<string, string | undefined>>,
>(definition: SourceDefinition<Settings, Secrets>): SourceDefinition {
  return {
    ...definition,
    toName: (settings) => definition.toName(definition.settings.parse(settings)),
    open: (settings, secrets, context) =>
      definition.open(definition.settings.parse(settings), definition.secrets.parse(secrets), context),
  }
}
