import { expandParts, leavesOf } from '@troje/match'
import type { Localized } from '@troje/post'
import { openDraftMatcher } from './draft-matcher.ts'
import type { ReadDraft } from './read-draft.ts'

/** What it takes to watch a query. */
export interface QueryEffort {
  /** Words and fields in it, saved parts written out. */
  readonly leaves: number
  /** No word or author announces it: it is evaluated on every post. */
  readonly always: boolean
  readonly said: Localized
}

/** Compiles a draft in a monitor of its own and says what that shows. */
export function effortOf({ node, options }: ReadDraft): QueryEffort {
  const leaves = leavesOf(expandParts(node, options.parts)).length
  const always = openDraftMatcher(node, options).isAlwaysAsked()
  return { leaves, always, said: always ? askedAlways : askedSometimes }
}

const askedAlways: Localized = {
  nl: 'Duur: geen woord kondigt deze zoekvraag aan. Troje moet hem daarom bij elk bericht nalopen.',
  en: 'Dear: no word announces this query. So Troje has to go through it for every post.',
}
const askedSometimes: Localized = {
  nl: 'Goedkoop: Troje loopt deze zoekvraag alleen na bij berichten met een woord of schrijver die erin moet voorkomen.',
  en: 'Cheap: Troje goes through this query only for posts with a word or author that has to be in them.',
}
