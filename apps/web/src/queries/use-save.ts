import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Issue } from '@troje/post'
import type { FailedQueryTest, QueryChange, QueryRecord, QuerySave, QueryTest } from '@troje/server/api-types'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { ApiProblem } from '../api/problem.ts'
import { hasError } from './merge-issues.ts'
import { queriesQuery } from './queries-data.ts'
import type { QueryDraftInput } from './draft-input.ts'
import type { QueryDesk } from './use-desk.ts'

export interface SaveInput {
  readonly query: QueryRecord | null
  /** The version that is changed. */
  readonly base: QueryRecord | null
  readonly input: QueryDraftInput
  /** Null: the saved ones stay. */
  readonly edited: readonly QueryTest[] | null
  readonly desk: QueryDesk
  readonly issues: readonly Issue[]
  readonly onDone: () => void
}

export interface Save {
  /** Saves; where tests fail, it asks first. */
  readonly ask: () => void
  readonly saveAnyway: () => void
  /** Goes back to writing when it was asked. */
  readonly cancel: () => void
  /** A former version stands in the field: saved as it is, the history says that it came back. */
  readonly restoring: (change: QueryChange) => void
  readonly isPending: boolean
  readonly isDone: boolean
  readonly isAllowed: boolean
  readonly error: Error | null
  /** How many tests keep it from being saved; null where nobody is asked. */
  readonly failed: number | null
  /** Those of other queries, which use this one as a part. */
  readonly failedOthers: readonly FailedQueryTest[]
}

export function useSave({ query, base, input, edited, desk, issues, onDone }: SaveInput): Save {
  const client = useQueryClient()
  const [asked, setAsked] = useState<Asked | null>(null)
  const [restored, setRestored] = useState<QueryChange | null>(null)
  const mutation = useMutation({
    mutationFn: (evenIfTestsFail: boolean) => send({ query, base, input, edited, restored, evenIfTestsFail }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: queriesQuery.queryKey })
      onDone()
    },
    // Somebody else saved or deleted it: with the list, the editor says so.
    onError: () => client.invalidateQueries({ queryKey: queriesQuery.queryKey }),
  })
  // An answer is about what was written when it was asked, and goes with the next letter.
  const isAnswered = asked?.input === input && asked.tests === desk.tests
  const refusal = isAnswered && mutation.error instanceof ApiProblem ? mutation.error.failedTests : []
  const known = desk.settled.text === input.text ? (desk.outcomes ?? []) : []
  const failedHere = known.filter(({ passed }) => !passed).length
  const isAllowed = !hasError(issues) && input.text.trim() !== '' && input.name.trim() !== ''
  return {
    ask: () => {
      if (!isAllowed || mutation.isPending) return
      mutation.reset()
      setAsked({ input, tests: desk.tests })
      if (failedHere === 0) mutation.mutate(false)
    },
    saveAnyway: () => mutation.mutate(true),
    cancel: () => {
      setAsked(null)
      mutation.reset()
    },
    restoring: setRestored,
    isPending: mutation.isPending,
    isDone: mutation.isSuccess,
    isAllowed,
    error: isAnswered && refusal.length === 0 ? mutation.error : null,
    failed: refusal.length > 0 ? refusal.length : isAnswered && failedHere > 0 ? failedHere : null,
    failedOthers: refusal.filter((failure) => failure.query.id !== (query?.id ?? null)),
  }
}

/** What was written when somebody asked to save it. */
interface Asked {
  readonly input: QueryDraftInput
  readonly tests: readonly QueryTest[]
}

interface Sending extends Pick<SaveInput, 'query' | 'base' | 'input' | 'edited'> {
  readonly restored: QueryChange | null
  readonly evenIfTestsFail: boolean
}

function send({ query, base, input, edited, restored, evenIfTestsFail }: Sending): Promise<QueryRecord> {
  const basedOn = base ? { basedOn: base.updatedAt } : {}
  if (query && restored && edited === null && isAsRestored(query, input, restored)) {
    return api.post<QueryRecord>(`/api/queries/${query.id}/restore`, {
      changeId: restored.id,
      evenIfTestsFail,
      ...basedOn,
    })
  }
  const body: QuerySave = { ...input, ...(edited ? { tests: [...edited] } : {}), evenIfTestsFail }
  return query
    ? api.put<QueryRecord>(`/api/queries/${query.id}`, { ...body, ...basedOn })
    : api.post<QueryRecord>('/api/queries', body)
}

/** Whether saving brings a former version back and changes nothing else. */
function isAsRestored(query: QueryRecord, input: QueryDraftInput, { text, purpose }: QueryChange): boolean {
  const isSameElse = input.name === query.name && input.enabled === query.enabled
  return isSameElse && input.text === text && input.purpose === purpose
}
