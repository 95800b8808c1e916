import { explain, type QueryCheck } from '@troje/match'
import { withNothingUnknown } from '@troje/post'
import type { Store } from '@troje/store'
import { toExplanationLines, type ExplanationRow } from './explanation-lines.ts'
import { readDraft, readDraftContext, type Draft } from './read-draft.ts'

const mostLines = 1000

export interface QueryExplanation {
  readonly check: QueryCheck
  readonly lines: readonly ExplanationRow[]
}

/** Why a draft finds a stored mention, or does not. `null`: there is no such mention. */
export async function explainQuery(draft: Draft, mentionId: string, store: Store): Promise<QueryExplanation | null> {
  const [context, mention] = await Promise.all([readDraftContext(store), store.mentions.get(mentionId)])
  if (mention === null) return null
  const { node, check, options, mayBeTried } = readDraft(draft, context)
  if (!mayBeTried) return { check, lines: [] }
  return { check, lines: toExplanationLines(explain(node, withNothingUnknown(mention.post), options), mostLines) }
}
