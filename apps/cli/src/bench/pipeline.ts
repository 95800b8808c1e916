import { createReadStream, existsSync } from 'node:fs'
import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { openAssessor } from '@troje/assess'
import { openMonitor, parseQuery } from '@troje/match'
import type { Hit } from '@troje/match'
import type { Post } from '@troje/post'
import { getConfigOrThrow, startServer } from '@troje/server'
import type { ImportRecord, MentionPage } from '@troje/server/api-types'
import { exitStatus } from '../exit-status.ts'
import type { Streams } from '../posts/filter-posts.ts'
import { measureCommandLine } from './command-line.ts'
import { perSecond } from './figures.ts'
import { workloadIsThere } from './match-workload.ts'
import type { BenchOptions } from './run-bench.ts'

const data = fileURLToPath(new URL('../../../../../shared/data/', import.meta.url))
const airlineFile = join(data, 'dev/airline_tweets.csv')
const streamFile = join(data, 'stream/posts.jsonl.gz')

const airlines: Record<string, string> = {
  'Virgin America': '@VirginAmerica',
  United: '@united',
  Southwest: '@SouthwestAir',
  Delta: '@JetBlue OR @Delta',
  'US Airways': '@USAirways',
  American: '@AmericanAir',
}

/** `bench pipeline`: the filter, the pure part of the way on one core, and a stream and a real inbox through a server. */
export async function benchPipeline(_: readonly string[], options: BenchOptions, streams: Streams): Promise<number> {
  if (!existsSync(airlineFile) || !existsSync(streamFile) || !workloadIsThere()) {
    streams.stderr.write('bench pipeline: skipped, ../shared/data not found\n')
    return exitStatus.usage
  }
  const filter = await measureCommandLine()
  const core = await measureCore()
  const streamed = await measureImport(await streamUpload())
  const imported = await measureImport(await airlineUpload())
  if (options.json) {
    streams.stdout.write(JSON.stringify({ filter, core, streamed, imported }) + '\n')
    return exitStatus.ok
  }
  streams.stdout.write(
    `troje match over NDJSON, one query: ${perSecond(filter.posts, filter.matchMs)}; readline and JSON.parse alone: ` +
      `${perSecond(filter.posts, filter.parseMs)}; ${filter.times.toFixed(2)} times as fast ` +
      `(${filter.timesByProcessor.toFixed(2)} by processor time)\n` +
      `parse + match + assess, every post, one core: ${perSecond(core.posts, core.ms)} ` +
      `(${core.posts} posts, ${core.matched} matched, ${core.findings} findings)\n` +
      `  of which parse ${Math.round(core.parseMs)} ms, match ${Math.round(core.matchMs)} ms, ` +
      `assess ${Math.round(core.assessMs)} ms\n` +
      `JSON line to post, match, assess of the matches, store, on PostgreSQL, through a server: ` +
      `${perSecond(streamed.read, streamed.ms)} (${streamed.read} read, ${streamed.added} stored)\n` +
      `import of a real inbox over HTTP, stored and searchable: ${(imported.ms / 1000).toFixed(2)} s, ` +
      `${perSecond(imported.read, imported.ms)} (${imported.read} read, ${imported.added} stored)\n`,
  )
  return exitStatus.ok
}

async function streamLines(): Promise<string[]> {
  return gunzipSync(await readFile(streamFile))
    .toString('utf8')
    .trimEnd()
    .split('\n')
}

function toPost(line: string): Post {
  const { id, text, lang_hint: lang } = JSON.parse(line) as { id: number; text: string; lang_hint?: string }
  return { id: String(id), text, lang: lang ?? null }
}

/** JSON line → post → match → assess, of every post of the stream whether it matched or not. */
async function measureCore() {
  const lines = await streamLines()
  const queries = Object.entries(airlines).map(([id, text]) => ({ id, node: parseQuery(text).value }))
  const monitor = openMonitor(queries)
  const assessor = openAssessor()
  const start = performance.now()
  const posts = lines.map(toPost)
  const parsed = performance.now()
  const hits: Hit[] = []
  for (const post of posts) monitor.match(post, hits)
  const matched = performance.now()
  let findings = 0
  for (const { text, lang } of posts) findings += assessor.assess(text, { lang: lang ?? null }).length
  const end = performance.now()
  return {
    posts: posts.length,
    matched: hits.length,
    findings,
    ms: end - start,
    parseMs: parsed - start,
    matchMs: matched - parsed,
    assessMs: end - matched,
  }
}

