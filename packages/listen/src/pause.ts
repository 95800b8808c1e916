import type { SourceContext } from './source.ts'

/** Waits, or until the signal aborts; never rejects. The caller looks at the signal. */
export async function pause({ sleep }: SourceContext, milliseconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return
  const aborted = Promise.withResolvers<void>()
  const abort = () => aborted.resolve()
  signal.addEventListener('abort', abort, { once: true })
  await Promise.race([sleep(milliseconds, signal).catch(() => undefined), aborted.promise])
  signal.removeEventListener('abort', abort)
}
