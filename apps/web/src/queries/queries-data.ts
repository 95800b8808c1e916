import type { QueryChange, QueryCheck, QueryTrial } from '@troje/server/api-types'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../api/client.ts'

export { queriesQuery } from '../inbox/inbox-data.ts'

export const queryHistoryQuery = (id: string) =>
  queryOptions({
    queryKey: ['queries', id, 'history'],
    queryFn: ({ signal }) => api.get<QueryChange[]>(`/api/queries/${id}/history`, { signal }),
  })

/** What the server says of a text: the language's issues and the promise's (P2). */
export const queryCheckQuery = (text: string) =>
  queryOptions({
    queryKey: ['query-check', text],
    staleTime: 60_000,
    queryFn: ({ signal }) => api.post<QueryCheck>('/api/queries/check', { text }, { signal }),
  })

/** What a text would find among the latest posts. */
export const queryTrialQuery = (text: string) =>
  queryOptions({
    queryKey: ['query-try', text],
    staleTime: 15_000,
    queryFn: ({ signal }) => api.post<QueryTrial>('/api/queries/try', { text }, { signal }),
  })
