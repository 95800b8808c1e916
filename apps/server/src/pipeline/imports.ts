import { isUnreadableFile, openFileSource, type ColumnMapping, type ReadIssue, type SourceBatch } from '@troje/listen'
import type { ImportRow, NewMention, Store } from '@troje/store'
import type { Events } from '../events.ts'
import type { Log } from '../log.ts'
import { interrupted, openImportEndings } from './import-endings.ts'
import { judgePosts, type JudgeContext } from './judge.ts'
import { lastPostAt } from './take-batch.ts'

export interface ImportsOptions {
  readonly store: Store
  readonly judge: JudgeContext
  readonly events: Events
  readonly log: Log
  /** Rejects when the signal aborts. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>
}

export interface ReceiveInput {
  readonly id: string
  readonly body: AsyncIterable<Uint8Array>
  readonly mapping: ColumnMapping | null
}

export interface Imports {
  start(input: { fileName: string; bytesTotal: number }): Promise<ImportRow>
  /** Reads the file as it comes in; nothing of it is put aside. Answers `null` when the import is not waiting for one. */
  receive(input: ReceiveInput): Promise<ImportRow | null>
  cancel(id: string): Promise<ImportRow | null>
  /** What a killed process left behind has failed, and says so. */
  failInterrupted(): Promise<void>
  close(): Promise<void>
}

interface Run {
  readonly stop: AbortController
  done: Promise<unknown>
}

/** Progress is told at most this often. */
const tellMs = 250

export function openImports(options: ImportsOptions): Imports {
  const { store, events, log } = options
  const runs = new Map<string, Run>()
  const endings = openImportEndings(options)
  const { finish } = endings
  const sourceId = openFileSourceId(store)
  let isClosing = false

  async function runImport(row: ImportRow, input: ReceiveInput, signal: AbortSignal): Promise<ImportRow | null> {
    try {
      const unreadable = await readFile(row, input, options, signal)
      return await finish(row.id, unreadable ? 'failed' : 'done', unreadable?.message ?? null)
    } catch (error) {
      // Nobody cancelled it when the server stops: it has to be sent again, and says so.
      if (signal.aborted && isClosing) return await finish(row.id, 'failed', interrupted)
      if (signal.aborted) return await finish(row.id, 'cancelled', null)
      log.warn({ importId: row.id, err: error }, 'import failed')
      return await endings.fail(row.id, error)
    }
  }

  return {
    async start({ fileName, bytesTotal }) {
      const row = await store.imports.create({ sourceId: await sourceId(), fileName, bytesTotal })
      events.publish('import', row)
      endings.expectFile(row.id, () => runs.has(row.id))
      return row
    },
    async receive(input) {
      const row = await store.imports.get(input.id)
      if (row?.state !== 'running' || runs.has(input.id)) return null
      const run: Run = { stop: new AbortController(), done: Promise.resolve() }
      runs.set(input.id, run)
      const done = runImport(row, input, run.stop.signal)
      run.done = done
      try {
        return await done
      } finally {
        runs.delete(input.id)
      }
    },
    async cancel(id) {
      const run = runs.get(id)
      if (run !== undefined) {
        run.stop.abort()
        await run.done
        return await store.imports.get(id)
      }
      const row = await store.imports.get(id)
      return row?.state === 'running' ? await finish(id, 'cancelled', null) : row
    },
    async failInterrupted() {
      for (const row of await store.imports.list()) {
        if (row.state === 'running' && !runs.has(row.id)) await finish(row.id, 'failed', interrupted)
      }
    },
    async close() {
      isClosing = true
      const left = [...runs.values()]
      for (const run of left) run.stop.abort()
      await Promise.allSettled(left.map((run) => run.done))
      await endings.close()
    },
  }
}

/** Answers why nothing of the file could be read, where that is so. */
async function readFile(
  row: ImportRow,
  { body, mapping }: ReceiveInput,
  options: ImportsOptions,
  signal: AbortSignal,
): Promise<ReadIssue | null> {
  const { store, judge } = options
  const { fileName, bytesTotal: size } = row
  const timeZone = (await store.organisation.get())?.timeZone
  const source = openFileSource({ open: () => body, size, fileName, mapping, timeZone })
  const tell = createTeller(row.id, options)
  // One commit is under way while the next batch is judged: the database works on another core.
  let committing: Promise<void> = Promise.resolve()
  let unreadable: ReadIssue | null = null
  try {
    for await (const batch of source.read({ cursor: null, signal })) {
      signal.throwIfAborted()
      unreadable ??= batch.issues.find(isUnreadableFile) ?? null
      const mentions = await judgePosts(batch.posts, source, judge, signal)
      await committing
      committing = commit(row, batch, mentions, options).then(tell)
      // Awaited at the next turn or below; until then a failure must not count as unheard.
      committing.catch(() => undefined)
    }
  } finally {
    await committing
  }
  signal.throwIfAborted()
  return unreadable
}

async function commit(
  { id, sourceId }: ImportRow,
  batch: SourceBatch,
  mentions: readonly NewMention[],
  { store, events, judge }: ImportsOptions,
): Promise<void> {
  const { added } = await store.mentions.commit({
    sourceId,
    mentions,
    deleted: batch.deleted,
    postsSeen: batch.posts.length,
    lastPostAt: lastPostAt(batch, judge.now()),
    import: {
      id,
      bytesDone: batch.progress?.done ?? 0,
      read: batch.posts.length,
      matched: mentions.length,
      issues: batch.issues,
    },
  })
  if (added.length > 0) events.publish('mentions', { ids: [...added] })
}

function createTeller(id: string, { store, events, judge }: ImportsOptions): () => Promise<void> {
  let toldAt = judge.now()
  return async () => {
    if (judge.now() - toldAt < tellMs) return
    toldAt = judge.now()
    const row = await store.imports.get(id)
    if (row !== null) events.publish('import', row)
  }
}

/** Every file belongs to one source; it is made for the first, once where several come at the same time. */
function openFileSourceId(store: Store): () => Promise<string> {
  let last: Promise<string> | null = null
  async function findOrMake(): Promise<string> {
    const found = (await store.sources.list()).find((row) => row.kind === 'file')
    if (found !== undefined) return found.id
    const language = (await store.organisation.get())?.language ?? 'nl'
    const name = language === 'nl' ? 'Bestanden' : 'Files'
    return (await store.sources.create({ kind: 'file', name, settings: {}, enabled: true })).id
  }
  return () => (last = last === null ? findOrMake() : last.then(findOrMake, findOrMake))
}
