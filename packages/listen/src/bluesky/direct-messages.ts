import type { Post } from '@troje/post'
import { z } from 'zod'
import type { ApiAnswer, ApiRefusal } from '../api/ask-api.ts'
import type { BlueskySession } from './bluesky-session.ts'
import { parseChatMessage, parseConvo, toChatId, toChatPost, type ChatMessage, type Convo } from './chat-message.ts'

/** What came of the account's conversations. `rev`: up to where, in the chat service's own count. */
export interface ChatPage {
  readonly posts: readonly Post[]
  readonly deleted: readonly string[]
  readonly rev: string | null
}

/** Reads what was sent to an account in conversations between two; what it sent itself, and groups, are passed by. */
export interface DirectMessages {
  /** Messages since an instant (milliseconds since 1970), where there is no `rev` yet. A refusal ends it. */
  backfill(sinceMs: number, signal: AbortSignal): AsyncGenerator<ChatPage, ApiRefusal | null>
  /** What happened after a `rev`. */
  follow(rev: string, signal: AbortSignal): AsyncGenerator<ChatPage, ApiRefusal | null>
  /** Whether messages may be read at all; null says yes. */
  test(signal: AbortSignal): Promise<ApiRefusal | null>
}

const proxy = 'did:web:api.bsky.chat#bsky_chat'
const mostPages = 50
const cursor = z.string().optional().catch(undefined)
const convosSchema = z.object({ cursor, convos: z.array(z.unknown()) })
const convoAnswerSchema = z.object({ convo: z.unknown() })
const messagesSchema = z.object({ cursor, messages: z.array(z.unknown()) })
const logSchema = z.object({ cursor, logs: z.array(z.unknown()) })
const entrySchema = z.looseObject({
  $type: z.string(),
  rev: z.string(),
  convoId: z.string(),
  message: z.unknown().optional(),
})

/**
 * Source: lexicons `chat.bsky.convo.listConvos`, `getMessages`, `getLog`; the account's server hands these on to the
 * chat service that the proxy header names. The app password has to allow direct messages.
 */
export function openDirectMessages(session: BlueskySession): DirectMessages {
  const chat: Chat = { session, convos: new Map() }
  return {
    backfill: (sinceMs, signal) => backfill(chat, sinceMs, signal),
    follow: (rev, signal) => follow(chat, rev, signal),
    async test(signal) {
      const answer = await ask(chat, 'listConvos', { limit: '1' }, convosSchema, signal)
      return answer.kind === 'refused' ? answer : null
    },
  }
}

interface Chat {
  readonly session: BlueskySession
  /** Those that were met, by id. */
  readonly convos: Map<string, Convo>
}

function ask<Value>(
  { session }: Chat,
  method: string,
  params: Readonly<Record<string, string | undefined>>,
  schema: z.ZodType<Value>,
  signal: AbortSignal,
): Promise<ApiAnswer<Value>> {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(params)) if (value !== undefined) query.set(key, value)
  return session.ask({ method: `chat.bsky.convo.${method}`, query, schema, proxy }, signal)
}

async function* backfill(
  chat: Chat,
  sinceMs: number,
  signal: AbortSignal,
): AsyncGenerator<ChatPage, ApiRefusal | null> {
  let next: string | undefined
  let rev: string | null = null
  for (let page = 0; page < mostPages; page++) {
    const answer = await ask(chat, 'listConvos', { limit: '100', cursor: next }, convosSchema, signal)
    if (answer.kind === 'refused') return answer
    for (const convo of answer.value.convos.flatMap((view) => parseConvo(view) ?? [])) {
      chat.convos.set(convo.id, convo)
      if (rev === null || convo.rev > rev) rev = convo.rev
      const refusal = convo.isGroup ? null : yield* messagesOf(chat, convo, sinceMs, signal)
      if (refusal !== null) return refusal
    }
    next = answer.value.cursor
    if (next === undefined) break
  }
  // An account that nobody wrote to yet has no rev: it is asked again from the beginning.
  yield { posts: [], deleted: [], rev }
  return null
}

async function* messagesOf(
  chat: Chat,
  convo: Convo,
  sinceMs: number,
  signal: AbortSignal,
): AsyncGenerator<ChatPage, ApiRefusal | null> {
  let next: string | undefined
  for (let page = 0; page < mostPages; page++) {
    const params = { convoId: convo.id, limit: '100', cursor: next }
    const answer = await ask(chat, 'getMessages', params, messagesSchema, signal)
    if (answer.kind === 'refused') return answer
    const messages = answer.value.messages.flatMap((message) => parseChatMessage(message) ?? [])
    const recent = messages.filter(({ sentAt }) => Date.parse(sentAt) >= sinceMs)
    const posts = recent.flatMap((message) => toIncoming(chat, convo, message) ?? [])
    if (posts.length > 0) yield { posts, deleted: [], rev: null }
    next = answer.value.cursor
    if (next === undefined || recent.length < messages.length) return null
  }
  return null
}

async function* follow(chat: Chat, rev: string, signal: AbortSignal): AsyncGenerator<ChatPage, ApiRefusal | null> {
  let at = rev
  for (let page = 0; page < mostPages; page++) {
    const answer = await ask(chat, 'getLog', { cursor: at }, logSchema, signal)
    if (answer.kind === 'refused') return answer
    const found = await toLogPage(chat, answer.value.logs, signal)
    if ('code' in found) return found
    if (found.rev === null || found.rev <= at) return null
    at = found.rev
    yield found
  }
  return null
}

async function toLogPage(chat: Chat, logs: readonly unknown[], signal: AbortSignal): Promise<ChatPage | ApiRefusal> {
  // By id and in order, so that a message and its deletion in one page end as they did in the network.
  const posts = new Map<string, Post>()
  const deleted = new Set<string>()
  let rev: string | null = null
  for (const log of logs) {
    const { data: entry } = entrySchema.safeParse(log)
    if (entry === undefined) continue
    if (rev === null || entry.rev > rev) rev = entry.rev
    const message = parseChatMessage(entry.message)
    if (message === null) continue
    const id = toChatId(entry.convoId, message.id)
    if (entry.$type.endsWith('#logDeleteMessage')) {
      posts.delete(id)
      deleted.add(id)
    } else if (entry.$type.endsWith('#logCreateMessage')) {
      const convo = await findConvo(chat, entry.convoId, signal)
      if (convo !== null && 'code' in convo) return convo
      const post = convo === null ? null : toIncoming(chat, convo, message)
      if (post !== null) posts.set(id, post)
    }
  }
  return { posts: [...posts.values()], deleted: [...deleted], rev }
}

/** Which conversation an entry of the log is about. */
async function findConvo(chat: Chat, id: string, signal: AbortSignal): Promise<Convo | ApiRefusal | null> {
  const known = chat.convos.get(id)
  if (known !== undefined) return known
  const answer = await ask(chat, 'getConvo', { convoId: id }, convoAnswerSchema, signal)
  // A conversation that was left is not shown any more: what is in the log of it is passed by.
  if (answer.kind === 'refused') return answer.code === 'not-understood' || answer.code === 'not-found' ? null : answer
  const convo = parseConvo(answer.value.convo)
  if (convo !== null) chat.convos.set(id, convo)
  return convo
}

function toIncoming({ session }: Chat, convo: Convo, message: ChatMessage): Post | null {
  return convo.isGroup || message.sender.did === session.did() ? null : toChatPost(convo, message)
}
