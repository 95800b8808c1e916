import type { Localized } from '@troje/post'
import type { SealedSecretRow, Store } from '@troje/store'
import type { RandomBytes } from '../govern/secret.ts'
import { sealText, unsealText } from './seal.ts'
import type { SecretKeys } from './secret-key.ts'

/** Secrets in plain text, by name. They are in memory only, and go to the source and nowhere else. */
export type PlainSecrets = Readonly<Record<string, string>>

/** Some secrets of a source were sealed with a key that is not here, or were changed. */
export class SecretsUnreadableError extends Error {
  readonly code = 'secrets-unreadable'
  readonly names: readonly string[]
  readonly reason: Localized = {
    nl: 'De sleutels van deze bron zijn op slot gedaan met een hoofdsleutel die Troje nu niet heeft. Zet die terug, of vul de sleutels van deze bron opnieuw in.',
    en: 'The keys of this source were locked with a main key that Troje does not have now. Put that back, or enter the keys of this source again.',
  }

  constructor(sourceId: string, names: readonly string[]) {
    super(`The secrets of source ${sourceId} were sealed with a key that is not here: ${names.join(', ')}.`)
    this.name = 'SecretsUnreadableError'
    this.names = names
  }
}

/** The secrets of sources: sealed in the database, open only here. */
export interface SourceSecrets {
  seal(sourceId: string, secrets: PlainSecrets): readonly SealedSecretRow[]
  /** @throws {SecretsUnreadableError} */
  open(sourceId: string): Promise<PlainSecrets>
  /** As `open`, without those that cannot be read: they have to be entered again. */
  openReadable(sourceId: string): Promise<PlainSecrets>
  /** Seals and saves what a network renewed. */
  keep(sourceId: string, secrets: PlainSecrets): Promise<void>
  /** Seals with the key of now what was sealed with a former one. May be repeated. */
  moveToCurrentKey(): Promise<{ readonly moved: number; readonly unreadable: number }>
}

export function openSourceSecrets(
  store: Pick<Store, 'sourceSecrets'>,
  { current, former }: SecretKeys,
  random: RandomBytes,
): SourceSecrets {
  const keys = new Map([current, ...former].map((key) => [key.id, key.bytes]))

  function sealOne(sourceId: string, name: string, value: string): SealedSecretRow {
    return { name, keyId: current.id, sealed: sealText(value, toPlace(sourceId, name), current.bytes, random) }
  }
  function openOne(sourceId: string, { name, keyId, sealed }: SealedSecretRow): string | null {
    const key = keys.get(keyId)
    return key === undefined ? null : unsealText(sealed, toPlace(sourceId, name), key)
  }
  function seal(sourceId: string, secrets: PlainSecrets): readonly SealedSecretRow[] {
    return Object.entries(secrets).map(([name, value]) => sealOne(sourceId, name, value))
  }
  async function openAll(sourceId: string): Promise<readonly (readonly [string, string | null])[]> {
    const rows = await store.sourceSecrets.list(sourceId)
    return rows.map((row) => [row.name, openOne(sourceId, row)] as const)
  }

  return {
    seal,
    async open(sourceId) {
      const all = await openAll(sourceId)
      const unreadable = all.filter(([, value]) => value === null).map(([name]) => name)
      if (unreadable.length > 0) throw new SecretsUnreadableError(sourceId, unreadable)
      return toPlain(all)
    },
    openReadable: async (sourceId) => toPlain(await openAll(sourceId)),
    keep: (sourceId, secrets) => store.sourceSecrets.keep(sourceId, seal(sourceId, secrets)),
    async moveToCurrentKey() {
      let moved = 0
      let unreadable = 0
      for (const { sourceId, ...row } of await store.sourceSecrets.all()) {
        if (row.keyId === current.id) continue
        const value = openOne(sourceId, row)
        if (value === null) unreadable += 1
        else if (await store.sourceSecrets.replace(sourceId, row, sealOne(sourceId, row.name, value))) moved += 1
      }
      return { moved, unreadable }
    },
  }
}

/** A secret opens for its own source and name only. */
function toPlace(sourceId: string, name: string): string {
  return `source ${sourceId} ${name}`
}

function toPlain(all: readonly (readonly [string, string | null])[]): PlainSecrets {
  return Object.fromEntries(all.flatMap(([name, value]) => (value === null ? [] : [[name, value]])))
}
