import { useDebouncedValue } from '@mantine/hooks'
import { parseQuery, queryCheck, type QueryNode } from '@troje/match'
import type { Issue } from '@troje/post'
import { useQuery } from '@tanstack/react-query'
import type { QueryRecord } from '@troje/server/api-types'
import { useMemo } from 'react'
import { fieldTexts } from './editor/field-texts.ts'
import { mayBeTried, mergeIssues } from './merge-issues.ts'
import { queryCheckQuery, type DraftText } from './queries-data.ts'

/** The server takes no more. */
export const longestQuery = 50_000

export interface Checked {
  readonly issues: readonly Issue[]
  readonly state: 'checking' | 'fine' | 'unknown' | 'empty'
  /** The text as it was when the typing last paused: what the server is asked about. */
  readonly settled: DraftText
  /** Whether the settled text can be tried on posts: only once the server said that it is about nobody (promise P2). */
  readonly isTriable: boolean
  /** It cannot, as it stands. Neither, while the server has not answered. */
  readonly isBroken: boolean
}

/** The language's issues at once, with what mends them; the server's a moment after the typing pauses. */
export function useChecked(text: string, query: QueryRecord | null, saved: readonly QueryRecord[]): Checked {
  const [paused] = useDebouncedValue(text, 350)
  const parts = useMemo(
    () =>
      new Map(saved.filter(({ id }) => id !== query?.id).map((other) => [other.name, parseQuery(other.text).value])),
    [saved, query?.id],
  )
  const own = useMemo(() => ownIssues(text, parts, query?.name), [text, parts, query?.name])
  const settled = useMemo(() => ({ text: paused, queryId: query?.id ?? null }), [paused, query?.id])
  const isEmpty = text.trim() === ''
  const isSent = paused.trim() !== '' && paused.length <= longestQuery
  const check = useQuery({ ...queryCheckQuery(settled), enabled: isSent })
  const answered = paused === text && isSent ? check.data : undefined
  const issues = useMemo(() => (isEmpty ? [] : mergeIssues(own, answered?.issues ?? [])), [isEmpty, own, answered])
  const state = isEmpty ? 'empty' : answered?.ok ? 'fine' : check.error && paused === text ? 'unknown' : 'checking'
  const mayTry = isSent && check.data ? mayBeTried(check.data.issues) : null
  return {
    issues,
    state,
    settled,
    isTriable: mayTry === true,
    isBroken: mayTry === false || text.length > longestQuery,
  }
}

function ownIssues(text: string, parts: ReadonlyMap<string, QueryNode>, name: string | undefined): Issue[] {
  if (text.length > longestQuery) return [tooLong(text)]
  return [...queryCheck(text, name === undefined ? { parts } : { parts, name }).issues]
}

function tooLong(text: string): Issue {
  const fill = (message: string): string => message.replace('{{max}}', longestQuery.toLocaleString())
  const { nl, en } = fieldTexts
  return {
    severity: 'error',
    code: 'too-long',
    start: longestQuery,
    end: text.length,
    message: { nl: fill(nl.tooLong), en: fill(en.tooLong) },
    hint: { nl: nl.tooLongHint, en: en.tooLongHint },
  }
}
