import { toYouTubeSearches } from '@troje/match/push-down'
import { toApiIssue } from '../api/api-issues.ts'
import { askApi, type ApiAnswer } from '../api/ask-api.ts'
import { toAsked, type Asked } from '../interests/asked.ts'
import { readNewestFirst, type NewestFirstList } from '../poll/newest-first.ts'
import type { ConnectionTest, Cursor, Source, SourceContext } from '../source.ts'
import { youtubePageSchema, toYouTubeComments, toYouTubeVideos } from './youtube-post.ts'
import type { z } from 'zod'

export interface YouTubeSettings {
  /** Id of the organisation's own channel (`UC…`), or empty. */
  readonly channelId: string
  /** Whether videos of others are searched, with the comments below them. */
  readonly search: boolean
  readonly intervalMinutes: number
}

type Page = z.infer<typeof youtubePageSchema>
/** Of the videos that were found so many are followed, the newest: each costs a request a look. */
const mostVideos = 20
/** A video may be found hours after it was published: so far back is asked again. */
const overlapMs = 24 * 3_600_000

/** Ids of videos, and when each was published; those that were found before this start have no time, and are older. */
type Found = Map<string, string>

/**
 * YouTube: comments on the videos of the organisation's own channel, which count as sent to it, and on videos that a
 * search finds. A page has the newest threads; a fresh reply is seen while its thread is among those.
 */
export function openYouTubeSource(settings: YouTubeSettings, key: string, context: SourceContext): Source {
  const found: Found = new Map()
  const ask = (path: string, parameters: Readonly<Record<string, string>>, signal: AbortSignal) =>
    askYouTube(key, path, parameters, context, signal)
  const asked = (): Asked => (settings.search ? toAsked(context, toYouTubeSearches) : { requests: [], issues: [] })

  function toLists(): NewestFirstList[] {
    const own =
      settings.channelId === '' ? [] : [toComments(ask, { allThreadsRelatedToChannelId: settings.channelId }, true)]
    const searches = asked().requests.map((q) => toSearch(ask, q, found))
    return [...own, ...searches, ...[...found.keys()].map((videoId) => toComments(ask, { videoId }, false))]
  }

  return {
    network: 'youtube',
    read: ({ cursor, signal }) => {
      // Videos that were found before are named by their lists.
      found.clear()
      for (const id of toVideoIds(cursor).slice(0, mostVideos)) found.set(id, '')
      return readNewestFirst(
        {
          network: 'youtube',
          lists: () => Promise.resolve(toLists()),
          issues: () => asked().issues,
          intervalMs: settings.intervalMinutes * 60_000,
        },
        cursor,
        context,
        signal,
      )
    },
    test: (signal) => testYouTube(toLists(), signal),
  }
}

function toVideoIds(cursor: Cursor | null): string[] {
  return [...(cursor ?? '').matchAll(/\{\\"videoId\\":\\"([\w-]+)\\"\}/g)].map(([, id]) => id!)
}

type Ask = (path: string, parameters: Readonly<Record<string, string>>, signal: AbortSignal) => Promise<ApiAnswer<Page>>

/** The key goes in a header, where no log of addresses sees it. */
async function askYouTube(
  key: string,
  path: string,
  parameters: Readonly<Record<string, string>>,
  context: SourceContext,
  signal: AbortSignal,
): Promise<ApiAnswer<Page>> {
  const url = new URL(`/youtube/v3/${path}`, 'https://www.googleapis.com')
  url.search = new URLSearchParams(parameters).toString()
  const headers = { 'x-goog-api-key': key }
  const answer = await askApi({ network: 'youtube', url, headers, schema: youtubePageSchema }, context, signal)
  const isUsedUp = answer.kind === 'refused' && answer.status === 403 && says(answer.body, /quotaExceeded|dailyLimit/)
  // The key is good; the units of the day are used up, until midnight in California.
  return isUsedUp
    ? { ...answer, code: 'rate-limit', issue: toApiIssue('rate-limit', 'youtube'), retryAfterMs: usedUpMs }
    : answer
}

/** Between two looks at whether there are new units. */
const usedUpMs = 3_600_000

function toComments(ask: Ask, of: Readonly<Record<string, string>>, isOwn: boolean): NewestFirstList {
  return {
    key: JSON.stringify(of),
    async ask(next, _, signal) {
      const parameters = { part: 'snippet,replies', order: 'time', maxResults: '100', textFormat: 'plainText', ...of }
      const page = await ask('commentThreads', { ...parameters, ...(next !== null && { pageToken: next }) }, signal)
      // A video whose comments are switched off, or that is gone, must not hold up the others.
      if (page.kind === 'refused') {
        return !isOwn &&
          (page.status === 403 || page.status === 404) &&
          says(page.body, /commentsDisabled|videoNotFound/)
          ? nothing
          : page
      }
      const read = toYouTubeComments(page.value.items, isOwn)
      return { kind: 'ok', ...read, next: page.value.nextPageToken ?? null, rateLimit: page.rateLimit }
    },
  }
}

function toSearch(ask: Ask, q: string, found: Found): NewestFirstList {
  return {
    key: `q ${q}`,
    async ask(next, since, signal) {
      const page = await ask(
        'search',
        {
          part: 'snippet',
          type: 'video',
          order: 'date',
          maxResults: '50',
          q,
          ...(since !== null && { publishedAfter: new Date(Date.parse(since) - overlapMs).toISOString() }),
          ...(next !== null && { pageToken: next }),
        },
        signal,
      )
      if (page.kind === 'refused') return page
      const { videoIds, ...read } = toYouTubeVideos(page.value.items)
      for (const [index, id] of videoIds.entries()) found.set(id, read.posts[index]?.createdAt ?? '')
      const newest = [...found].toSorted(([, a], [, b]) => (a < b ? 1 : a > b ? -1 : 0)).slice(0, mostVideos)
      found.clear()
      for (const [id, publishedAt] of newest) found.set(id, publishedAt)
      return { kind: 'ok', ...read, next: page.value.nextPageToken ?? null, rateLimit: page.rateLimit }
    },
  }
}

const nothing = { kind: 'ok', posts: [], unread: 0, next: null, rateLimit: null } as const

/** Google says in the answer's body what it refuses (developers.google.com/youtube/v3/docs/errors). */
function says(body: unknown, reason: RegExp): boolean {
  return reason.test(JSON.stringify(body ?? ''))
}

async function testYouTube([list]: readonly NewestFirstList[], signal: AbortSignal): Promise<ConnectionTest> {
  if (list === undefined) {
    return {
      ok: false,
      message: {
        nl: 'Vul je eigen kanaal in, of zet zoeken aan en maak een zoekvraag.',
        en: 'Enter your own channel, or switch search on and make a query.',
      },
    }
  }
  const answer = await list.ask(null, null, signal)
  if (answer.kind === 'refused') return { ok: false, message: answer.issue.message }
  const count = answer.posts.length
  return {
    ok: true,
    message: {
      nl: `YouTube antwoordt, met ${count} ${count === 1 ? 'bericht' : 'berichten'} om te beginnen.`,
      en: `YouTube answers, with ${count} ${count === 1 ? 'post' : 'posts'} to begin with.`,
    },
  }
}
