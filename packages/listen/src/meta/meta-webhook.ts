import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Network, Post } from '@troje/post'
import { z } from 'zod'
import { toApiIssue, toUnreadIssue } from '../api/api-issues.ts'
import type { PushAnswer, PushRequest, SourceBatch } from '../source.ts'

export type MetaSecrets = {
  /** Of the app that sends: with it Meta signs. */
  readonly appSecret?: string | undefined
  /** What the organisation typed at Meta, so that Meta can see whose address this is. */
  readonly verifyToken?: string | undefined
}

/** What came in, as posts. */
export interface MetaNews {
  readonly posts: readonly Post[]
  readonly edited: readonly string[]
  readonly deleted: readonly string[]
  readonly unread: number
}

export const noNews: MetaNews = { posts: [], edited: [], deleted: [], unread: 0 }

export interface MetaHook {
  readonly network: Network
  /** What Meta calls it: `page`, `instagram`, `whatsapp_business_account`. */
  readonly object: string
  /** One of the entries that Meta sends together; `null`: it cannot be read just now, and Meta has to send it again. */
  readonly read: (entry: unknown, signal: AbortSignal) => MetaNews | Promise<MetaNews | null>
}

const payloadSchema = z.looseObject({ object: z.string(), entry: z.array(z.unknown()) })

/**
 * Takes what Meta sends: a question whose address this is (GET), and signed news (POST). News is answered with 200 even
 * where it cannot be read, since Meta would send the same again, and stop sending at all after a while. A signature
 * has no time: who sends old news again brings the same posts under the same ids.
 *
 * Source: developers.facebook.com/docs/graph-api/webhooks/getting-started.
 */
export async function receiveFromMeta(
  request: PushRequest,
  { appSecret, verifyToken }: MetaSecrets,
  hook: MetaHook,
  signal: AbortSignal,
): Promise<PushAnswer> {
  if (request.method === 'GET') return answerVerification(request.query, verifyToken)
  if (request.method !== 'POST') return { status: 405 }
  if (!isSignedByMeta(request, appSecret)) return { status: 401 }
  const payload = payloadSchema.safeParse(parseJson(request.body))
  if (!payload.success) return { status: 200, batch: toBatch(noNews, hook.network, true) }
  if (payload.data.object !== hook.object) return { status: 200 }
  const read: MetaNews[] = []
  for (const entry of payload.data.entry) {
    const news = await hook.read(entry, signal)
    if (news === null) return { status: 503 }
    read.push(news)
  }
  return { status: 200, batch: toBatch(joinNews(read), hook.network, false) }
}

/** `hub.challenge` goes back to who knows the verify token; nothing else is ever echoed. */
function answerVerification(query: URLSearchParams, verifyToken: string | undefined): PushAnswer {
  const challenge = query.get('hub.challenge') ?? ''
  const isKnown =
    verifyToken !== undefined &&
    query.get('hub.mode') === 'subscribe' &&
    isSame(query.get('hub.verify_token') ?? '', verifyToken)
  return isKnown && /^[\w-]{1,200}$/.test(challenge) ? { status: 200, body: challenge } : { status: 403 }
}

function isSignedByMeta({ headers, body }: PushRequest, appSecret: string | undefined): boolean {
  if (appSecret === undefined) return false
  const expected = `sha256=${createHmac('sha256', appSecret).update(body).digest('hex')}`
  return isSame(headers.get('x-hub-signature-256') ?? '', expected)
}

/** Takes as long whatever the difference; lengths are no secret where they are of a hash. */
function isSame(given: string, expected: string): boolean {
  const [a, b] = [given, expected].map((text) => createHmac('sha256', 'same').update(text).digest()) as [Buffer, Buffer]
  return timingSafeEqual(a, b)
}

export function joinNews(all: readonly MetaNews[]): MetaNews {
  return {
    posts: all.flatMap(({ posts }) => posts),
    edited: all.flatMap(({ edited }) => edited),
    deleted: all.flatMap(({ deleted }) => deleted),
    unread: all.reduce((count, { unread }) => count + unread, 0),
  }
}

function toBatch({ posts, edited, deleted, unread }: MetaNews, network: Network, isUnreadable: boolean): SourceBatch {
  // By id, and the later one counts; what was taken away after all is not brought.
  const byId = new Map(posts.map((post) => [post.id, post]))
  for (const id of deleted) byId.delete(id)
  const issues = [
    ...(unread === 0 ? [] : [toUnreadIssue(network, unread)]),
    ...(isUnreadable ? [toApiIssue('unreadable', network)] : []),
  ]
  return { posts: [...byId.values()], edited: edited.filter((id) => byId.has(id)), deleted, cursor: null, issues }
}

function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body))
  } catch {
    return undefined
  }
}
