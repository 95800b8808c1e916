import { z } from 'zod'

/** What somebody chooses for each kind of source that needs only settings. Declared here and nowhere else. */
export const sourceSettings = {
  feed: z.object({ url: z.url(), intervalMinutes: z.number().int().min(1).max(1440).default(15) }),
  jetstream: z.object({ url: z.url().default('wss://jetstream2.us-east.bsky.network/subscribe') }),
} as const
