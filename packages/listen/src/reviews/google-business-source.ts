import { z } from 'zod'
import { askApi, type ApiAnswer, type ApiRefusal } from '../api/ask-api.ts'
import { openOAuthToken } from '../api/oauth-token.ts'
import { readNewestFirst, type ListPage, type NewestFirstList } from '../poll/newest-first.ts'
import type { ConnectionTest, Source, SourceContext } from '../source.ts'
import { isEdited, toReviewPost, type Review } from './review-post.ts'

export interface GoogleBusinessSettings {
  /** Such as `accounts/1/locations/2`. */
  readonly locations: readonly string[]
  readonly clientId: string
  readonly intervalMinutes: number
}

export type GoogleBusinessSecrets = { readonly clientSecret: string; readonly refreshToken: string }

const network = 'google-business'
const tokenSchema = z.looseObject({
  access_token: z.string(),
  expires_in: z.number(),
  refresh_token: z.string().optional(),
})

/** developers.google.com/my-business/reference/rest/v4/accounts.locations.reviews. */
const instant = z.iso.datetime({ offset: true }).transform((written) => new Date(written).toISOString())
const stars = { ONE: 1, TWO: 2, THREE: 3, FOUR: 4, FIVE: 5 } as const
const reviewSchema = z.looseObject({
  reviewId: z.string().min(1),
  reviewer: z
    .looseObject({ displayName: z.string().optional(), isAnonymous: z.boolean().catch(false) })
    .optional()
    .catch(undefined),
  starRating: z.string().optional().catch(undefined),
  comment: z.string().catch(''),
  createTime: instant,
  updateTime: instant.optional().catch(undefined),
})
const pageSchema = z.looseObject({
  reviews: z.array(z.unknown()).default([]),
  nextPageToken: z.string().optional(),
})
type Page = z.infer<typeof pageSchema>

/**
 * Reviews of the organisation's own places on Google, those that changed last first; so the cursor of `readNewestFirst`
 * brings edited reviews too, and they are said to be edited. A review that was taken away is not told.
 */
export function openGoogleBusinessSource(
  settings: GoogleBusinessSettings,
  secrets: GoogleBusinessSecrets,
  context: SourceContext,
): Source {
  const token = openOAuthToken(
    {
      network,
      refreshToken: secrets.refreshToken,
      renew: (refreshToken, signal) => renew(settings.clientId, secrets.clientSecret, refreshToken, context, signal),
    },
    context,
  )

  async function ask(location: string, next: string | null, signal: AbortSignal): Promise<ApiAnswer<Page>> {
    const key = await token.get(signal)
    if (typeof key !== 'string') return key
    const url = new URL(`/v4/${location}/reviews`, 'https://mybusiness.googleapis.com')
    const parameters = { pageSize: '50', orderBy: 'updateTime desc', ...(next !== null && { pageToken: next }) }
    url.search = new URLSearchParams(parameters).toString()
    const answer = await askApi(
      { network, url, headers: { authorization: `Bearer ${key}` }, schema: pageSchema },
      context,
      signal,
    )
    if (answer.kind === 'refused' && answer.status === 401) token.forget()
    return answer
  }

  const toLists = () => settings.locations.map((location) => toList(location, ask))
  return {
    network,
    read: ({ cursor, signal }) =>
      readNewestFirst(
        { network, lists: () => Promise.resolve(toLists()), intervalMs: settings.intervalMinutes * 60_000 },
        cursor,
        context,
        signal,
      ),
    test: (signal) => testPlaces(toLists(), signal),
  }
}

async function renew(
  clientId: string,
  clientSecret: string,
  refreshToken: string,
  context: SourceContext,
  signal: AbortSignal,
) {
  const answer = await askApi(
    {
      network,
      url: 'https://oauth2.googleapis.com/token',
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        grant_type: 'refresh_token',
        client_id: clientId,
        client_secret: clientSecret,
        refresh_token: refreshToken,
      }).toString(),
      schema: tokenSchema,
    },
    context,
    signal,
  )
  if (answer.kind === 'refused') return answer
  const { access_token: accessToken, expires_in: expiresIn, refresh_token: replaced } = answer.value
  return { ...answer, value: { accessToken, expiresIn, refreshToken: replaced } }
}

type Ask = (location: string, next: string | null, signal: AbortSignal) => Promise<ApiAnswer<Page>>

function toList(location: string, ask: Ask): NewestFirstList {
  return {
    key: location,
    async ask(next, since, signal): Promise<ListPage | ApiRefusal> {
      const page = await ask(location, next, signal)
      if (page.kind === 'refused') return page
      const { reviews: items, nextPageToken = null } = page.value
      const reviews = items.flatMap((item) => toReview(item) ?? [])
      return {
        kind: 'ok',
        posts: reviews.map(toReviewPost),
        edited: reviews.filter((review) => isEdited(review, since)).map(({ id }) => id),
        unread: items.length - reviews.length,
        next: nextPageToken,
        rateLimit: page.rateLimit,
        reached: reviews.map(({ createdAt, updatedAt }) => updatedAt ?? createdAt).toSorted()[0] ?? null,
      }
    },
  }
}

function toReview(item: unknown): Review | null {
  const { data } = reviewSchema.safeParse(item)
  if (data === undefined) return null
  const { reviewId: id, reviewer, starRating = '', comment, createTime: createdAt, updateTime } = data
  const name = reviewer?.isAnonymous === true ? null : (reviewer?.displayName ?? null)
  return {
    id,
    network,
    title: null,
    text: toOriginal(comment),
    stars: Object.hasOwn(stars, starRating) ? stars[starRating as keyof typeof stars] : null, // it is a key: `hasOwn` looked
    createdAt,
    updatedAt: updateTime ?? null,
    url: null,
    // Google tells a name and no account.
    author: name === null ? null : { displayName: name },
  }
}

/** Google puts its own translation before or after what was written; the writer's words count. */
function toOriginal(comment: string): string {
  const [, original] = /\(Original\)\s*([\s\S]+)$/.exec(comment) ?? []
  return (
    original ?? comment.replace(/\s*\(Translated by Google\)[\s\S]*$/, (translated, at) => (at === 0 ? translated : ''))
  ).trim()
}

async function testPlaces(lists: readonly NewestFirstList[], signal: AbortSignal): Promise<ConnectionTest> {
  for (const list of lists) {
    const answer = await list.ask(null, null, signal)
    if (answer.kind === 'refused') {
      const { nl, en } = answer.issue.message
      return { ok: false, message: { nl: `${list.key}: ${nl}`, en: `${list.key}: ${en}` } }
    }
  }
  const count = lists.length
  return {
    ok: true,
    message: {
      nl: `Google antwoordt voor ${count} ${count === 1 ? 'locatie' : 'locaties'}.`,
      en: `Google answers for ${count} ${count === 1 ? 'location' : 'locations'}.`,
    },
  }
}
