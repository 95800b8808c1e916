import type { Post } from '@troje/post'
import { pause } from '../pause.ts'
import type { ConnectionTest, ReadIssue, ReadOptions, Source, SourceBatch, SourceContext } from '../source.ts'
import { fetchBlueskyProfiles } from '../bluesky/bluesky-profiles.ts'
import { parseJetstreamLine, postCollection } from './jetstream-event.ts'
import { toJetstreamIssue } from './jetstream-issues.ts'
import { openJetstreamSocket, type JetstreamSocket } from './jetstream-socket.ts'

export interface JetstreamSettings {
  /** A `wss:` address that ends in `/subscribe`. */
  readonly url: string
  /** Silence after which a connection counts as lost. Default 30,000. */
  readonly idleMs?: number | undefined
}

const batchSize = 500
const batchMs = 250
/** Events come in the order of the relay, and their times jump back and forth by less than this (microseconds). */
const overlapUs = 5_000_000
const gapUs = 10 * 60 * 1_000_000

/**
 * Bluesky's stream of all public posts. Goes on until the signal aborts, reconnecting by itself with back-off.
 * At least once: after a break it reads on a few seconds earlier. Within one `read` nothing comes twice; after a new
 * start the last seconds do, under the same ids and in the same order, so that the end is the same.
 */
export function openJetstreamSource(settings: JetstreamSettings, context: SourceContext): Source {
  return {
    network: 'bluesky',
    read: (options) => readJetstream(settings, context, options),
    profiles: (authorIds, signal) => fetchBlueskyProfiles(authorIds, context, signal),
    test: (signal) => testJetstream(settings, context, signal),
  }
}

/** How far a read has come, over all its connections. */
interface Position {
  timeUs: number | null
  /** Events of the last seconds, by key, with their time. */
  readonly seen: Map<string, number>
}

async function* readJetstream(
  settings: JetstreamSettings,
  context: SourceContext,
  { cursor, signal }: ReadOptions,
): AsyncGenerator<SourceBatch> {
  const position: Position = { timeUs: parseCursor(cursor), seen: new Map() }
  for (let failures = 0; !signal.aborted; failures++) {
    const url = toAddress(settings.url, position.timeUs)
    const socket = openJetstreamSocket(url, context, settings.idleMs ?? 30_000, signal)
    try {
      for await (const batch of readConnection(socket, position, context, signal)) {
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
  context: SourceContext,
  signal: AbortSignal,
): AsyncGenerator<SourceBatch> {
  let isFirst = true
  for (;;) {
    await socket.ready(1)
    if (socket.ended() === null) await Promise.race([socket.ready(batchSize), pause(context, batchMs, signal)])
    const lines = socket.take(batchSize)
    if (signal.aborted || lines.length === 0) return
    const before = position.timeUs
    const batch = toBatch(lines, position)
    const gap = isFirst && before !== null ? toGap(before, lines) : null
    isFirst = false
    yield gap === null ? batch : { ...batch, issues: [gap, ...batch.issues] }
  }
}

function toBatch(lines: readonly string[], position: Position): SourceBatch {
  // By id and in order, so that a post and its deletion in one batch end as they did in the network.
  const posts = new Map<string, Post>()
  const deleted = new Set<string>()
  const issues: ReadIssue[] = []
  for (const line of lines) {
    const event = parseJetstreamLine(line)
    if (event.kind === 'garbage') {
      issues.push(toJetstreamIssue('garbage'))
      continue
    }
    position.timeUs = Math.max(position.timeUs ?? 0, event.timeUs)
    if (event.kind === 'other' || position.seen.has(event.key)) continue
    position.seen.set(event.key, event.timeUs)
    if (event.kind === 'post') {
      posts.set(event.post.id, event.post)
      deleted.delete(event.post.id)
    } else {
      posts.delete(event.id)
      deleted.add(event.id)
    }
  }
  forgetOld(position)
  return { posts: [...posts.values()], deleted: [...deleted], cursor: toCursor(position), issues }
}

function forgetOld({ seen, timeUs }: Position): void {
  if (seen.size < 5000) return
  for (const [key, time] of seen) if (time < (timeUs ?? 0) - 2 * overlapUs) seen.delete(key)
}

function toGap(before: number, lines: readonly string[]): ReadIssue | null {
  const event = parseJetstreamLine(lines[0]!)
  if (event.kind === 'garbage' || event.timeUs - before < gapUs) return null
  const [from, to] = [before, event.timeUs].map((timeUs) => new Date(timeUs / 1000).toISOString())
  return toJetstreamIssue('gap', `${from} – ${to}`)
}

function parseCursor(cursor: string | null): number | null {
  const timeUs = Number(cursor)
  return cursor !== null && Number.isSafeInteger(timeUs) && timeUs > 0 ? timeUs : null
}

function toCursor({ timeUs }: Position): string | null {
  return timeUs === null ? null : String(timeUs)
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
  context: SourceContext,
  signal: AbortSignal,
): Promise<ConnectionTest> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(15_000)])
  const socket = openJetstreamSocket(toAddress(settings.url, null), context, settings.idleMs ?? 30_000, limit)
  await socket.ready(1)
  const [line] = socket.take(1)
  const ended = socket.ended()
  socket.close()
  if (line !== undefined && parseJetstreamLine(line).kind !== 'garbage') {
    return {
      ok: true,
      message: { nl: 'Verbonden: er komen berichten binnen.', en: 'Connected: posts are coming in.' },
    }
  }
  const silent = toJetstreamIssue(line === undefined ? 'silent' : 'garbage')
  return { ok: false, message: (ended === null || limit.aborted ? silent : ended).message }
}
