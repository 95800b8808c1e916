import { z } from 'zod'
import { poll, type LookOutcome } from '../poll/poll.ts'
import type { ConnectionTest, ReadOptions, Source, SourceBatch, SourceContext } from '../source.ts'
import { askX } from './x-api.ts'
import { findGoneFromX } from './x-compliance.ts'
import { XReader } from './x-source.ts'

export interface XAccountSettings {
  /** With or without `@`. */
  readonly username: string
  readonly intervalMinutes: number
}

const userSchema = z.looseObject({ data: z.looseObject({ id: z.string().regex(/^\d+$/), username: z.string() }) })

/**
 * Posts that name the organisation's own account on X, and so replies to it (`GET /2/users/:id/mentions`). The cursor is
 * the newest id. Direct messages need more than a bearer token and are not read.
 */
export function openXAccountSource(settings: XAccountSettings, token: string, context: SourceContext): Source {
  return {
    network: 'x',
    read: (options) => readMentions(settings, token, context, options),
    findGone: (ids, signal) => findGoneFromX(ids, token, context, signal),
    test: (signal) => testAccount(settings, token, context, signal),
  }
}

function findUser({ username }: XAccountSettings, token: string, context: SourceContext, signal: AbortSignal) {
  const path = `/2/users/by/username/${encodeURIComponent(username.replace(/^@/, ''))}`
  return askX(token, { path, schema: userSchema }, context, signal)
}

async function* readMentions(
  settings: XAccountSettings,
  token: string,
  context: SourceContext,
  { cursor, signal }: ReadOptions,
): AsyncGenerator<SourceBatch> {
  const intervalMs = settings.intervalMinutes * 60_000
  let userId: string | null = null
  async function* find(within: AbortSignal): AsyncGenerator<SourceBatch, LookOutcome> {
    const user = await findUser(settings, token, context, within)
    if (user.kind === 'ok') userId = user.value.data.id
    yield { posts: [], deleted: [], cursor, issues: user.kind === 'ok' ? [] : [user.issue] }
    return user.kind === 'ok' ? { isRefused: false } : { isRefused: true, retryAfterMs: user.retryAfterMs }
  }
  for await (const batch of poll(find, intervalMs, context, signal)) {
    if (userId !== null) break
    yield batch
  }
  if (userId === null) return
  const reader = new XReader(
    { how: 'search', plan: 'basic', intervalMinutes: settings.intervalMinutes },
    token,
    context,
    cursor,
  )
  const lists = [{ path: `/2/users/${String(userId)}/mentions`, parameters: {}, isRecent: false }]
  for await (const batch of reader.readLists(lists, intervalMs, signal)) {
    yield { ...batch, posts: batch.posts.map((post) => ({ ...post, addressed: true })) }
  }
}

async function testAccount(
  settings: XAccountSettings,
  token: string,
  context: SourceContext,
  signal: AbortSignal,
): Promise<ConnectionTest> {
  const user = await findUser(settings, token, context, signal)
  if (user.kind === 'refused') return { ok: false, message: user.issue.message }
  const { username } = user.value.data
  return {
    ok: true,
    message: {
      nl: `X kent @${username}. Vermeldingen en antwoorden komen binnen.`,
      en: `X knows @${username}. Mentions and replies come in.`,
    },
  }
}