interface Upload {
  readonly fileName: string
  readonly bytes: number
  readonly body: Readable
  /** Which column holds what, where the file has columns. */
  readonly mapping?: object
  /** A word that must be found afterwards. */
  readonly word: string
}

async function airlineUpload(): Promise<Upload> {
  const { size } = await stat(airlineFile)
  return { fileName: 'airline.csv', bytes: size, body: createReadStream(airlineFile), mapping, word: 'luggage' }
}

/** The whole stream as NDJSON: most of it matches nothing, is not assessed and not stored. */
async function streamUpload(): Promise<Upload> {
  const lines = (await streamLines()).map((line) => JSON.stringify(toPost(line)) + '\n')
  const body = Buffer.from(lines.join(''))
  return { fileName: 'stream.ndjson', bytes: body.length, body: Readable.from(chunksOf(body)), word: 'flight' }
}

function* chunksOf(body: Buffer): Generator<Buffer> {
  const size = 256 * 1024
  for (let at = 0; at < body.length; at += size) yield body.subarray(at, at + size)
}

/** A file's way through a real server: read → post → match → assess of the matches → store, and then it is found. */
async function measureImport({ fileName, bytes, body, mapping: columns, word }: Upload) {
  const dataDir = await mkdtemp(join(tmpdir(), 'troje-bench-'))
  // Within reach of the user that the database runs as when root starts it.
  await chmod(dataDir, 0o755)
  const config = { ...getConfigOrThrow({}), dataDir, port: 0, logLevel: 'silent' as const }
  const server = await startServer(config)
  try {
    const ask = await signIn(server.url, server.setupUrl)
    await setUp(ask)
    const start = performance.now()
    const { id } = await ask<ImportRecord>('POST', '/api/imports/start', { fileName, bytesTotal: bytes })
    const given = columns ? `?mapping=${encodeURIComponent(JSON.stringify(columns))}` : ''
    const path = `/api/imports/${id}/content${given}`
    const { read, added } = await ask<ImportRecord>('PUT', path, Readable.toWeb(body))
    const found = await ask<MentionPage>('GET', `/api/mentions?limit=1&q=${word}`)
    if (found.items.length === 0) throw new Error('what was imported cannot be found')
    return { ms: performance.now() - start, read, added }
  } finally {
    await server.close()
    await rm(dataDir, { recursive: true, force: true })
  }
}

/** The file's own ids are damaged, so its rows get ids of ours. */
const mapping = {
  id: null,
  text: 'text',
  title: null,
  createdAt: 'tweet_created',
  lang: null,
  url: null,
  source: null,
  handle: 'name',
  displayName: null,
}

type Ask = <Answer>(method: string, path: string, body?: unknown) => Promise<Answer>

async function signIn(url: string, setupUrl: string | null): Promise<Ask> {
  const token = new URL(setupUrl ?? '').searchParams.get('token')
  const account = { name: 'Bench', email: 'bench@troje.example', password: 'a bench needs no comfort', language: 'en' }
  const answer = await fetch(`${url}/api/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, ...account }),
  })
  if (!answer.ok) throw new Error(`set-up answered ${answer.status}: ${await answer.text()}`)
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  return async <Answer>(method: string, path: string, body?: unknown): Promise<Answer> => {
    const raw = body instanceof ReadableStream
    const given = await fetch(url + path, {
      method,
      headers: { cookie, 'content-type': raw ? 'application/octet-stream' : 'application/json' },
      ...(body !== undefined && { body: raw ? body : JSON.stringify(body), duplex: 'half' }),
    })
    if (!given.ok) throw new Error(`${method} ${path} answered ${given.status}: ${await given.text()}`)
    // The server's own shapes; its contract is tested there.
    return (await given.json()) as Answer
  }
}

async function setUp(ask: Ask): Promise<void> {
  const handles = Object.values(airlines).flatMap((text) => text.match(/@\w+/g) ?? [])
  await ask('PUT', '/api/organisation', {
    name: 'Bench',
    aliases: Object.keys(airlines),
    domains: [],
    accounts: handles.map((handle) => `x:${handle.slice(1)}`),
    subjects: [],
    peers: [],
    language: 'en',
    timeZone: 'UTC',
  })
  for (const [name, text] of Object.entries(airlines)) {
    await ask('POST', '/api/queries', { name, text, purpose: 'customer-service', enabled: true })
  }
}
