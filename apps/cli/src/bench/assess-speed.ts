import type { Assessor } from '@troje/assess'
import { timeChecks } from './check-times.ts'
import type { CheckTimes } from './check-times.ts'

/** Times in microseconds for one check of a draft of 280 characters, and posts a second of processor time. */
export interface SpeedFigures extends CheckTimes {
  readonly postsPerSecond: number
}

const CHECKS = 20_000
const POSTS = 60_000
const ROUNDS = 3
const DRAFT_LENGTH = 280

export function measureSpeed(assessor: Assessor, texts: readonly string[], drafts: readonly string[]): SpeedFigures {
  for (const text of texts.slice(0, 5000)) assessor.assess(text)
  return {
    ...timeChecks((draft) => assessor.assess(draft), drafts),
    postsPerSecond: postsPerSecond(assessor, texts.slice(0, POSTS)),
  }
}

/** Drafts are posts of the stream, one after another, cut at 280 characters. */
export function toDrafts(texts: readonly string[]): string[] {
  const drafts: string[] = []
  let draft = ''
  for (const text of texts) {
    draft += `${text} `
    if (draft.length < DRAFT_LENGTH) continue
    drafts.push(draft.slice(0, DRAFT_LENGTH))
    draft = ''
    if (drafts.length === CHECKS) break
  }
  return drafts
}

function postsPerSecond(assessor: Assessor, texts: readonly string[]): number {
  let best = Infinity
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage()
    for (const text of texts) assessor.assess(text)
    const { user, system } = process.cpuUsage(before)
    best = Math.min(best, (user + system) / 1e6)
  }
  return texts.length / best
}
