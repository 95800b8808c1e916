import { useQuery } from '@tanstack/react-query'
import type { QueryTest } from '@troje/server/api-types'
import { useMemo, useState } from 'react'
import { queryTestsQuery } from './queries-data.ts'

const none: readonly QueryTest[] = []

export interface DraftTests {
  readonly tests: readonly QueryTest[]
  readonly setTests: (tests: readonly QueryTest[]) => void
  /** False while the saved ones are not here: a change would then throw them away. */
  readonly areKnown: boolean
  /** Why they are not here. */
  readonly error: Error | null
  /** What goes along when the query is saved; null while nobody changed them. */
  readonly edited: readonly QueryTest[] | null
}

/** The tests of the query that is being written: as they were saved, until somebody changes them here. */
export function useDraftTests(queryId: string | null): DraftTests {
  const { data: saved, error } = useQuery({ ...queryTestsQuery(queryId ?? ''), enabled: queryId !== null })
  const [edited, setTests] = useState<readonly QueryTest[] | null>(null)
  const areKnown = queryId === null || saved !== undefined
  return useMemo(
    () => ({ tests: edited ?? saved ?? none, setTests, areKnown, error, edited }),
    [edited, saved, areKnown, error],
  )
}
