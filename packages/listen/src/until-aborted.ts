/** Passes an iterable on until the signal aborts: then it ends at once, even while the next value is still awaited. */
export async function* untilAborted<Value>(iterable: AsyncIterable<Value>, signal: AbortSignal): AsyncGenerator<Value> {
  const iterator = iterable[Symbol.asyncIterator]()
  const aborted = Promise.withResolvers<null>()
  const abort = () => aborted.resolve(null)
  signal.addEventListener('abort', abort, { once: true })
  if (signal.aborted) abort()
  try {
    for (;;) {
      const step = iterator.next()
      const result = await Promise.race([aborted.promise, step])
      if (result === null) {
        step.catch(() => undefined)
        return
      }
      if (result.done === true) return
      yield result.value
    }
  } finally {
    signal.removeEventListener('abort', abort)
    // Not awaited: an iterator that hangs must not hold up the one who stopped.
    iterator.return?.().catch(() => undefined)
  }
}
