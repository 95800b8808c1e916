import { openMonitor, type Hit, type Monitor } from '@troje/match'
import type { Post } from '@troje/post'
import { exitStatus } from '../exit-status.ts'
import type { Streams } from '../posts/filter-posts.ts'
import { figure } from './figures.ts'
import { askLiqe, askPostgres, askSqlite, type PeerResult } from './match-peers.ts'
import { fts5, isPlainText, toSyntax } from './match-syntax.ts'
import { readPosts, readQueries, workloadIsThere, type BenchQuery } from './match-workload.ts'
import type { BenchOptions } from './run-bench.ts'
import { openTokenHasher } from './token-hasher.ts'

const BATCH = 5000
const ROUNDS = 5

interface Speed {
  /** Posts a second of the best round, by the clock and by the processor's time (which neighbours disturb less). */
  readonly wall: number
  readonly cpu: number
}

interface Engine extends Speed {
  readonly queries: number
  readonly compileMs: number
  readonly megabytes: number
  readonly candidates: number
  readonly hits: number
  /** To reading and hashing every token only, in the same run. */
  readonly ratio: Speed
  readonly updateMs: number
}

interface Peer {
  readonly name: string
  readonly queries: number
  readonly postsPerSecond: number
  /** Troje, with all queries and as they stand, in the same run. */
  readonly times: number
  /** Pairs of query and post, of texts that every engine cuts alike, that both found; and that one alone found. */
  readonly agreed: number
  readonly differed: number
}

/** `bench match`: the monitor beside its peers, and the curve over the number of queries. */
export async function benchMatch(_: readonly string[], options: BenchOptions, streams: Streams): Promise<number> {
  if (!workloadIsThere()) {
    streams.stderr.write('bench match: skipped, ../shared/data not found\n')
    return exitStatus.usage
  }
  const say = (line: string) => options.json || streams.stdout.write(line + '\n')
  // Vite and Playwright take a while to read.
  const { browserLines, measureInBrowser } = await import('./match-browser.ts')
  const browser = await measureInBrowser()
  for (const line of browserLines(browser)) say(line)
  if (options.browser) {
    if (options.json) streams.stdout.write(JSON.stringify({ browser }) + '\n')
    return browser?.agrees ? exitStatus.ok : exitStatus.found
  }
  const posts = await readPosts()
  const hasher = openTokenHasher()
  const floor = speedOf(posts, (post) => hasher(post.text))
  say(`reading and hashing every token only, plain JS: ${figure(floor.wall)} (${figure(floor.cpu)} by processor time)`)
  const curve: Engine[] = []
  for (const count of [10, 100, 1000, 10_000, 100_000]) {
    const engine = measure(await readQueries(count), posts, floor)
    curve.push(engine)
    say(engineLine(engine))
  }
  const peers: Peer[] = []
  const take = (name: string, queries: readonly BenchQuery[], result: PeerResult, batch: readonly Post[]) => {
    const peer = beside(name, queries, result, batch, posts)
    peers.push(peer)
    say(peerLine(peer))
  }
  const batch = posts.slice(0, BATCH)
  for (const count of [1000, 10_000]) {
    const queries = await readQueries(count)
    take('SQLite FTS5, batches of 5,000', queries, askSqlite(queries, batch), batch)
    take('PostgreSQL tsquery with GIN, batches of 5,000', queries, await askPostgres(queries, batch), batch)
    const few = posts.slice(0, count === 1000 ? 200 : 20)
    take('liqe', queries, askLiqe(queries, few), few)
  }
  if (options.json) streams.stdout.write(JSON.stringify({ floor, curve, peers, browser }) + '\n')
  return peers.every((peer) => peer.name === 'liqe' || peer.differed === 0) ? exitStatus.ok : exitStatus.found
}

