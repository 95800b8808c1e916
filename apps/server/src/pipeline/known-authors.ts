import type { Interests, SourceContext } from '@troje/listen'
import { leavesOf } from '@troje/match'
import type { Network, Post } from '@troje/post'
import { z } from 'zod'

/**
 * Who writes under the few handles that queries ask for by `author:@…` (own accounts and peers, promise P2), for Bluesky:
 * its stream says an account's DID and no handle, so that without this every post would wait for its writer's profile.
 */
export interface KnownAuthors extends AsyncDisposable {
  /**
   * The post as queries may look at it: with the writer's handle where it is one that they ask for, and `null` where it
   * is surely none of those. As it is where that is not known (yet).
   */
  withHandle(post: Post, network: Network): Post
  /** Resolves once every handle was asked for that queries ask for now. */
  settled(): Promise<void>
}

export interface KnownAuthorsOptions {
  readonly context: Pick<SourceContext, 'fetch' | 'now' | 'sleep'>
  readonly interests: Interests
}

interface Resolved {
  /** `null`: nobody has this handle. */
  readonly did: string | null
  readonly at: number
}

const address = 'https://public.api.bsky.app/xrpc/com.atproto.identity.resolveHandle'
const answerSchema = z.object({ did: z.string().startsWith('did:') })
/** A handle may change hands: so long the last answer holds. */
const dayMs = 86_400_000
const retryMs = { first: 60_000, most: 3_600_000 }

export function openKnownAuthors({ context, interests }: KnownAuthorsOptions): KnownAuthors {
  const { now, sleep } = context
  const stop = new AbortController()
  const resolved = new Map<string, Resolved>()
  /** `null` while a handle that is asked for is not resolved; empty where queries ask for no author. */
  let handles: ReadonlyMap<string, string> | null = null
  let asksAuthors = false
  /** What the two above are about: of other queries they say nothing. */
  let asOf: AbortSignal | null = null
  let settle = Promise.withResolvers<void>()

  /** Asks for what is not known or too old. False when some got no answer. */
  async function resolve(): Promise<boolean> {
    const signal = interests.changed()
    const asked = askedHandles(interests)
    const wanted = [...asked].filter(isBlueskyHandle)
    let isComplete = true
    for (const handle of wanted) {
      const known = resolved.get(handle)
      if (known !== undefined && now() - known.at < dayMs) continue
      const did = await resolveHandle(handle, context, stop.signal)
      if (did === undefined) isComplete = false
      else resolved.set(handle, { did, at: now() })
    }
    if (interests.changed() !== signal) return isComplete
    asOf = signal
    asksAuthors = asked.size > 0
    const dids = wanted.flatMap((handle) => {
      const did = resolved.get(handle)?.did
      return did ? [[did, handle] as const] : []
    })
    handles = wanted.every((handle) => resolved.has(handle)) ? new Map(dids) : null
    return isComplete
  }

  async function run(): Promise<void> {
    for (let failures = 0; !stop.signal.aborted;) {
      const changed = interests.changed()
      failures = (await resolve()) ? 0 : failures + 1
      if (changed.aborted) continue
      settle.resolve()
      const wait = failures === 0 ? dayMs : Math.min(retryMs.most, retryMs.first * 2 ** (failures - 1))
      await sleep(wait, AbortSignal.any([stop.signal, changed])).catch(() => undefined)
      settle = Promise.withResolvers()
    }
    settle.resolve()
  }
  const running = run()

  return {
    withHandle(post, network) {
      const { author } = post
      if (!asksAuthors || handles === null || network !== 'bluesky') return post
      if (interests.changed() !== asOf) return post
      if (!author?.id || author.handle !== undefined) return post
      return { ...post, author: { ...author, handle: handles.get(author.id) ?? null } }
    },
    settled: () => settle.promise,
    async [Symbol.asyncDispose]() {
      stop.abort()
      await running
    },
  }
}

function askedHandles(interests: Interests): ReadonlySet<string> {
  const leaves = interests.current().flatMap((node) => leavesOf(node))
  return new Set(leaves.flatMap(({ leaf }) => (leaf.kind === 'author' && leaf.handle !== null ? [leaf.handle] : [])))
}

/** A domain name (AT Protocol, Handle); a name without a dot, or with a server behind an `@`, is nobody's there. */
function isBlueskyHandle(handle: string): boolean {
  return handle.length <= 253 && /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(handle)
}

/** `undefined`: no answer. The network answers 400 for a handle that is nobody's (lexicon, `HandleNotFound`). */
async function resolveHandle(
  handle: string,
  { fetch }: Pick<SourceContext, 'fetch'>,
  signal: AbortSignal,
): Promise<string | null | undefined> {
  try {
    const response = await fetch(`${address}?handle=${encodeURIComponent(handle)}`, { signal })
    if (response.ok) return answerSchema.safeParse(await response.json()).data?.did
    await response.body?.cancel()
    return response.status === 400 ? null : undefined
  } catch {
    return undefined
  }
}
