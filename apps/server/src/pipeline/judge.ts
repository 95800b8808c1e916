import type { Assessor } from '@troje/assess'
import type { Source } from '@troje/listen'
import { withNothingUnknown, type Author, type Post } from '@troje/post'
import { guessLanguage } from '@troje/post/guess-language'
import type { NewMention } from '@troje/store'
import type { KnownAuthors } from './known-authors.ts'
import type { Watch } from './watch.ts'

export interface JudgeContext {
  readonly watch: Pick<Watch, 'find' | 'decide' | 'spans'>
  readonly assessor: Assessor
  readonly now: () => number
  /** Spares a profile where only `author:@…` is asked; see known-authors.ts. */
  readonly knownAuthors?: Pick<KnownAuthors, 'withHandle'>
  /** Told when names could not be fetched for posts that are kept without them. */
  readonly onMissingNames?: (error: unknown) => void
}

/** How long judging may hold the event loop before it lets a request by. */
const sliceMs = 10

interface Candidate {
  readonly post: Post
  readonly certain: readonly string[]
  readonly uncertain: readonly string[]
}

/**
 * A batch of posts → what is kept of it. A post that no query matches is dropped here and seen by nobody (promise P3).
 * Throws when a profile decides whether a post matches and cannot be fetched: the batch is then read again.
 */
export async function judgePosts(
  posts: readonly Post[],
  source: Source,
  context: JudgeContext,
  signal: AbortSignal,
): Promise<NewMention[]> {
  const { watch, now, knownAuthors } = context
  const candidates: Candidate[] = []
  let sliceStart = now()
  for (const post of posts) {
    const found = watch.find(knownAuthors?.withHandle(post, source.network) ?? post)
    if (found.certain.length + found.uncertain.length > 0) candidates.push({ post, ...found })
    if (now() - sliceStart < sliceMs) continue
    await letOthersBy()
    signal.throwIfAborted()
    sliceStart = now()
  }
  const mentions: NewMention[] = []
  for (const candidate of await withProfiles(candidates, source, context, signal)) {
    const mention = toMention(candidate, context)
    if (mention !== null) mentions.push(mention)
    if (now() - sliceStart < sliceMs) continue
    await letOthersBy()
    sliceStart = now()
  }
  return mentions
}

/** The rest of a batch, as it would be kept: so that the former words of one that is stored are not kept for ever. */
export function toUnmatched(
  posts: readonly Post[],
  mentions: readonly NewMention[],
  { assessor }: Pick<JudgeContext, 'assessor'>,
): NewMention[] {
  const matched = new Set(mentions.map(({ post }) => post.id))
  return posts.flatMap((post) => {
    if (matched.has(post.id)) return []
    const lang = post.lang ?? guessLanguage(post.text)
    return { post: toKeptPost({ ...post, lang }), matches: [], findings: assessor.assess(post.text, { lang }) }
  })
}

function letOthersBy(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

/** Fetches the profiles that the source left out, of the few posts that matched or may match, once each. */
async function withProfiles(
  candidates: readonly Candidate[],
  source: Source,
  { onMissingNames }: JudgeContext,
  signal: AbortSignal,
): Promise<readonly Candidate[]> {
  const nameless = candidates.filter(({ post }) => typeof post.author?.id === 'string' && lacksNames(post.author))
  if (nameless.length === 0 || source.profiles === undefined) return candidates
  const ids = [...new Set(nameless.map(({ post }) => post.author?.id as string))] // nameless have an id
  let profiles: ReadonlyMap<string, Author>
  try {
    profiles = await source.profiles(ids, signal)
  } catch (error) {
    if (signal.aborted || nameless.some((candidate) => candidate.uncertain.length > 0)) throw error
    onMissingNames?.(error)
    return candidates
  }
  return candidates.map((candidate) => {
    const { author } = candidate.post
    const profile = author?.id ? profiles.get(author.id) : undefined
    return profile ? { ...candidate, post: { ...candidate.post, author: { ...author, ...profile } } } : candidate
  })
}

function lacksNames(author: Author): boolean {
  return author.handle === undefined || author.displayName === undefined
}

function toMention({ post, certain, uncertain }: Candidate, { watch, assessor }: JudgeContext): NewMention | null {
  const lang = post.lang ?? guessLanguage(post.text)
  const complete = uncertain.length > 0 ? withNothingUnknown({ ...post, lang }) : post
  const queryIds = [...certain, ...uncertain.filter((id) => watch.decide(id, complete))]
  if (queryIds.length === 0) return null
  return {
    post: toKeptPost({ ...post, lang }),
    matches: queryIds.map((queryId) => ({ queryId, spans: watch.spans(queryId, complete) })),
    findings: assessor.assess(post.text, { lang }),
  }
}

/** Profile texts and followers are not kept (promise P2). */
function toKeptPost(post: Post): Post {
  if (!post.author) return post
  const { id, handle, displayName } = post.author
  return {
    ...post,
    author: {
      ...(id !== undefined && { id }),
      ...(handle !== undefined && { handle }),
      ...(displayName !== undefined && { displayName }),
    },
  }
}
