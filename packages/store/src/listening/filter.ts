import { parseRowId } from '../row-id.ts'
import { toStorable } from '../storable.ts'
import type { MentionFilterRow } from '../store.ts'
import { toInstant } from './instant.ts'
import { parseSearch } from './search-text.ts'

/** SQL conditions on `listening.mention m`, and the values of their parameters. */
export interface Conditions {
  readonly conditions: string[]
  readonly values: unknown[]
}

/** All of a filter's fields hold at once. `from` is included, `to` is not. */
export function toConditions(filter: MentionFilterRow): Conditions {
  const conditions: string[] = []
  const values: unknown[] = []
  function add(value: unknown, toCondition: (parameter: string) => string): void {
    values.push(value)
    conditions.push(toCondition(`$${values.length}`))
  }
  const { queryId, source, finding, status, assignee, from, to, search } = filter
  if (queryId !== undefined) {
    const id = parseRowId(queryId)
    if (id === null) conditions.push('false')
    else add([id], (parameter) => `m.query_ids @> ${parameter}::bigint[]`)
  }
  if (source !== undefined) add(source, (parameter) => `m.network = ${parameter}`)
  if (finding !== undefined) {
    add([finding], (parameter) => `m.finding_kinds @> ${parameter}::text[] and m.finding_kinds <> '{}'`)
  }
  if (status !== undefined) add(status, (parameter) => `m.status = ${parameter}`)
  if (status !== undefined && status !== 'new') conditions.push(`m.status <> 'new'`)
  if (assignee === 'none') conditions.push('m.assignee_id is null')
  else if (assignee !== undefined) add(toStorable(assignee), (parameter) => `m.assignee_id = ${parameter}`)
  if (from !== undefined) add(toBound(from), (parameter) => `m.posted_at >= ${parameter}::timestamptz`)
  if (to !== undefined) add(toBound(to), (parameter) => `m.posted_at < ${parameter}::timestamptz`)
  if (search !== undefined && search.trim() !== '') {
    const query = parseSearch(search)
    if (query === null) conditions.push('false')
    else add(query, (parameter) => `m.search @@ ${parameter}::tsquery`)
  }
  return { conditions, values }
}

/** A year that PostgreSQL cannot write lies before every post. */
function toBound(instant: string): string {
  return toInstant(instant) ?? '-infinity'
}
