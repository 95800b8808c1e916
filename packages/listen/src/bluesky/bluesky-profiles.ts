import type { Author } from '@troje/post'
import { z } from 'zod'
import { pause } from '../pause.ts'
import type { SourceContext } from '../source.ts'
import { parseRetryAfter } from '../poll/poll-pace.ts'
import { toBlueskyAuthor, type BlueskyAuthor } from './bluesky-author.ts'

const answerSchema = z.object({ profiles: z.array(z.unknown()) })

const address = 'https://public.api.bsky.app/xrpc/app.bsky.actor.getProfiles'
/** The most that one call takes (lexicon `app.bsky.actor.getProfiles`). */
const perCall = 25
const longestWaitMs = 30_000

/** The network did not say who these authors are; asked later it may. */
export class ProfilesUnavailableError extends Error {
  readonly code = 'profiles-unavailable'

  constructor(cause: unknown) {
    super('Bluesky does not answer who wrote these posts', { cause })
    this.name = 'ProfilesUnavailableError'
  }
}

/**
 * Public profiles by DID, 25 a call, one call at a time. Who is gone is left out.
 * @throws {ProfilesUnavailableError} a call got no answer, also not at a second try: nobody knows who was left out
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

async function fetchSome(
  actors: readonly string[],
  context: SourceContext,
  signal: AbortSignal,
): Promise<readonly BlueskyAuthor[]> {
  const query = new URLSearchParams(actors.map((actor): [string, string] => ['actors', actor]))
  let cause: unknown
  for (let tries = 0; tries < 2 && !signal.aborted; tries++) {
    let wait = 1000
    try {
      const response = await context.fetch(`${address}?${query.toString()}`, { signal })
      if (response.ok) return toAuthors(await response.json())
      await response.body?.cancel()
      cause = new Error(`status ${response.status}`)
      // Any other refusal is about what was asked: asking again brings nothing.
      if (response.status < 500 && response.status !== 429) return []
      wait = parseRetryAfter(response.headers.get('retry-after'), context.now()) ?? wait
      if (wait > longestWaitMs) break
    } catch (error) {
      cause = error
    }
    await pause(context, wait, signal)
  }
  signal.throwIfAborted()
  throw new ProfilesUnavailableError(cause)
}

function toAuthors(answer: unknown): readonly BlueskyAuthor[] {
  const parsed = answerSchema.safeParse(answer)
  if (!parsed.success) return []
  return parsed.data.profiles.flatMap((profile) => toBlueskyAuthor(profile, 'whole') ?? [])
}
