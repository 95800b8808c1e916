import { toSourceDefinition, type SettingField, type SourceDefinition } from '@troje/listen'
import type { Localized } from '@troje/post'
import { sourceKindNetworks } from '@troje/post/source-kind'
import type { SourceRow, SourceTroublesRow } from '@troje/store'
import { hookPath } from '../pipeline/open-source.ts'
import type { SettingFieldRecord, SourceKindRecord, SourceRecord } from './schemas.ts'

/** Sources as JSON; part of the one place where rows become it (invariant 10). */

/** Kinds that nobody adds. */
const otherLabels: Readonly<Record<string, Localized>> = {
  file: { nl: 'Bestand', en: 'File' },
  demo: { nl: 'Proefberichten', en: 'Demo posts' },
}

export interface SourceParts {
  readonly troubles: SourceTroublesRow | undefined
  /** The address under which this server is known. */
  readonly ownAddress: string
}

/** Only what somebody filled in, and no secret of it. */
export function serializeSource(row: SourceRow, { troubles, ownAddress }: SourceParts): SourceRecord {
  const { id, kind, name, state, enabled, lastPostAt, lastRunAt, error, postsSeen, mentions } = row
  const definition = toSourceDefinition(kind)
  const isSecret = new Map(definition?.fields.map((field) => [field.key, field.kind === 'secret']))
  return {
    id,
    kind,
    label: definition?.label ?? otherLabels[kind] ?? { nl: kind, en: kind },
    name,
    settings: Object.fromEntries(Object.entries(row.settings).filter(([key]) => isSecret.get(key) === false)),
    // What a source keeps for itself, such as a session, nobody filled in.
    secretsSet: row.secretsSet.filter((name) => isSecret.get(name) === true),
    state,
    enabled,
    lastPostAt,
    lastRunAt,
    error,
    postsSeen,
    mentions,
    pushUrl: definition?.hasPushAddress === true ? ownAddress + hookPath(id) : null,
    // Files and the demo have no network whose terms could bar it.
    inside: definition?.inside ?? true,
    health: {
      lagMs: row.lagMs,
      rateLimit: row.rateLimit,
      lastPostAt,
      gaps: [...(troubles?.gaps ?? [])],
      issues: [...(troubles?.issues ?? [])],
    },
  }
}

export function serializeSourceKind(definition: SourceDefinition, ownAddress: string): SourceKindRecord {
  const { kind, label, hint, fields, facts, inside, isOwnAccount, hasPushAddress } = definition
  const { cost, review, terms, fallback, about, lookedUp } = facts
  return {
    kind,
    network: sourceKindNetworks[kind],
    label,
    hint,
    fields: fields.map(serializeField),
    facts: { cost, review, terms, fallback, about, lookedUp },
    inside,
    isOwnAccount,
    hasPushAddress,
    pushUrlExample: hasPushAddress ? ownAddress + hookPath('{id}') : null,
  }
}

function serializeField({ key, kind, label, hint, isRequired, choices, initial }: SettingField): SettingFieldRecord {
  return {
    key,
    kind,
    label,
    hint: hint ?? null,
    isRequired,
    choices: [...(choices ?? [])],
    initial: initial ?? null,
  }
}
