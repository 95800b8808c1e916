import type { Author } from '@troje/post'
import { z } from 'zod'
import { pause } from '../pause.ts'
import type { SourceContext } from '../source.ts'
import { parseRetryAfter } from '../feed/poll-pace.ts'

const profileSchema = z.object({
  did: z.string(),
  handle: z.string(),
  displayName: z.string().optional().catch(undefined),
  description: z.string().optional().catch(undefined),
  followersCount: z.number().int().nonnegative().optional().catch(undefined),
})
const answerSchema = z.object({ profiles: z.array(z.unknown()) })

const address = 'https://public.api.bsky.app/xrpc/app.bsky.actor.getProfiles'
/** The most that one call takes (lexicon `app.bsky.actor.getProfiles`). */
const perCall = 25
const longestWaitMs = 30_000

/**
 * Public profiles by DID, 25 a call, one call at a time. Who is not answered (gone, or the network is down after one
 * more try) is left out, and so stays unknown.
 */
export async function fetchBlueskyProfiles(
  dids: readonly string[],
  context: SourceContext,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Author>> {
  const found = new Map<string, Author>()
  const wanted = [...new Set(dids)]
  for (let start = 0; start < wanted.length && !signal.aborted; start += perCall) {
    const actors = wanted.slice(start, start + perCall)
    for (const author of await fetchSome(actors, context, signal)) found.set(author.id, author)
  }
  return found
}

type KnownAuthor = Author & { readonly id: string }

async function fetchSome(
  actors: readonly string[],
  context: SourceContext,
  signal: AbortSignal,
): Promise<readonly KnownAuthor[]> {
  const query = new URLSearchParams(actors.map((actor): [string, string] => ['actors', actor]))
  for (let tries = 0; tries < 2 && !signal.aborted; tries++) {
    try {
      const response = await context.fetch(`${address}?${query.toString()}`, { signal })
      if (response.ok) return toAuthors(await response.json())
      await response.body?.cancel()
      if (response.status < 500 && response.status !== 429) return []
      const asked = parseRetryAfter(response.headers.get('retry-after'), context.now()) ?? 1000
      if (asked > longestWaitMs) return []
      await pause(context, asked, signal)
    } catch {
      await pause(context, 1000, signal)
    }
  }
  return []
}

function toAuthors(answer: unknown): readonly KnownAuthor[] {
  const parsed = answerSchema.safeParse(answer)
  if (!parsed.success) return []
  return parsed.data.profiles.flatMap((profile) => {
    const { success, data } = profileSchema.safeParse(profile)
    if (!success) return []
    return [
      {
        id: data.did,
        handle: data.handle,
        displayName: data.displayName ?? null,
        bio: data.description ?? null,
        followers: data.followersCount ?? null,
      },
    ]
  })
}
