import { fetchBlueskyProfiles } from '../bluesky/bluesky-profiles.ts'
import { postCollection } from '../bluesky/bluesky-post.ts'
import { openBlueskySession, type BlueskyAccount, type BlueskySession } from '../bluesky/bluesky-session.ts'
import { trySearch } from '../bluesky/search-posts.ts'
import { pause } from '../pause.ts'
import type { ConnectionTest, ReadOptions, Source, SourceBatch, SourceContext } from '../source.ts'
import { untilAborted } from '../until-aborted.ts'
import { fillGap, type MissedTime } from './fill-gap.ts'
import { overlapUs, parseCursor, toBatch, toCursor, type Position } from './jetstream-batch.ts'
import { parseJetstreamLine } from './jetstream-event.ts'
import { toJetstreamIssue } from './jetstream-issues.ts'
import { openJetstreamSocket, type JetstreamSocket } from './jetstream-socket.ts'

export interface JetstreamSettings {
  /** A `wss:` address that ends in `/subscribe`. */
  readonly url: string
  /** Takes the stream compressed where the server has that (permessage-deflate), unless it has to catch up. Default false. */
  readonly compress?: boolean
  /** With it, what the network no longer has is fetched by search. */
  readonly account?: BlueskyAccount | undefined
  /** Silence after which a connection counts as lost. Default 30,000. */
  readonly idleMs?: number | undefined
}

export type JetstreamSecrets = {
  readonly appPassword?: string | undefined
  readonly session?: string | undefined
}

const batchSize = 500
const batchMs = 250
const behindMs = 300_000

/**
 * Bluesky's stream of all public posts. Goes on until the signal aborts, reconnecting by itself with back-off.
 * At least once: after a break it reads on a few seconds earlier. Within one `read` nothing comes twice; after a new
 * start the last seconds do, under the same ids and in the same order, so that the end is the same. A gap that a search
 * fills is done over when it broke off: the cursor waits before it.
 *
 * Compressed with permessage-deflate, which the project of Jetstream advised for new readers of this endpoint, and not
 * with zstd (`compress=true`): that takes a dictionary of theirs, which no npm package carries.
 */
export function openJetstreamSource(
  settings: JetstreamSettings,
  secrets: JetstreamSecrets,
  context: SourceContext,
): Source {
  const { account } = settings
  const { appPassword, session } = secrets
  const search =
    account === undefined || appPassword === undefined || appPassword === ''
      ? null
      : openBlueskySession(account, { appPassword, session }, context)
  return {
    network: 'bluesky',
    read: (options) => readJetstream(settings, search, context, options),
    profiles: (authorIds, signal) => fetchBlueskyProfiles(authorIds, context, signal),
    test: (signal) => testJetstream(settings, search, context, signal),
  }
}

async function* readJetstream(
  settings: JetstreamSettings,
  search: BlueskySession | null,
  context: SourceContext,
  { cursor, signal }: ReadOptions,
): AsyncGenerator<SourceBatch> {
  const position: Position = { timeUs: parseCursor(cursor), seen: new Map(), found: new Set() }
  for (let failures = 0; !signal.aborted; failures++) {
    const socket = connect(settings, position.timeUs, context, signal)
    try {
      for await (const batch of readConnection(socket, position, search, context, signal)) {
        failures = 0
        yield batch
        if (signal.aborted) return
      }
    } finally {
      socket.close()
    }
    if (signal.aborted) return
    yield { posts: [], deleted: [], cursor: toCursor(position), issues: [socket.ended()!] }
    await pause(context, Math.min(60_000, 1000 * 2 ** failures) * (0.5 + context.random()), signal)
  }
}

async function* readConnection(
  socket: JetstreamSocket,
  position: Position,
  search: BlueskySession | null,
  context: SourceContext,
  signal: AbortSignal,
): AsyncGenerator<SourceBatch> {
  for (let isFirst = true; ; isFirst = false) {
    await socket.ready(1)
    if (socket.ended() === null) await Promise.race([socket.ready(batchSize), pause(context, batchMs, signal)])
    const lines = socket.take(batchSize)
    if (signal.aborted || lines.length === 0) return
    const missed = isFirst ? toMissed(position.timeUs, lines) : null
    if (missed !== null) {
      const filling = untilAborted(fillGap(missed, search, position.found, context, signal), signal)
      for await (const part of filling) yield { ...part, cursor: toCursor(position) }
      if (signal.aborted) return
    }
    yield toBatch(lines, position, context.now())
  }
}

/**
 * The stream was asked from some seconds before the last event on, so that event comes again first: unless the network
 * has thrown it away.
 */
function toMissed(lastUs: number | null, lines: readonly string[]): MissedTime | null {
  if (lastUs === null) return null
  const times = lines.flatMap((line) => {
    const event = parseJetstreamLine(line)
    return event.kind === 'garbage' ? [] : [event.timeUs]
  })
  const firstUs = Math.min(...times)
  if (times.length === 0 || firstUs - lastUs < 2 * overlapUs) return null
  return { fromMs: Math.floor(lastUs / 1000), toMs: Math.ceil(firstUs / 1000) }
}

function connect(
  { url, compress = false, idleMs = 30_000 }: JetstreamSettings,
  timeUs: number | null,
  context: SourceContext,
  signal: AbortSignal,
): JetstreamSocket {
  // Unpacking message by message costs several times what reading them does: too much for who has to catch up.
  const isBehind = timeUs !== null && context.now() - timeUs / 1000 > behindMs
  return openJetstreamSocket({ url: toAddress(url, timeUs), compress: compress && !isBehind, idleMs }, context, signal)
}

function toAddress(url: string, timeUs: number | null): string {
  const parsed = URL.parse(url)
  if (parsed === null) return url
  parsed.searchParams.set('wantedCollections', postCollection)
  if (timeUs !== null) parsed.searchParams.set('cursor', String(Math.max(1, timeUs - overlapUs)))
  return parsed.href
}

async function testJetstream(
  settings: JetstreamSettings,
  search: BlueskySession | null,
  context: SourceContext,
  signal: AbortSignal,
): Promise<ConnectionTest> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(15_000)])
  const socket = connect(settings, null, context, limit)
  await socket.ready(1)
  const [line] = socket.take(1)
  const ended = socket.ended()
  socket.close()
  if (line !== undefined && parseJetstreamLine(line).kind !== 'garbage') {
    const issue = search === null ? null : await trySearch(search, context.now(), signal)
    if (issue !== null) return { ok: false, message: issue.message }
    return {
      ok: true,
      message: { nl: 'Verbonden: er komen berichten binnen.', en: 'Connected: posts are coming in.' },
    }
  }
  const silent = toJetstreamIssue(line === undefined ? 'silent' : 'garbage')
  return { ok: false, message: (ended === null || limit.aborted ? silent : ended).message }
}
