import type { DeskAnswers, DeskRequest } from './messages.ts'

/** A desk in its own thread. */
export interface DeskClient {
  ask<Ask extends DeskRequest['ask']>(request: Extract<DeskRequest, { ask: Ask }>): Promise<DeskAnswers[Ask]>
  close(): void
}

/** Something broke in the thread of the desk. */
export class DeskError extends Error {
  override readonly name = 'DeskError'
  readonly code = 'desk-broken'
}

/** Starts the thread at the first question. */
export function openDeskClient(): DeskClient {
  let worker: Worker | null = null
  let count = 0
  const waiting = new Map<number, { resolve: (answer: never) => void; reject: (error: Error) => void }>()

  function fail(cause: unknown): void {
    for (const { reject } of waiting.values()) reject(new DeskError('The desk stopped', { cause }))
    waiting.clear()
    worker?.terminate()
    worker = null
  }

  function start(): Worker {
    const own = new Worker(new URL('./desk-worker.ts', import.meta.url), { type: 'module' })
    own.addEventListener('message', ({ data }: MessageEvent<{ id: number; answer: never }>) => {
      waiting.get(data.id)?.resolve(data.answer)
      waiting.delete(data.id)
    })
    own.addEventListener('error', fail)
    own.addEventListener('messageerror', fail)
    return own
  }

  return {
    ask(request) {
      worker ??= start()
      const id = ++count
      // Nothing is handed over for good: the page keeps what it sent.
      worker.postMessage({ id, request }, [])
      return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }))
    },
    close: () => fail('closed'),
  }
}
