import type { QueryRecord } from '@troje/server/api-types'
import { useRef, useState } from 'react'
import { toInput, type QueryDraftInput } from './draft-input.ts'

export interface Base {
  /** The version that is changed here. */
  readonly base: QueryRecord | null
  /** Another one was saved since. */
  readonly isBehind: boolean
  /** What is written here goes on, and will take its place. */
  readonly keep: () => void
  /** The field takes what is saved now. */
  readonly take: () => void
  /** Goes away without being asked: what was written is saved, or deleted. */
  readonly leave: () => void
  readonly isLeaving: () => boolean
}

export function useBase(
  query: QueryRecord | null,
  setInput: (input: QueryDraftInput) => void,
  onDone: () => void,
): Base {
  const [base, setBase] = useState(query)
  const leaving = useRef(false)
  return {
    base,
    isBehind: query?.updatedAt !== base?.updatedAt,
    keep: () => setBase(query),
    take: () => {
      setBase(query)
      setInput(toInput(query))
    },
    leave: () => {
      leaving.current = true
      onDone()
    },
    isLeaving: () => leaving.current,
  }
}
