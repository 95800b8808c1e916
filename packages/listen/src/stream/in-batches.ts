import { pause } from '../pause.ts'
import type { SourceContext } from '../source.ts'

export interface BatchLimits {
  /** The most that one batch holds. Default 500. */
  readonly size?: number
  /** Milliseconds that the first of a batch waits for others. Default 250. */
  readonly waitMs?: number
}

/**
 * What an endless iterable gives, several at a time: so one commit holds many posts, and none waits long. Ends when the
 * iterable ends or the signal aborts, and hands over before it throws what it held when the iterable threw.
 */
export async function* inBatches<Value>(
  values: AsyncIterable<Value>,
  { size = 500, waitMs = 250 }: BatchLimits,
  context: SourceContext,
  signal: AbortSignal,
): AsyncGenerator<readonly Value[]> {
  const iterator = values[Symbol.asyncIterator]()
  const aborted = Promise.withResolvers<'aborted'>()
  const abort = () => aborted.resolve('aborted')
  signal.addEventListener('abort', abort, { once: true })
  if (signal.aborted) abort()
  let next: Promise<IteratorResult<Value>> | null = null
  try {
    for (;;) {
      const batch: Value[] = []
      let over: Promise<'over'> | null = null
      let failure: { readonly error: unknown } | null = null
      let isDone = false
      while (batch.length < size) {
        next ??= iterator.next()
        const step: IteratorResult<Value> | 'aborted' | 'over' | { readonly error: unknown } = await Promise.race([
          next.catch((error: unknown) => ({ error })),
          aborted.promise,
          ...(over === null ? [] : [over]),
        ])
        if (step === 'aborted') return
        if (step === 'over') break
        next = null
        if ('error' in step) failure = step
        isDone = 'error' in step || step.done === true
        if (isDone || 'error' in step) break
        batch.push(step.value as Value) // it is not done
        over ??= pause(context, waitMs, signal).then(() => 'over' as const)
      }
      if (batch.length > 0) yield batch
      if (failure !== null) throw failure.error
      if (isDone || signal.aborted) return
    }
  } finally {
    signal.removeEventListener('abort', abort)
    next?.catch(() => undefined)
    // Not awaited: an iterator that hangs must not hold up the one who stopped.
    iterator.return?.().catch(() => undefined)
  }
}
