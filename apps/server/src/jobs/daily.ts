import type { Store } from '@troje/store'
import type { Accounts } from '../govern/accounts.ts'
import type { Log } from '../log.ts'

export interface DailyOptions {
  readonly store: Pick<Store, 'purge' | 'sources'>
  readonly accounts: Pick<Accounts, 'forgetExpired'>
  /** Takes away what is gone from its network; answers how many posts were. */
  readonly forgetGone: (signal: AbortSignal) => Promise<number>
  readonly log: Log
  readonly now: () => number
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>
}

/** Promise P12: a mention without a case is kept 30 days, a case 6 months after its last activity. */
export const retention = { mentionDays: 30, caseDays: 183 } as const
/** So long it is told what a source missed and what went wrong with it. */
export const troubleDays = 30

const day = 86_400_000

/** What is forgotten on time: at the start, and every day after it. A day that fails is tried again the next hour. */
export async function runDaily(
  { store, accounts, forgetGone, log, now, sleep }: DailyOptions,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    let wait = day
    try {
      const purged = await store.purge(new Date(now()), retention)
      const expired = await accounts.forgetExpired(new Date(now()))
      const troubles = await store.sources.forgetTroubles(new Date(now() - troubleDays * day))
      log.info({ ...purged, ...troubles, expired }, 'forgotten on time')
      // Last, because a network may take half an hour to answer.
      log.info({ gone: await forgetGone(signal) }, 'asked networks what is gone')
    } catch (error) {
      log.error({ err: error }, 'could not forget; trying again in an hour')
      wait = 3_600_000
    }
    await sleep(wait, signal).catch(() => undefined)
  }
}
