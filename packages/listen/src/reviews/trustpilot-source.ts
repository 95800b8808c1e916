import { z } from 'zod'
import { askApi, type ApiAnswer, type ApiRefusal } from '../api/ask-api.ts'
import { readNewestFirst, type ListPage, type NewestFirstList } from '../poll/newest-first.ts'
import type { ConnectionTest, Source, SourceContext } from '../source.ts'
import { isEdited, toReviewPost, type Review } from './review-post.ts'

export interface TrustpilotSettings {
  /** The organisation's address on Trustpilot (`zonnedael.example`), or its id there. */
  readonly businessUnit: string
  readonly intervalMinutes: number
}

const network = 'trustpilot'
const pageSize = 100
const unitSchema = z.looseObject({ id: z.string().min(1) })

/** developers.trustpilot.com/business-units-api-(public), "Get a business unit's reviews". */
const instant = z.iso.datetime({ offset: true }).transform((written) => new Date(written).toISOString())
const reviewSchema = z.looseObject({
  id: z.string().regex(/^\w+$/),
  stars: z.number().int().min(1).max(5).nullish().catch(null),
  title: z.string().nullish().catch(null),
  text: z.string().nullish().catch(null),
  language: z.string().nullish().catch(null),
  createdAt: instant,
  updatedAt: instant.nullish().catch(null),
  consumer: z.looseObject({ id: z.string().optional(), displayName: z.string().optional() }).nullish().catch(null),
})
const pageSchema = z.looseObject({ reviews: z.array(z.unknown()) })

/**
 * Public reviews of the organisation on Trustpilot, newest first, with a key for the API alone: no mail addresses and no
 * orders. An edited review is told while it is on a page that is read; one that was taken away is not.
 */
export function openTrustpilotSource(settings: TrustpilotSettings, apiKey: string, context: SourceContext): Source {
  let unit = /^[\da-f]{24}$/.test(settings.businessUnit) ? settings.businessUnit : null

  function ask<Value>(path: string, schema: z.ZodType<Value>, signal: AbortSignal): Promise<ApiAnswer<Value>> {
    const url = new URL(`/v1/business-units/${path}`, 'https://api.trustpilot.com')
    return askApi({ network, url, headers: { apikey: apiKey }, schema }, context, signal)
  }

  async function toLists(signal: AbortSignal): Promise<readonly NewestFirstList[] | ApiRefusal> {
    if (unit === null) {
      const name = new URLSearchParams({ name: settings.businessUnit })
      const answer = await ask(`find?${name.toString()}`, unitSchema, signal)
      if (answer.kind === 'refused') return answer
      unit = answer.value.id
    }
    return [toList(unit, (path, within) => ask(path, pageSchema, within))]
  }

  return {
    network,
    read: ({ cursor, signal }) =>
      readNewestFirst(
        { network, lists: toLists, intervalMs: settings.intervalMinutes * 60_000 },
        cursor,
        context,
        signal,
      ),
    test: async (signal) => testTrustpilot(await toLists(signal), signal),
  }
}

type AskPage = (path: string, signal: AbortSignal) => Promise<ApiAnswer<z.infer<typeof pageSchema>>>

function toList(unit: string, ask: AskPage): NewestFirstList {
  return {
    key: unit,
    async ask(next, since, signal): Promise<ListPage | ApiRefusal> {
      const page = Number(next ?? 1)
      const parameters = { perPage: String(pageSize), page: String(page), orderBy: 'createdat.desc' }
      const answer = await ask(`${unit}/reviews?${new URLSearchParams(parameters).toString()}`, signal)
      if (answer.kind === 'refused') return answer
      const items = answer.value.reviews
      const reviews = items.flatMap((item) => toReview(item) ?? [])
      return {
        kind: 'ok',
        posts: reviews.map(toReviewPost),
        edited: reviews.filter((review) => isEdited(review, since)).map(({ id }) => id),
        unread: items.length - reviews.length,
        next: items.length < pageSize ? null : String(page + 1),
        rateLimit: answer.rateLimit,
      }
    },
  }
}

function toReview(item: unknown): Review | null {
  const { data } = reviewSchema.safeParse(item)
  if (data === undefined) return null
  const { id, stars = null, title = null, text, language: lang = null, createdAt, updatedAt = null, consumer } = data
  return {
    id,
    network,
    title,
    text: text ?? '',
    stars,
    createdAt,
    updatedAt,
    url: `https://www.trustpilot.com/reviews/${id}`,
    ...(lang !== null && { lang }),
    author: consumer == null ? null : { id: consumer.id ?? null, displayName: consumer.displayName ?? null },
  }
}

async function testTrustpilot(
  lists: readonly NewestFirstList[] | ApiRefusal,
  signal: AbortSignal,
): Promise<ConnectionTest> {
  const answer = 'kind' in lists ? lists : await lists[0]!.ask(null, null, signal) // there is one
  if (answer.kind === 'refused') return { ok: false, message: answer.issue.message }
  return {
    ok: true,
    message: {
      nl: `Trustpilot antwoordt, met ${answer.posts.length} reviews om te beginnen.`,
      en: `Trustpilot answers, with ${answer.posts.length} reviews to begin with.`,
    },
  }
}
