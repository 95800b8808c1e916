import { queryOptions } from '@tanstack/react-query'
import type { SourceKindRecord, SourceRecord } from '@troje/server/api-types'
import { api } from '../api/client.ts'
import { sourcesQuery } from '../inbox/inbox-data.ts'

/** What can be added. It changes with the server's version only. */
export const sourceKindsQuery = queryOptions({
  queryKey: ['source-kinds'],
  staleTime: Infinity,
  queryFn: ({ signal }) => api.get<SourceKindRecord[]>('/api/source-kinds', { signal }),
})

/** Below the key of the list: what makes the list new makes this new as well. */
export function sourceQuery(id: string) {
  return queryOptions({
    queryKey: [...sourcesQuery.queryKey, id],
    queryFn: ({ signal }) => api.get<SourceRecord>(`/api/sources/${encodeURIComponent(id)}`, { signal }),
  })
}

/** How a source does, in one word. A paused one is paused, whatever it did last; a file that stands still was read. */
export function stateOf({
  kind,
  state,
  enabled,
}: Pick<SourceRecord, 'kind' | 'state' | 'enabled'>): SourceRecord['state'] | 'paused' | 'fileDone' {
  if (kind === 'file') return state === 'running' ? 'running' : 'fileDone'
  return enabled ? state : 'paused'
}
