import { useQuery } from '@tanstack/react-query'
import type { ExplanationLine, QueryRecord, QueryTest } from '@troje/server/api-types'
import { useEffect, useMemo, useState } from 'react'
import { organisationQuery } from '../api/organisation.ts'
import { openDeskClient, type DeskClient } from './desk/desk-client.ts'
import type { DraftQuery, TestOutcome } from './desk/messages.ts'
import type { DraftText } from './queries-data.ts'
import type { DraftTests } from './use-draft-tests.ts'
import { toTest } from './tests-of.ts'

/** What the tabs share about the query that is being written. */
export interface QueryDesk {
  readonly client: DeskClient
  readonly settled: DraftText
  readonly isEmpty: boolean
  readonly isTriable: boolean
  readonly isBroken: boolean
  /** The settled text with its parts, for the browser's own judging. */
  readonly draft: DraftQuery
  readonly tests: readonly QueryTest[]
  readonly setTests: (tests: readonly QueryTest[]) => void
  /** The saved tests are here, so they may be changed. */
  readonly areTestsKnown: boolean
  readonly testsError: Error | null
  /** What came of each test, in order; null while that is not known. */
  readonly outcomes: readonly TestOutcome[] | null
  /** Explains a post of which only the words are known. */
  readonly explainText: (post: { text: string; title: string | null }) => Promise<readonly ExplanationLine[]>
}

export type DeskInput = Pick<QueryDesk, 'settled' | 'isTriable' | 'isBroken'> & {
  readonly drafted: DraftTests
  readonly query: QueryRecord | null
  readonly saved: readonly QueryRecord[]
}

/** Opens a desk for as long as a query is written: tests run there while typing, and a sample stays in its memory. */
export function useDesk({ query, saved, settled, isTriable, isBroken, drafted }: DeskInput): QueryDesk {
  const { tests, setTests, areKnown, error } = drafted
  const [client] = useState(openDeskClient)
  useEffect(() => () => client.close(), [client])
  const { data: organisation } = useQuery(organisationQuery)
  const timeZone = organisation?.timeZone ?? 'UTC'
  const draft = useMemo(() => {
    const parts = saved.filter(({ id }) => id !== query?.id).map((other) => [other.name, other.text] as const)
    return { text: settled.text, parts, timeZone }
  }, [settled.text, saved, query?.id, timeZone])
  const run = useQuery({
    queryKey: ['desk-tests', draft, tests],
    queryFn: () => client.ask({ ask: 'test', query: draft, tests }),
    enabled: tests.length > 0 && isTriable,
    gcTime: 0,
    placeholderData: (previous) => (previous?.length === tests.length ? previous : undefined),
  })
  const outcomes = tests.length === 0 ? noOutcomes : (run.data ?? null)
  return useMemo(
    () => ({
      client,
      settled,
      isEmpty: settled.text.trim() === '',
      isTriable,
      isBroken,
      draft,
      tests,
      setTests,
      areTestsKnown: areKnown,
      testsError: error,
      outcomes,
      explainText: async (post) => {
        const [outcome] = await client.ask({ ask: 'test', query: draft, tests: [toTest(post, true)] })
        return outcome?.lines ?? []
      },
    }),
    [client, settled, isTriable, isBroken, draft, tests, setTests, areKnown, error, outcomes],
  )
}

const noOutcomes: readonly TestOutcome[] = []
