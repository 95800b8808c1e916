import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Mention, QueryRecord, SourceRecord, User } from '@troje/server/api-types'
import { useCallback } from 'react'
import { api } from '../api/client.ts'
import { meQuery } from '../api/session.ts'

export const usersQuery = queryOptions({
  queryKey: ['users'],
  staleTime: 5 * 60_000,
  queryFn: ({ signal }) => api.get<User[]>('/api/users', { signal }),
})

export const queriesQuery = queryOptions({
  queryKey: ['queries'],
  queryFn: ({ signal }) => api.get<QueryRecord[]>('/api/queries', { signal }),
})

export const sourcesQuery = queryOptions({
  queryKey: ['sources'],
  queryFn: ({ signal }) => api.get<SourceRecord[]>('/api/sources', { signal }),
})

export function mentionKey(id: string): readonly [string, string] {
  return ['mention', id]
}

export function mentionQuery(id: string) {
  return queryOptions({
    queryKey: mentionKey(id),
    queryFn: ({ signal }) => api.get<Mention>(`/api/mentions/${id}`, { signal }),
  })
}

/** What the inbox filters by and names people with. Empty until it is there: the list does not wait for it. */
export interface InboxData {
  readonly users: readonly User[]
  readonly queries: readonly QueryRecord[]
  readonly sources: readonly SourceRecord[]
  readonly meId: string | null
  readonly nameOf: (userId: string) => string | null
}

const none: readonly never[] = []

export function useInboxData(): InboxData {
  const { data: users = none } = useQuery(usersQuery)
  const { data: queries = none } = useQuery(queriesQuery)
  const { data: sources = none } = useQuery(sourcesQuery)
  const { data: me } = useQuery(meQuery)
  const nameOf = useCallback((id: string) => users.find((user) => user.id === id)?.name ?? null, [users])
  return { users, queries, sources, meId: me?.id ?? null, nameOf }
}
