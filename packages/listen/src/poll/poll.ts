import { pause } from '../pause.ts'
import type { SourceBatch, SourceContext } from '../source.ts'
import { toWait } from './poll-pace.ts'

/** How one look went. */
export interface LookOutcome {
  readonly isRefused: boolean
  /** What the server asked for (`Retry-After`, or the reset of its limit), if it did. */
  readonly retryAfterMs?: number | null
  /** The server said that what is looked at will not come back. */
  readonly isGone?: boolean
  /** What it answered says when there may be something new, in milliseconds: at least so long is waited. */
  readonly atLeastMs?: number
}

/** A look: hands over what is new, and says how it went. */
export type Look = (signal: AbortSignal) => AsyncGenerator<SourceBatch, LookOutcome>

/**
 * Looks again and again until the signal aborts, at the pace of `toWait`: the interval give or take a tenth, doubled for
 * each failure, never before the server asked. Whatever a look throws goes to who reads.
 */
export async function* poll(
  look: Look,
  intervalMs: number,
  context: SourceContext,
  signal: AbortSignal,
): AsyncGenerator<SourceBatch> {
  for (let failures = 0; !signal.aborted;) {
    const outcome = yield* untilAborted(look(signal), signal)
    if (outcome === null) return
    const { isRefused, retryAfterMs = null, isGone = false, atLeastMs = 0 } = outcome
    failures = isRefused ? failures + 1 : 0
    const wait = toWait({ intervalMs, failures, retryAfterMs, isGone, random: context.random() })
    await pause(context, Math.max(wait, atLeastMs), signal)
  }
}

/** `null` when the signal aborted between two batches, or while a request was under way. */
async function* untilAborted(
  look: AsyncGenerator<SourceBatch, LookOutcome>,
  signal: AbortSignal,
): AsyncGenerator<SourceBatch, LookOutcome | null> {
  try {
    for (;;) {
      const step = await look.next()
      if (signal.aborted) return null
      if (step.done === true) return step.value
      yield step.value
      if (signal.aborted) return null
    }
  } catch (error) {
    if (signal.aborted) return null
    throw error
  } finally {
    await look.return({ isRefused: false })
  }
}
