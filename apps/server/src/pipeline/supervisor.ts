import type { PushAnswer, PushRequest, SourceContext } from '@troje/listen'
import type { SourceRow, Store } from '@troje/store'
import { serializeError, type Log } from '../log.ts'
import type { OpenedSource } from './open-source.ts'
import { codeOf, createStateKeeper, explain, type StateKeeper } from './source-state.ts'
import { takeBatch, type BatchTaker } from './take-batch.ts'

export interface SupervisorOptions extends BatchTaker {
  readonly store: Store
  readonly context: Pick<SourceContext, 'random' | 'sleep'>
  /** `null`: this kind is not read by itself (a file is, when somebody sends it). */
  readonly open: (row: SourceRow) => Promise<OpenedSource | null>
  readonly log: Log
  /** Nothing is read, and nothing taken that is pushed, while this is false. Default true. */
  readonly readSources?: boolean
  /** So long a source may take to stop; then it is left to itself, that the others go on. Default 15 s. */
  readonly longestStopMs?: number
}

export interface Supervisor {
  /** Starts, stops and restarts loops until they are what the store says. */
  sync(): Promise<void>
  /**
   * Hands a source what was sent to its address; answers once what came in is committed. `null`: there is no such
   * source, it is not on, or it takes nothing. A status of 503 says that it could not be saved: it has to be sent again.
   */
  receive(sourceId: string, request: PushRequest, signal: AbortSignal): Promise<PushAnswer | null>
  /**
   * The source as its loop has it, `null` while it has none. Whoever asks it something goes through this one: of two that
   * renew the same key, one would be left with a key that holds no longer.
   */
  opened(sourceId: string): OpenedSource | null
  close(): Promise<void>
}

interface Loop {
  readonly id: string
  readonly revision: number
  readonly stop: AbortController
  readonly state: StateKeeper
  /** `null` before it is open, and while it cannot be opened. */
  opened: OpenedSource | null
  readonly pushes: Set<Promise<unknown>>
  done: Promise<void>
}

const longestWaitMs = 5 * 60_000

/** One loop per enabled source. A source that fails is tried again, and never stops another (invariant 5). */
export function openSupervisor(options: SupervisorOptions): Supervisor {
  const loops = new Map<string, Loop>()
  let closed = options.readSources === false
  let syncing: Promise<void> = Promise.resolve()

  async function stopLoop(id: string): Promise<void> {
    const loop = loops.get(id)
    if (loop === undefined) return
    loops.delete(id)
    loop.stop.abort()
    const late = AbortSignal.timeout(options.longestStopMs ?? 15_000)
    await Promise.race([Promise.allSettled([loop.done, ...loop.pushes]), untilAborted(late)])
    if (late.aborted) options.log.error({ sourceId: id }, 'source does not stop')
  }

  function startLoop({ id, revision }: SourceRow): void {
    const loop: Loop = {
      id,
      revision,
      stop: new AbortController(),
      state: createStateKeeper(id, options),
      opened: null,
      pushes: new Set(),
      done: Promise.resolve(),
    }
    loop.done = runLoop(loop, options)
    loops.set(id, loop)
  }

  async function syncNow(): Promise<void> {
    const rows = (await options.store.sources.list()).filter((row) => row.enabled)
    const wanted = new Map(rows.map((row) => [row.id, row.revision]))
    const unwanted = [...loops].filter(([id, { revision }]) => wanted.get(id) !== revision)
    await Promise.all(unwanted.map(([id]) => stopLoop(id)))
    for (const row of rows) if (!closed && !loops.has(row.id)) startLoop(row)
  }

  return {
    sync() {
      // One after the other: two at once could start a source twice.
      syncing = syncing.then(syncNow, syncNow)
      return syncing
    },
    opened: (sourceId) => loops.get(sourceId)?.opened ?? null,
    async receive(sourceId, request, signal) {
      const loop = loops.get(sourceId)
      if (!loop?.opened?.source.receive) return null
      const taking = receivePush(loop, loop.opened, request, options, signal)
      loop.pushes.add(taking)
      try {
        return await taking
      } finally {
        loop.pushes.delete(taking)
      }
    },
    async close() {
      closed = true
      await syncing.catch(() => undefined)
      await Promise.all([...loops.keys()].map(stopLoop))
    },
  }
}

async function receivePush(
  loop: Loop,
  opened: OpenedSource,
  request: PushRequest,
  options: SupervisorOptions,
  signal: AbortSignal,
): Promise<PushAnswer | null> {
  const { id, stop, state } = loop
  try {
    const answer = await opened.source.receive?.(request, AbortSignal.any([signal, stop.signal]))
    if (answer === undefined) return null
    if (answer.batch !== undefined) {
      // What is being saved is saved, also when who sent it hangs up.
      await takeBatch(id, opened, answer.batch, options, stop.signal)
      await state.become('running', null)
    }
    return answer
  } catch (error) {
    if (!stop.signal.aborted && !signal.aborted) await tellFailure(loop, error, 1, options)
    return { status: 503 }
  }
}

async function runLoop(loop: Loop, options: SupervisorOptions): Promise<void> {
  const { id, state, stop } = loop
  const { signal } = stop
  const { context } = options
  for (let failures = 0; !signal.aborted;) {
    try {
      const row = await options.store.sources.get(id)
      loop.opened = row && (await options.open(row))
      if (row === null || loop.opened === null) return
      // While it is tried again, the reason stays to be read until a batch comes through.
      if (failures === 0) await state.become('starting', null)
      for await (const batch of loop.opened.source.read({ cursor: row.cursor, signal })) {
        await takeBatch(id, loop.opened, batch, options, signal)
        const trouble = batch.posts.length === 0 ? batch.issues.at(-1)?.message : undefined
        const calm = row.kind === 'feed' ? 'waiting' : 'running'
        await state.become(trouble ? 'failing' : calm, trouble ? loop.opened.conceal.localized(trouble) : null)
        failures = 0
      }
      if (signal.aborted) return
      // A finite source has ended; one that is only sent to goes on waiting for that.
      if (loop.opened.source.receive === undefined) return await state.become('stopped', null)
      await state.become('running', null)
      return await untilAborted(signal)
    } catch (error) {
      if (signal.aborted) return
      failures += 1
      await tellFailure(loop, error, failures, options)
      const wait = Math.min(longestWaitMs, 1000 * 2 ** failures) * (0.5 + context.random() / 2)
      await context.sleep(wait, signal).catch(() => undefined)
    }
  }
}

async function tellFailure(
  { id, state, opened }: Loop,
  error: unknown,
  failures: number,
  { store, log }: SupervisorOptions,
): Promise<void> {
  const told = serializeError(error)
  log.warn({ sourceId: id, failures, error: opened?.conceal.json(told) ?? told }, 'source failed')
  const reason = explain(error)
  const message = opened?.conceal.localized(reason) ?? reason
  try {
    await state.become('failing', message)
    await store.sources.noteIssues(id, [{ code: codeOf(error), message }])
  } catch (cause) {
    log.error({ err: cause }, 'state lost')
  }
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
