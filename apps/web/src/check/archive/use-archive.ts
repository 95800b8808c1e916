import { useCallback, useEffect, useRef, useState } from 'react'
import type { ArchiveProblem } from './archive-post.ts'
import type { ArchiveNews, FoundPost } from './messages.ts'
import { openArchiveWorker } from './open-worker.ts'

export interface ArchiveReading {
  readonly state: 'none' | 'reading' | 'done' | 'stopped'
  readonly read: number
  /** From 0 to 1. */
  readonly share: number
  readonly found: readonly FoundPost[]
  readonly problem: ArchiveProblem | null
}

const nothing: ArchiveReading = { state: 'none', read: 0, share: 0, found: [], problem: null }

export interface ArchiveDesk extends ArchiveReading {
  readonly open: (file: File) => void
  readonly stop: () => void
  readonly clear: () => void
}

/** One archive at a time, read in a worker. Everything is gone when the page is left. */
export function useArchive(): ArchiveDesk {
  const [reading, setReading] = useState(nothing)
  const worker = useRef<Worker | null>(null)
  const end = useCallback(() => {
    worker.current?.terminate()
    worker.current = null
  }, [])
  useEffect(() => end, [end])
  const open = (file: File) => {
    end()
    const own = openArchiveWorker()
    worker.current = own
    setReading({ ...nothing, state: 'reading' })
    own.addEventListener('message', ({ data }: MessageEvent<ArchiveNews>) => {
      if (worker.current !== own) return
      setReading((before) => toReading(before, data))
      if (data.kind === 'end') end()
    })
    own.addEventListener('error', () => {
      if (worker.current !== own) return
      setReading((before) => ({ ...before, state: 'done', problem: 'broken' }))
      end()
    })
    own.postMessage(file, [])
  }
  const stop = () => {
    end()
    setReading((before) => ({ ...before, state: 'stopped' }))
  }
  const clear = () => {
    end()
    setReading(nothing)
  }
  return { ...reading, open, stop, clear }
}

function toReading(before: ArchiveReading, news: ArchiveNews): ArchiveReading {
  if (news.kind === 'end') return { ...before, state: 'done', share: 1, problem: news.problem }
  const found = news.found.length === 0 ? before.found : [...before.found, ...news.found]
  return { ...before, read: news.read, share: news.share, found }
}
