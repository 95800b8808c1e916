import { useQuery } from '@tanstack/react-query'
import type { QueryTest } from '@troje/server/api-types'
import { useMemo, useState } from 'react'
import { queryTestsQuery } from './queries-data.ts'

const none: readonly QueryTest[] = []

export interface DraftTests {
  readonly tests: readonly QueryTest[]
  readonly setTests: (tests: readonly QueryTest[]) => void
  /** What goes along when the query is saved; null while nobody changed them. */
  readonly edited: readonly QueryTest[] | null
}

/** The tests of the query that is being written: as they were saved, until somebody changes them here. */
export function useDraftTests(queryId: string | null): DraftTests {
  const { data: saved = none } = useQuery({ ...queryTestsQuery(queryId ?? ''), enabled: queryId !== null })
  const [edited, setTests] = useState<readonly QueryTest[] | null>(null)
  return useMemo(() => ({ tests: edited ?? saved, setTests, edited }), [edited, saved])
}
