import type { MentionPage } from '@troje/server/api-types'

/** The first news is fetched almost at once; after that, at most this often however fast news comes. */
const firstWait = 150
const pause = 1500

export interface HeadReaderParts {
  readonly later: (callback: () => void, milliseconds: number) => () => void
  readonly read: () => Promise<MentionPage>
  /** The beginning of the list, the ids that were heard of since the last time, and whether news may have been missed. */
  readonly take: (page: MentionPage, ids: ReadonlySet<string>, gap: boolean) => void
}

export interface HeadReader {
  /** These were stored. */
  hear(ids: readonly string[]): void
  /** Something changed that no id tells of. */
  miss(): void
  close(): void
}

/** Reads the beginning of the list again after news, one reading at a time. What could not be read is tried with the next news. */
export function openHeadReader({ later, read, take }: HeadReaderParts): HeadReader {
  let heard = new Set<string>()
  let missed = false
  let state: 'idle' | 'planned' | 'reading' | 'closed' = 'idle'
  let cancel: (() => void) | null = null

  function plan(wait: number): void {
    if (state !== 'idle') return
    state = 'planned'
    cancel = later(() => void run(), wait)
  }

  async function run(): Promise<void> {
    state = 'reading'
    const ids = heard
    const gap = missed
    heard = new Set()
    missed = false
    try {
      const page = await read()
      if (!isClosed()) take(page, ids, gap)
    } catch {
      missed = true
      if (!isClosed()) state = 'idle'
      return
    }
    if (isClosed()) return
    state = 'idle'
    if (heard.size > 0 || missed) plan(pause)
  }
  const isClosed = (): boolean => state === 'closed'

  return {
    hear(ids) {
      for (const id of ids) heard.add(id)
      plan(firstWait)
    },
    miss() {
      missed = true
      plan(firstWait)
    },
    close() {
      state = 'closed'
      cancel?.()
    },
  }
}
