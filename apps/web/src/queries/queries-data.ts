import type {
  LiveTrial,
  QueryChange,
  QueryCheck,
  QueryComparison,
  QueryCosts,
  QueryEstimate,
  QueryExplanation,
  QueryTest,
  QueryTrial,
} from '@troje/server/api-types'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../api/client.ts'

export { queriesQuery } from '../inbox/inbox-data.ts'

/** A text that is being written, and the saved query that it is to replace. */
export interface DraftText {
  readonly text: string
  readonly queryId: string | null
}

export const queryHistoryQuery = (id: string) =>
  queryOptions({
    queryKey: ['queries', id, 'history'],
    staleTime: 0,
    queryFn: ({ signal }) => api.get<QueryChange[]>(`/api/queries/${id}/history`, { signal }),
  })

/** The tests as they were saved. */
export const queryTestsQuery = (id: string) =>
  queryOptions({
    queryKey: ['queries', id, 'tests'],
    staleTime: 0,
    queryFn: ({ signal }) => api.get<QueryTest[]>(`/api/queries/${id}/tests`, { signal }),
  })

/** What the server says of a text: the language's issues and the promise's (P2). */
export const queryCheckQuery = (draft: DraftText) =>
  queryOptions({
    queryKey: ['query-check', draft],
    staleTime: 60_000,
    queryFn: ({ signal }) => api.post<QueryCheck>('/api/queries/check', draft, { signal }),
  })

/** What a text would find among the latest posts. */
export const queryTrialQuery = (draft: DraftText) =>
  queryOptions({
    queryKey: ['query-try', draft],
    staleTime: 15_000,
    queryFn: ({ signal }) => api.post<QueryTrial>('/api/queries/try', draft, { signal }),
  })

/** How much a text would find, and what it takes to watch it. */
export const queryEstimateQuery = (draft: DraftText) =>
  queryOptions({
    queryKey: ['query-estimate', draft],
    staleTime: 60_000,
    queryFn: ({ signal }) => api.post<QueryEstimate>('/api/queries/estimate', { ...draft, days: 30 }, { signal }),
  })

/** What would come in and drop out between two texts. */
export const queryComparisonQuery = (before: string, { text: after, queryId }: DraftText) =>
  queryOptions({
    queryKey: ['query-compare', before, after, queryId],
    staleTime: 15_000,
    queryFn: ({ signal }) => api.post<QueryComparison>('/api/queries/compare', { before, after, queryId }, { signal }),
  })

/** Why a stored post fits, or does not. */
export function explainMention(draft: DraftText, mentionId: string): Promise<QueryExplanation> {
  return api.post<QueryExplanation>('/api/queries/explain', { ...draft, mentionId })
}

/** What each saved query has taken and found since the server began. */
export const queryCostsQuery = queryOptions({
  queryKey: ['query-costs'],
  staleTime: 60_000,
  queryFn: ({ signal }) => api.get<QueryCosts>('/api/queries/costs', { signal }),
})

/** Lets a text count on the live stream for so many minutes. */
export function startLiveTrial(draft: DraftText, minutes: number): Promise<LiveTrial> {
  return api.post<LiveTrial>('/api/queries/trials', { ...draft, minutes })
}

/** What it has counted so far. */
export const liveTrialQuery = (id: string) =>
  queryOptions({
    queryKey: ['query-trials', id],
    queryFn: ({ signal }) => api.get<LiveTrial>(`/api/queries/trials/${encodeURIComponent(id)}`, { signal }),
  })
