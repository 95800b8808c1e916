import { EventSourceParserStream } from 'eventsource-parser/stream'
import type { Post } from '@troje/post'
import { z } from 'zod'
import type { ApiRefusal } from '../api/ask-api.ts'
import { parseJson } from '../api/parse-json.ts'
import type { SourceContext } from '../source.ts'
import { openStream } from '../stream/open-stream.ts'
import type { Connected } from '../stream/follow-stream.ts'
import { askMastodon, toMastodonHeaders, type MastodonServer } from './mastodon-api.ts'
import { isPublicStatus, statusSchema, toLocalId, toMastodonPost } from './mastodon-post.ts'

/** An event as Mastodon's streaming API sends it (docs.joinmastodon.org/methods/streaming). */
export interface StreamEvent {
  readonly event: string
  readonly data: string
}

/** The longest event: a status with all its media is a few kilobytes. */
const longestEvent = 1024 * 1024

/** Opens a stream of server-sent events. The key goes in a header, where no log of addresses sees it. */
export async function openStatusStream(
  server: MastodonServer,
  stream: string,
  context: SourceContext,
  signal: AbortSignal,
): Promise<Connected<StreamEvent>> {
  const origin = await findStreamOrigin(server, context, signal)
  if (typeof origin !== 'string') return origin
  const url = new URL(`/api/v1/streaming${stream}`, origin)
  const headers = { accept: 'text/event-stream', ...toMastodonHeaders(server) }
  const opened = await openStream({ network: 'mastodon', url, headers }, context, signal)
  return opened.kind === 'refused' ? opened : { kind: 'open', events: readEvents(opened.body) }
}

const instanceSchema = z.looseObject({
  configuration: z
    .looseObject({ urls: z.looseObject({ streaming: z.string() }) })
    .optional()
    .catch(undefined),
})

/** Large instances stream from a host of its own, and send who asks the wrong one on without the key. */
async function findStreamOrigin(
  server: MastodonServer,
  context: SourceContext,
  signal: AbortSignal,
): Promise<string | ApiRefusal> {
  const answer = await askMastodon(server, '/api/v2/instance', new URLSearchParams(), instanceSchema, context, signal)
  // Older than 4.0, or something else that speaks this API.
  if (answer.kind === 'refused') return answer.code === 'not-found' ? server.origin : answer
  const told = URL.parse(answer.value.configuration?.urls.streaming ?? '')
  if (told === null) return server.origin
  const { origin } = new URL(told.href.replace(/^ws/, 'http'))
  // The key never goes over an open line because an instance says so.
  return origin.startsWith(new URL(server.origin).protocol) || origin.startsWith('https:') ? origin : server.origin
}

async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<StreamEvent> {
  const events = body
    // Node's types and the DOM's name the same stream apart.
    .pipeThrough(new TextDecoderStream() as unknown as TransformStream<Uint8Array, string>)
    .pipeThrough(new EventSourceParserStream({ maxBufferSize: longestEvent, onError: 'terminate' }))
  for await (const { event = 'message', data } of events) yield { event, data }
}

export type StatusChange =
  | { readonly kind: 'post'; readonly post: Post; readonly localId: string; readonly isEdit: boolean }
  | { readonly kind: 'deleted'; readonly aka: string }
  | { readonly kind: 'unread' }
  | { readonly kind: 'other' }

/** What an event changes. One that is not public changes nothing (promise P1). */
export function toStatusChange({ event, data }: StreamEvent, origin: string): StatusChange {
  if (event === 'delete') {
    return /^(?=.*\d)[0-9A-Za-z]{1,40}$/.test(data)
      ? { kind: 'deleted', aka: toLocalId(origin, data) }
      : { kind: 'unread' }
  }
  if (event !== 'update' && event !== 'status.update') return { kind: 'other' }
  const status = statusSchema.safeParse(parseJson(data))
  if (!status.success) return { kind: 'unread' }
  if (!isPublicStatus(status.data)) return { kind: 'other' }
  const post = toMastodonPost(status.data, origin)
  return { kind: 'post', post, localId: status.data.id, isEdit: event === 'status.update' }
}
