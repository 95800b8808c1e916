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

/** `bench pipeline`: a real inbox's import through a real server, and the pure part of the way on one core. */
export async function benchPipeline(_: readonly string[], options: BenchOptions, streams: Streams): Promise<number> {
  if (!existsSync(airlineFile) || !existsSync(streamFile) || !workloadIsThere()) {
    streams.stderr.write('bench pipeline: skipped, ../shared/data not found\n')
    return exitStatus.usage
  }
  const filter = await measureCommandLine()
  const core = await measureCore()
  const imported = await measureImport()
  if (options.json) {
    streams.stdout.write(JSON.stringify({ filter, core, imported }) + '\n')
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
      `import of a real inbox over HTTP, stored and searchable: ${(imported.ms / 1000).toFixed(2)} s, ` +
      `${perSecond(imported.read, imported.ms)} (${imported.read} read, ${imported.added} stored)\n`,
  )
  return exitStatus.ok
}

/** JSON line → post → match → assess, of every post of the stream whether it matched or not. */
async function measureCore() {
  const lines = gunzipSync(await readFile(streamFile))
    .toString('utf8')
    .trimEnd()
    .split('\n')
  const queries = Object.entries(airlines).map(([id, text]) => ({ id, node: parseQuery(text).value }))
  const monitor = openMonitor(queries)
  const assessor = openAssessor()
  const start = performance.now()
  const posts = lines.map((line): Post => {
    const { id, text, lang_hint: lang } = JSON.parse(line) as { id: number; text: string; lang_hint?: string }
    return { id: String(id), text, lang: lang ?? null }
  })
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

async function measureImport() {
  const dataDir = await mkdtemp(join(tmpdir(), 'troje-bench-'))
  // Within reach of the user that the database runs as when root starts it.
  await chmod(dataDir, 0o755)
  const config = { ...getConfigOrThrow({}), dataDir, port: 0, logLevel: 'silent' as const }
  const server = await startServer(config)
  try {
    const ask = await signIn(server.url, server.setupUrl)
    await setUp(ask)
    const { size } = await stat(airlineFile)
    const start = performance.now()
    const { id } = await ask<ImportRecord>('POST', '/api/imports/start', {
      fileName: 'airline.csv',
      bytesTotal: size,
    })
    const path = `/api/imports/${id}/content?mapping=${encodeURIComponent(JSON.stringify(mapping))}`
    const { read, added } = await ask<ImportRecord>('PUT', path, Readable.toWeb(createReadStream(airlineFile)))
    const found = await ask<MentionPage>('GET', '/api/mentions?limit=1&q=luggage')
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
