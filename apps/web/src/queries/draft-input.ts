import type { QueryInput, QueryRecord } from '@troje/server/api-types'

/** What of a query is written in the editor, beside its tests. */
export type QueryDraftInput = Required<Pick<QueryInput, 'name' | 'text' | 'purpose' | 'enabled'>>

/** What the editor begins with. */
export function toInput(query: QueryRecord | null): QueryDraftInput {
  return {
    name: query?.name ?? '',
    // The field knows one kind of line end.
    text: (query?.text ?? '').replaceAll(/\r\n?/g, '\n'),
    purpose: query?.purpose ?? 'customer-service',
    enabled: query?.enabled ?? true,
  }
}

export function isSameInput(a: QueryDraftInput, b: QueryDraftInput): boolean {
  return a.name === b.name && a.text === b.text && a.purpose === b.purpose && a.enabled === b.enabled
}
