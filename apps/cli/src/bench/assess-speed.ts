import type { Assessor } from '@troje/assess'

/** Times in microseconds for one check of a draft of 280 characters, and posts a second of processor time. */
export interface SpeedFigures {
  readonly p50: number
  readonly p99: number
  readonly postsPerSecond: number
}

const CHECKS = 20_000
const POSTS = 60_000
const ROUNDS = 3
const DRAFT_LENGTH = 280

/**
 * Drafts are posts of the stream, one after another, cut at 280 characters; of each the best of some rounds counts:
 * what the machine does beside it is no cost of ours.
 */
export function measureSpeed(assessor: Assessor, texts: readonly string[]): SpeedFigures {
  const drafts = toDrafts(texts)
  for (const text of texts.slice(0, 5000)) assessor.assess(text)
  const times = new Float64Array(drafts.length).fill(Infinity)
  for (let round = 0; round < ROUNDS; round++) {
    for (const [at, draft] of drafts.entries()) {
      const start = performance.now()
      assessor.assess(draft)
      times[at] = Math.min(times[at]!, (performance.now() - start) * 1000) // one a draft
    }
  }
  times.sort()
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0
  return { p50: at(0.5), p99: at(0.99), postsPerSecond: postsPerSecond(assessor, texts.slice(0, POSTS)) }
}

function toDrafts(texts: readonly string[]): string[] {
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
