import type { DialectName, MatchOptions, QueryCheck, QueryNode } from '@troje/match'
import type { OrganisationRow, QueryRow, Store } from '@troje/store'
import { checkQuery, parseDraft, toPartsWith } from '../govern/check-query.ts'
import { isAboutPerson } from '../govern/query-scope.ts'

/** A query that is being written. */
export interface Draft {
  readonly text: string
  /** `null`: Troje's own. */
  readonly dialect: DialectName | null
  /** The saved query that it is to replace. */
  readonly queryId: string | null
}

export interface ReadDraft {
  readonly node: QueryNode
  readonly check: QueryCheck
  readonly options: MatchOptions
  /**
   * Whether it may be tried on what is stored: not when it is broken or about a person (promise P2). One that is not
   * yet about the organisation may.
   */
  readonly mayBeTried: boolean
}

/** What a draft is judged by: the organisation, and every saved query as a part. */
export interface DraftContext {
  readonly organisation: OrganisationRow | null
  readonly saved: readonly QueryRow[]
}

export async function readDraftContext(store: Store): Promise<DraftContext> {
  const [organisation, saved] = await Promise.all([store.organisation.get(), store.queries.list()])
  return { organisation, saved }
}

export function readDraft({ text, dialect, queryId }: Draft, { organisation, saved }: DraftContext): ReadDraft {
  const replaced = saved.find((row) => row.id === queryId)
  const others = saved.filter((row) => row !== replaced)
  const query = { text, dialect, ...(replaced && { name: replaced.name }) }
  const { value: node, issues } = parseDraft(query)
  const check = checkQuery(query, organisation, others)
  const parts = toPartsWith(query, others)
  const isBroken = issues.some((issue) => issue.severity === 'error')
  return {
    node,
    check,
    options: { parts, ...(organisation && { timeZone: organisation.timeZone }) },
    mayBeTried: !isBroken && !check.issues.some(isAboutPerson),
  }
}
