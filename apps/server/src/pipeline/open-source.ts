import { openSource, type Interests, type Source, type SourceContext } from '@troje/listen'
import type { SourceRow } from '@troje/store'
import { openConcealer, type Concealer } from '../secrets/conceal.ts'
import type { PlainSecrets, SourceSecrets } from '../secrets/source-secrets.ts'
import { openDemoSource } from './demo-source.ts'

/** A source that is open, and what keeps its secrets out of what is told about it. */
export interface OpenedSource {
  readonly source: Source
  readonly conceal: Concealer
}

export interface SourceOpenerOptions {
  readonly context: SourceContext
  readonly secrets: Pick<SourceSecrets, 'open' | 'openReadable' | 'keep'>
  readonly interests: Interests
  /** Where networks can reach this server; `null`: nowhere. */
  readonly publicUrl: string | null
}

/** What is not saved (yet): settings and secrets of a form. */
export interface SourceDraft extends Pick<SourceRow, 'kind' | 'settings'> {
  /** `null` for a source that was not added yet. */
  readonly id: string | null
  readonly secrets: PlainSecrets
}

export interface SourceOpener {
  /**
   * A saved source. `null` for a file: it comes when somebody sends it.
   * @throws {SecretsUnreadableError} its secrets were sealed with a key that is not here
   * @throws {SourceSettingsError} what is saved of it is not what its kind needs
   */
  open(row: Pick<SourceRow, 'id' | 'kind' | 'settings'>): Promise<OpenedSource | null>
  /** To test a source before it is saved. @throws {SourceSettingsError} */
  openDraft(draft: SourceDraft): OpenedSource
}

/** Stands where an id will be: that there will be an address is all that can be said before. */
const notSaved = 'new'

/** The path at which a network can push to a source. */
export function hookPath(sourceId: string): string {
  return `/hooks/${sourceId}`
}

export function createSourceOpener({ context, secrets, interests, publicUrl }: SourceOpenerOptions): SourceOpener {
  function openWith({ id, kind, settings, secrets: plain }: SourceDraft): OpenedSource {
    const conceal = openConcealer(plain)
    // Those that have no use for it do not look at it; a feed gives it to its hub.
    const hasAddress = publicUrl !== null
    const source = openSource(
      { kind, settings, secrets: plain },
      {
        ...context,
        interests,
        ...(hasAddress && { pushUrl: publicUrl + hookPath(id ?? notSaved) }),
        ...(id !== null && {
          keepSecrets: async (renewed) => {
            conceal.add(renewed)
            await secrets.keep(id, renewed)
          },
        }),
      },
    )
    return { source, conceal }
  }

  return {
    async open({ id, kind, settings }) {
      if (kind === 'file') return null
      if (kind === 'demo') return { source: openDemoSource(context), conceal: openConcealer({}) }
      return openWith({ id, kind, settings, secrets: await secrets.open(id) })
    },
    openDraft: openWith,
  }
}
