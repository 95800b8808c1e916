import { toSafeFetchError, type Source, type SourceBatch, type SourceContext } from '@troje/listen'
import type { Localized } from '@troje/post'
import type { SourceRow, SourceState, Store } from '@troje/store'
import type { Events } from '../events.ts'
import type { Log } from '../log.ts'
import { judgePosts, toUnmatched, type JudgeContext } from './judge.ts'
import type { LiveTrials } from './live-trials.ts'

export interface SupervisorOptions {
  readonly store: Store
  readonly judge: JudgeContext
  readonly events: Events
  readonly liveTrials: Pick<LiveTrials, 'see'>
  readonly context: SourceContext
  /** `null`: this kind is not read by itself (a file is, when somebody sends it). */
  readonly open: (row: SourceRow) => Source | null
  readonly log: Log
}

export interface Supervisor {
  /** Starts, stops and restarts loops until they are what the store says. */
  sync(): Promise<void>
  close(): Promise<void>
}

interface Loop {
  readonly settings: string
  readonly stop: AbortController
  readonly done: Promise<void>
}

const longestWaitMs = 5 * 60_000

/** One loop per enabled source. A source that fails is tried again, and never stops another (invariant 5). */
export function openSupervisor(options: SupervisorOptions): Supervisor {
  const loops = new Map<string, Loop>()
  let closed = false
  let syncing: Promise<void> = Promise.resolve()

  async function stopLoop(id: string): Promise<void> {
    const loop = loops.get(id)
    if (loop === undefined) return
    loops.delete(id)
    loop.stop.abort()
    await loop.done
  }

  async function syncNow(): Promise<void> {
    const rows = (await options.store.sources.list()).filter((row) => row.enabled)
    const wanted = new Map(rows.map((row) => [row.id, JSON.stringify(row.settings)]))
    for (const [id, loop] of loops) if (wanted.get(id) !== loop.settings) await stopLoop(id)
    for (const row of rows) {
      if (closed || loops.has(row.id)) continue
      const stop = new AbortController()
      const done = runSource(row.id, options, stop.signal)
      loops.set(row.id, { settings: JSON.stringify(row.settings), stop, done })
    }
  }

  return {
    sync() {
      // One after the other: two at once could start a source twice.
      syncing = syncing.then(syncNow, syncNow)
      return syncing
    },
    async close() {
      closed = true
      await syncing.catch(() => undefined)
      await Promise.all([...loops.keys()].map(stopLoop))
    },
  }
}

async function runSource(id: string, options: SupervisorOptions, signal: AbortSignal): Promise<void> {
  const { context, log } = options
  const state = createStateKeeper(id, options)
  for (let failures = 0; !signal.aborted;) {
    try {
      const row = await options.store.sources.get(id)
      const source = row === null ? null : options.open(row)
      if (row === null || source === null) return
      // While it is tried again, the reason stays to be read until a batch comes through.
      if (failures === 0) await state.become('starting', null)
      for await (const batch of source.read({ cursor: row.cursor, signal })) {
        await takeBatch(id, source, batch, options, signal)
        const trouble = batch.posts.length === 0 ? batch.issues.at(-1)?.message : undefined
        await state.become(trouble ? 'failing' : row.kind === 'feed' ? 'waiting' : 'running', trouble ?? null)
        failures = 0
      }
      if (!signal.aborted) await state.become('stopped', null)
      return
    } catch (error) {
      if (signal.aborted) return
      failures += 1
      log.warn({ sourceId: id, failures, err: error }, 'source failed')
      await state.become('failing', explain(error)).catch((cause: unknown) => log.error({ err: cause }, 'state lost'))
      const wait = Math.min(longestWaitMs, 1000 * 2 ** failures) * (0.5 + context.random() / 2)
      await context.sleep(wait, signal).catch(() => undefined)
    }
  }
}

/** Cursor, mentions and counters go into one transaction; only then is anybody told (invariant 4). */
async function takeBatch(
  sourceId: string,
  source: Source,
  batch: SourceBatch,
  { store, events, judge, liveTrials }: SupervisorOptions,
  signal: AbortSignal,
): Promise<void> {
  const mentions = await judgePosts(batch.posts, source, judge, signal)
  const editedIds = new Set(batch.edited)
  // Of a stream nearly all posts are new: only those that their network calls edited are looked for.
  const edited = editedIds.size === 0 ? [] : batch.posts.filter(({ id }) => editedIds.has(id))
  const { added } = await store.mentions.commit({
    sourceId,
    ...(batch.cursor !== null && { cursor: batch.cursor }),
    mentions,
    ...(edited.length > 0 && { unmatched: toUnmatched(edited, mentions, judge) }),
    deleted: batch.deleted,
    postsSeen: batch.posts.length,
    lastPostAt: lastPostAt(batch, judge.now()),
  })
  if (added.length > 0) {
    events.publish('mentions', { ids: [...added] })
    events.publish('source', { id: sourceId })
  }
  // After the commit: a batch that is read again is counted once.
  await liveTrials.see(batch.posts, signal)
}

/** The newest time that a post claims, but never one in the future: a wrong clock must not hide that a source is silent. */
export function lastPostAt(batch: Pick<SourceBatch, 'posts'>, now: number): string | null {
  const times = batch.posts
    .map((post) => Date.parse(post.createdAt ?? ''))
    .filter((time) => !Number.isNaN(time) && time <= now)
  const newest = times.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  return Number.isFinite(newest) ? new Date(newest).toISOString() : null
}

function createStateKeeper(id: string, { store, events }: SupervisorOptions) {
  let last = ''
  return {
    async become(state: SourceState, error: Localized | null): Promise<void> {
      const next = JSON.stringify([state, error])
      if (next === last) return
      await store.sources.setState(id, state, error)
      last = next
      events.publish('source', { id })
    },
  }
}

function explain(error: unknown): Localized {
  return toSafeFetchError(error)?.reason ?? withReason(error) ?? unexpected
}

/** A source's own error may say in plain words what is wrong. */
function withReason(error: unknown): Localized | null {
  const reason = (error as { reason?: Partial<Localized> } | null)?.reason
  return typeof reason?.nl === 'string' && typeof reason.en === 'string' ? { nl: reason.nl, en: reason.en } : null
}

const unexpected: Localized = {
  nl: 'Deze bron werkt nu niet. Troje probeert het zo weer.',
  en: 'This source does not work right now. Troje tries again soon.',
}
