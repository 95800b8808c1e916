import type { Localized } from '@troje/post'
import { isDiskFull, type ImportRow, type ImportState, type Store } from '@troje/store'
import type { Events } from '../events.ts'
import type { Log } from '../log.ts'

export interface ImportEndingsOptions {
  readonly store: Store
  readonly events: Events
  readonly log: Log
  /** Rejects when the signal aborts. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>
}

/** How imports end, also those of which nothing more is heard. */
export interface ImportEndings {
  readonly finish: (id: string, state: ImportState, error: Localized | null) => Promise<ImportRow | null>
  /** Writes down that an import failed, and why: now, or (then this throws) as soon as the database answers again. */
  fail(id: string, error: unknown): Promise<ImportRow | null>
  /** A file that was announced and does not come is not waited for any more. */
  expectFile(id: string, isRunning: () => boolean): void
  close(): Promise<void>
}

const announcedMs = 10 * 60_000
const retryMs = 2_000

export function openImportEndings({ store, events, log, sleep }: ImportEndingsOptions): ImportEndings {
  const closing = new AbortController()
  const waiting = new Set<Promise<void>>()

  /** Work beside a request; what is left of it ends with `close`. */
  function runBeside(work: () => Promise<void>): void {
    const done = work()
      .catch((err: unknown) => {
        if (!closing.signal.aborted) log.error({ err }, 'import lost from sight')
      })
      .finally(() => waiting.delete(done))
    waiting.add(done)
  }

  async function finish(id: string, state: ImportState, error: Localized | null): Promise<ImportRow | null> {
    const row = await store.imports.finish(id, state, error)
    if (row !== null) events.publish('import', row)
    return row
  }

  async function failLater(id: string, reason: Localized): Promise<void> {
    for (;;) {
      await sleep(retryMs, closing.signal)
      if ((await finish(id, 'failed', reason).catch(() => undefined)) !== undefined) return
    }
  }

  return {
    finish,
    async fail(id, error) {
      const reason = isDiskFull(error) ? diskFull : interrupted
      try {
        return await finish(id, 'failed', reason)
      } catch (cause) {
        runBeside(() => failLater(id, reason))
        throw isDiskFull(error) ? error : cause
      }
    },
    expectFile(id, isRunning) {
      runBeside(async () => {
        await sleep(announcedMs, closing.signal)
        const row = await store.imports.get(id)
        if (row?.state === 'running' && !isRunning()) await finish(id, 'failed', neverSent)
      })
    },
    async close() {
      closing.abort()
      await Promise.allSettled(waiting)
    },
  }
}

export const interrupted: Localized = {
  nl: 'De import is onderbroken. Importeer het bestand opnieuw: niets komt dubbel.',
  en: 'The import was interrupted. Import the file again: nothing is doubled.',
}

const neverSent: Localized = {
  nl: 'Het bestand is niet aangekomen. Importeer het opnieuw.',
  en: 'The file did not arrive. Import it again.',
}

const diskFull: Localized = {
  nl: 'De schijf van de server is vol. Maak ruimte en importeer het bestand opnieuw: niets komt dubbel.',
  en: 'The server’s disk is full. Make room and import the file again: nothing is doubled.',
}
