import type { Policy } from '@troje/post'
import { queryOptions } from '@tanstack/react-query'
import { api } from './client.ts'

/** The organisation's own rule, clauses and contact; anybody may read it. */
export const policyQuery = queryOptions({
  queryKey: ['policy'],
  staleTime: 5 * 60_000,
  queryFn: ({ signal }) => api.get<Policy>('/api/policy', { signal }),
})