function speedOf(posts: readonly Post[], read: (post: Post) => unknown, rounds = ROUNDS): Speed {
  let wall = Infinity
  let cpu = Infinity
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage()
    const start = performance.now()
    for (const post of posts) read(post)
    wall = Math.min(wall, performance.now() - start)
    const used = process.cpuUsage(before)
    cpu = Math.min(cpu, (used.user + used.system) / 1000)
  }
  return { wall: (posts.length / wall) * 1000, cpu: (posts.length / cpu) * 1000 }
}

function measure(queries: readonly BenchQuery[], posts: readonly Post[], floor: Speed): Engine {
  const before = memory()
  const start = performance.now()
  const monitor = openMonitor(queries)
  const compileMs = performance.now() - start
  const megabytes = (memory() - before) / 1e6
  const hits: Hit[] = []
  const { wall, cpu } = speedOf(
    posts,
    (post) => {
      hits.length = 0
      monitor.match(post, hits)
    },
    queries.length > 10_000 ? 2 : ROUNDS,
  )
  const stats = monitor.stats()
  return {
    queries: queries.length,
    compileMs,
    megabytes,
    wall,
    cpu,
    candidates: stats.candidates / stats.posts,
    hits: stats.hits / stats.posts,
    ratio: { wall: wall / floor.wall, cpu: cpu / floor.cpu },
    updateMs: slowestUpdate(monitor, queries),
  }
}

/** Memory after the collector ran, where Node was started with `--expose-gc`; else what is in use. In bytes. */
function memory(): number {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

/** Of a hundred changes of one query each. */
function slowestUpdate(monitor: Monitor, queries: readonly BenchQuery[]): number {
  let slowest = 0
  for (const { id, node } of queries.slice(0, 100)) {
    const start = performance.now()
    monitor.update({ set: [{ id, node }] })
    slowest = Math.max(slowest, performance.now() - start)
  }
  return slowest
}

function beside(
  name: string,
  queries: readonly BenchQuery[],
  { found, posts: asked, queries: count, ms }: PeerResult,
  batch: readonly Post[],
  posts: readonly Post[],
): Peer {
  const exact = new Set(queries.filter(({ node }) => toSyntax(node, fts5) !== null).map(({ id }) => id))
  const monitor = openMonitor(queries)
  const plain = new Set(batch.filter((post) => isPlainText(post.text)).map((post) => post.id))
  let agreed = 0
  let missed = 0
  for (const post of batch) {
    if (!plain.has(post.id)) continue
    for (const { id } of monitor.match(post, [])) {
      if (!exact.has(id)) continue
      if (found.has(`${id} ${post.id}`)) agreed++
      else missed++
    }
  }
  let theirs = 0
  for (const pair of found) {
    const [id = '', post = ''] = pair.split(' ')
    if (exact.has(id) && plain.has(post)) theirs++
  }
  const troje = speedOf(posts, (post) => monitor.match(post, []), 2).wall
  const postsPerSecond = (asked / ms) * 1000
  return {
    name,
    queries: count,
    postsPerSecond,
    times: troje / postsPerSecond,
    agreed,
    differed: missed + theirs - agreed,
  }
}

function engineLine({ queries, wall, cpu, ratio, candidates, hits, compileMs, megabytes, updateMs }: Engine): string {
  return (
    `Troje, ${figure(queries)} queries: ${figure(wall)} posts a second (${figure(cpu)} by processor time), ` +
    `ratio ${ratio.wall.toFixed(3)} (${ratio.cpu.toFixed(3)}); ${candidates.toFixed(1)} candidates and ` +
    `${hits.toFixed(1)} hits a post; compiled in ${Math.round(compileMs)} ms, ${megabytes.toFixed(1)} MB; ` +
    `slowest update of one ${updateMs.toFixed(2)} ms`
  )
}

function peerLine({ name, queries, postsPerSecond, times, agreed, differed }: Peer): string {
  return (
    `${name}, ${figure(queries)} queries said loosely: ${figure(postsPerSecond)} posts a second, Troje ` +
    `with all of them and exactly ${figure(times)} times` +
    (name === 'liqe' ? '' : `; ${figure(agreed)} answers agree, ${figure(differed)} differ`)
  )
}
