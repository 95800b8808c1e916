import { networkLabels, type Localized, type Network } from '@troje/post'
import type { ApiRefusal } from '../api/ask-api.ts'
import { pause } from '../pause.ts'
import type { LookOutcome } from '../poll/poll.ts'
import { toSafeFetchError } from '../safe-fetch/safe-fetch-error.ts'
import type { ReadIssue, SourceBatch, SourceContext } from '../source.ts'
import { inBatches } from './in-batches.ts'

/** A connection that was opened, or why not. */
export type Connected<Value> = { readonly kind: 'open'; readonly events: AsyncIterable<Value> } | ApiRefusal

export interface Following<Value> {
  readonly network: Network
  readonly connect: (signal: AbortSignal) => Promise<Connected<Value>>
  readonly toBatch: (events: readonly Value[]) => SourceBatch
  /** What is handed over when there is nothing but an issue. */
  readonly toIssueBatch: (issue: ReadIssue) => SourceBatch
  /** After each connection, before its first events: what was missed since the last one. */
  readonly catchUp?: (signal: AbortSignal) => AsyncGenerator<SourceBatch, LookOutcome>
}

/** A network that asks for a longer wait is asked once a day; a timer cannot wait longer than some weeks at all. */
const longestMs = 24 * 3_600_000

const nothingMissed: LookOutcome = { isRefused: false }

/**
 * Follows an endless stream until the signal aborts. What ends a connection becomes an issue; the next try comes after
 * 1 s, doubled for each failure up to a minute, and never before the network asked. Catching up happens while the new
 * connection already listens, so that nothing falls between the two.
 */
export async function* followStream<Value>(
  following: Following<Value>,
  context: SourceContext,
  signal: AbortSignal,
): AsyncGenerator<SourceBatch> {
  for (let failures = 0; !signal.aborted; failures++) {
    const stop = new AbortController()
    const both = AbortSignal.any([signal, stop.signal])
    let waitMs = 0
    try {
      const connected = await following.connect(both)
      if (connected.kind === 'refused') {
        yield following.toIssueBatch(connected.issue)
        waitMs = connected.retryAfterMs ?? 0
      } else {
        // What was missed and cannot be had now comes before anything newer: else the cursor would pass it by.
        const caught = following.catchUp === undefined ? nothingMissed : yield* following.catchUp(both)
        waitMs = caught.retryAfterMs ?? 0
        if (!caught.isRefused) {
          for await (const events of inBatches(connected.events, {}, context, both)) {
            failures = 0
            yield following.toBatch(events)
            if (signal.aborted) return
          }
          if (!signal.aborted) yield following.toIssueBatch(toDisconnected(following.network, null))
        }
      }
    } catch (error) {
      if (signal.aborted) return
      yield following.toIssueBatch(toDisconnected(following.network, error))
    } finally {
      stop.abort()
    }
    if (signal.aborted) return
    const wait = Math.min(60_000, 1000 * 2 ** failures) * (0.5 + context.random())
    await pause(context, Math.max(wait, Math.min(waitMs, longestMs)), signal)
  }
}

function toDisconnected(network: Network, error: unknown): ReadIssue {
  const named = toSafeFetchError(error)
  if (named !== null) return { code: named.code, message: named.reason }
  const label: Localized = networkLabels[network]
  return {
    code: 'disconnected',
    message: {
      nl: `De verbinding met ${label.nl} is verbroken. Troje maakt opnieuw verbinding.`,
      en: `The connection with ${label.en} was lost. Troje connects again.`,
    },
  }
}
