import type { Post } from '@troje/post'
import { guessLanguage } from '@troje/post/guess-language'
import { openDraftMatcher, type DraftMatcher } from '../queries/draft-matcher.ts'
import type { ReadDraft } from '../queries/read-draft.ts'

/** What a draft has counted so far. Numbers only: nothing of a post is kept, in memory or elsewhere (promise P3). */
export interface LiveTrialRow {
  readonly id: string
  readonly startedAt: number
  readonly endsAt: number
  readonly ended: boolean
  /** For how long it has counted. */
  readonly milliseconds: number
  /** Written since it began. */
  readonly posts: number
  /** Came by, but were written before it began: an archive or a backlog. */
  readonly older: number
  readonly matched: number
  readonly uncertain: number
  /** Found by both, by the draft only, by the version that it is compared with only. */
  readonly difference: { readonly kept: number; readonly gained: number; readonly lost: number } | null
}

export interface LiveTrials {
  /** `null` when as many run as may. */
  start(draft: ReadDraft, against: ReadDraft | null, minutes: number): LiveTrialRow | null
  get(id: string): LiveTrialRow | null
  /** False when there is none. Its numbers are gone then. */
  stop(id: string): boolean
  /** Lets every trial that runs look at posts that came by. */
  see(posts: readonly Post[], signal: AbortSignal): Promise<void>
}

interface Trial {
  readonly id: string
  readonly startedAt: number
  readonly endsAt: number
  readonly draft: DraftMatcher
  readonly against: DraftMatcher | null
  readonly counts: { posts: number; older: number; matched: number; uncertain: number }
  readonly difference: { kept: number; gained: number; lost: number }
}

const mostRunning = 10
const keptMs = 3_600_000
/** How long looking may hold the event loop before it lets a request by. */
const sliceMs = 10

export function openLiveTrials(now: () => number): LiveTrials {
  const trials = new Map<string, Trial>()
  let started = 0

  function running(): Trial[] {
    for (const [id, trial] of trials) if (now() > trial.endsAt + keptMs) trials.delete(id)
    return [...trials.values()].filter((trial) => now() < trial.endsAt)
  }

  return {
    start(draft, against, minutes) {
      if (running().length >= mostRunning) return null
      const startedAt = now()
      const trial: Trial = {
        id: `${startedAt.toString(36)}-${++started}`,
        startedAt,
        endsAt: startedAt + minutes * 60_000,
        draft: openDraftMatcher(draft.node, draft.options),
        against: against && openDraftMatcher(against.node, against.options),
        counts: { posts: 0, older: 0, matched: 0, uncertain: 0 },
        difference: { kept: 0, gained: 0, lost: 0 },
      }
      trials.set(trial.id, trial)
      return toRow(trial, now())
    },
    get(id) {
      running()
      const trial = trials.get(id)
      return trial === undefined ? null : toRow(trial, now())
    },
    stop: (id) => trials.delete(id),
    async see(posts, signal) {
      const looking = running()
      if (looking.length === 0) return
      let sliceStart = now()
      for (const post of posts) {
        for (const trial of looking) look(trial, post)
        if (now() - sliceStart < sliceMs) continue
        await new Promise((resolve) => setImmediate(resolve))
        if (signal.aborted) return
        sliceStart = now()
      }
    },
  }
}

function look({ startedAt, draft, against, counts, difference }: Trial, post: Post): void {
  if (post.createdAt && Date.parse(post.createdAt) < startedAt) {
    counts.older++
    return
  }
  counts.posts++
  const does = matchLive(draft, post)
  if (does === true) counts.matched++
  else if (does === 'unknown') counts.uncertain++
  if (against === null) return
  const did = matchLive(against, post)
  if (did === true && does === true) difference.kept++
  else if (does === true) difference.gained++
  else if (did === true) difference.lost++
}

/** As the pipeline does: a language that nobody said is guessed. */
function matchLive(matcher: DraftMatcher, post: Post) {
  const truth = matcher.match(post)
  if (truth !== 'unknown' || post.lang !== undefined) return truth
  return matcher.match({ ...post, lang: guessLanguage(post.text) })
}

function toRow({ id, startedAt, endsAt, counts, against, difference }: Trial, at: number): LiveTrialRow {
  const ended = at >= endsAt
  const milliseconds = Math.min(at, endsAt) - startedAt
  return {
    id,
    startedAt,
    endsAt,
    ended,
    milliseconds,
    ...counts,
    difference: against === null ? null : { ...difference },
  }
}
