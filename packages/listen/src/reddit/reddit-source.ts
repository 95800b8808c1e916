import { toRedditSearches } from '@troje/match/push-down'
import { toAsked } from '../interests/asked.ts'
import { readNewestFirst, type NewestFirstList } from '../poll/newest-first.ts'
import type { ConnectionTest, Source, SourceContext } from '../source.ts'
import { openRedditApi, type RedditApi, type RedditKeys } from './reddit-api.ts'
import { listingSchema, toRedditPosts } from './reddit-post.ts'

export interface RedditSettings {
  /** Without `r/`. */
  readonly subreddits: readonly string[]
  /** Whether all of Reddit is searched for what the queries ask. */
  readonly search: boolean
  readonly intervalMinutes: number
}

/** The most that one request gives. */
const pageSize = '100'

/**
 * Reddit: new posts and comments of subreddits, and a search over all posts. Every list is read back to where the look
 * before began; Reddit gives the last thousand of a list, and what is older leaves a gap that is said.
 */
export function openRedditSource(settings: RedditSettings, keys: RedditKeys, context: SourceContext): Source {
  const api = openRedditApi(keys, context)
  const asked = () => (settings.search ? toAsked(context, toRedditSearches) : { requests: [], issues: [] })
  const toLists = () => [
    ...settings.subreddits.flatMap((name) => [
      toList(api, `/r/${name}/new`, {}),
      toList(api, `/r/${name}/comments`, {}),
    ]),
    ...asked().requests.map((q) => toList(api, '/search', { q, sort: 'new', type: 'link' })),
  ]
  return {
    network: 'reddit',
    read: ({ cursor, signal }) =>
      readNewestFirst(
        {
          network: 'reddit',
          lists: () => Promise.resolve(toLists()),
          issues: () => asked().issues,
          intervalMs: settings.intervalMinutes * 60_000,
        },
        cursor,
        context,
        signal,
      ),
    test: (signal) => testReddit(toLists(), signal),
  }
}

function toList(api: RedditApi, path: string, parameters: Readonly<Record<string, string>>): NewestFirstList {
  return {
    key: 'q' in parameters ? `${path} ${parameters['q']}` : path,
    async ask(after, _, signal) {
      const asked = { ...parameters, limit: pageSize, ...(after !== null && { after }) }
      const answer = await api.ask(path, asked, listingSchema, signal)
      if (answer.kind === 'refused') return answer
      const { children, after: next = null } = answer.value.data
      return { kind: 'ok', ...toRedditPosts(children), next, rateLimit: answer.rateLimit }
    },
  }
}

async function testReddit([list]: readonly NewestFirstList[], signal: AbortSignal): Promise<ConnectionTest> {
  if (list === undefined) return { ok: false, message: nothingAsked }
  const answer = await list.ask(null, null, signal)
  if (answer.kind === 'refused') return { ok: false, message: answer.issue.message }
  return {
    ok: true,
    message: {
      nl: `Reddit antwoordt, met ${answer.posts.length} berichten om te beginnen.`,
      en: `Reddit answers, with ${answer.posts.length} posts to begin with.`,
    },
  }
}

const nothingAsked = {
  nl: 'Kies een subreddit, of zet zoeken aan en maak een zoekvraag.',
  en: 'Choose a subreddit, or switch search on and make a query.',
}
