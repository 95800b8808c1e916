import type { PushDown, PushDownQuery } from '@troje/match/push-down'
import type { ReadIssue, SourceContext } from '../source.ts'

/** What to ask a network, what to tell about it, and when to ask anew. */
export interface Asked {
  readonly requests: readonly string[]
  /** Parts of queries for which the network brings nothing, or not all. */
  readonly issues: readonly ReadIssue[]
}

const mostIssues = 5

/** Asks for what the organisation looks for now, in the words of a network. */
export function toAsked({ interests }: SourceContext, render: (queries: readonly PushDownQuery[]) => PushDown): Asked {
  const queries = (interests?.current() ?? []).map((node, index) => ({ id: String(index), node }))
  const { requests, leftOut } = render(queries)
  const issues = leftOut.slice(0, mostIssues).map(({ code, why }) => ({ code, message: why }))
  return { requests, issues }
}

/** Aborts when the queries change or the signal does: a wait ends then, and what is asked is made anew. */
export function untilInterestsChange({ interests }: SourceContext, signal: AbortSignal): AbortSignal {
  return interests === undefined ? signal : AbortSignal.any([signal, interests.changed()])
}
