import { findingKinds, interfaceLanguages, networks } from '@troje/post'
import type pg from 'pg'
import {
  caseEventKinds,
  caseStatuses,
  importStates,
  purposes,
  queryChangeKinds,
  roles,
  sourceKinds,
  sourceStates,
} from './enumerations.ts'

export interface EnumerationColumn {
  readonly table: string
  readonly column: string
  readonly values: readonly string[]
  readonly isArray?: true
}

/** Every column that holds one of a declared list (invariant 9). */
export const enumerationColumns: readonly EnumerationColumn[] = [
  { table: 'organisation.profile', column: 'language', values: interfaceLanguages },
  { table: 'account."user"', column: 'role', values: roles },
  { table: 'listening.source', column: 'kind', values: sourceKinds },
  { table: 'listening.source', column: 'state', values: sourceStates },
  { table: 'listening.query', column: 'purpose', values: purposes },
  { table: 'listening.query_change', column: 'purpose', values: purposes },
  { table: 'listening.query_change', column: 'kind', values: queryChangeKinds },
  { table: 'listening.care_case', column: 'status', values: caseStatuses },
  { table: 'listening.case_event', column: 'kind', values: caseEventKinds },
  { table: 'listening.mention', column: 'network', values: networks },
  { table: 'listening.mention', column: 'status', values: caseStatuses },
  { table: 'listening.mention', column: 'finding_kinds', values: findingKinds, isArray: true },
  { table: 'listening.import', column: 'state', values: importStates },
]

/**
 * Makes the database check what enumerations.ts declares. The constraint's comment holds the list it was made from,
 * so a start changes only what a release changed. It is no numbered migration: those never change after they ran.
 */
export async function ensureEnumerationChecks(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ table: string; name: string; list: string | null }>(
    `select conrelid::regclass::text as table, conname as name, obj_description(oid, 'pg_constraint') as list
     from pg_constraint where contype = 'c' and conname like '%\\_known'`,
  )
  for (const entry of enumerationColumns) {
    const name = `${entry.column}_known`
    const list = JSON.stringify(entry.values)
    const current = rows.find((row) => row.name === name && row.table === entry.table)
    if (current?.list === list) continue
    const values = `array[${entry.values.map(quote).join(', ')}]::text[]`
    const condition = entry.isArray ? `${entry.column} <@ ${values}` : `${entry.column} = any(${values})`
    await client.query(
      `alter table ${entry.table} drop constraint if exists ${name};
       alter table ${entry.table} add constraint ${name} check (${condition});
       comment on constraint ${name} on ${entry.table} is ${quote(list)}`,
    )
  }
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
