import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { openJetstreamSource, type SourceBatch, type SourceContext } from '@troje/listen'
import { openMonitor, parseQuery, type Hit } from '@troje/match'
import { exitStatus } from '../exit-status.ts'
import type { Streams } from '../posts/filter-posts.ts'
import { figure, perSecond } from './figures.ts'
import { createStreamEvents, listenQueries } from './listen-lines.ts'
import type { ServerTask } from './listen-server.ts'
import type { BenchOptions } from './run-bench.ts'

const pace = 2000
const catchUpEvents = 200_000
/** Fewer, as it is slower; a source that is behind does not ask for it. */
const compressedEvents = 40_000
const defaultSeconds = 60
const sampleMs = 3000

interface Steady {
  readonly seconds: number
  readonly eventsPerSecond: number
  /** Milliseconds from when the server sent a post until the monitor had matched it. */
  readonly lag: { readonly median: number; readonly p99: number; readonly most: number }
  /**
   * Megabytes in use after a collection, on average in the second fifth of the time and in the last; and the most that the
   * process took.
   */
  readonly memory: { readonly early: number; readonly late: number; readonly most: number }
  /** Share of one core. */
  readonly cpu: number
}

interface CatchUp {
  readonly events: number
  readonly ms: number
  /** Of this process in all its threads. */
  readonly cpuMs: number
}

/** `bench listen`: Jetstream from a server of our own through the source and a monitor of 10 queries; no database. */
export async function benchListen(_: readonly string[], options: BenchOptions, streams: Streams): Promise<number> {
  const say = (line: string) => options.json || streams.stdout.write(line + '\n')
  // First, so that its memory is its own.
  const steady = await measureSteady(options.seconds ?? defaultSeconds)
  say(steadyLine(steady))
  const catchUp = await measureCatchUp(catchUpEvents, false)
  say(`catching up, source and monitor: ${catchUpLine(catchUp)}`)
  const compressed = await measureCatchUp(compressedEvents, true)
  say(`as fast as it goes, compressed as when it is live: ${catchUpLine(compressed)}`)
  const peer = measureParse()
  say(`JSON.parse alone: ${perSecond(peer.events, peer.ms)} (${perSecond(peer.events, peer.cpuMs)} of processor time)`)
  if (options.json) streams.stdout.write(JSON.stringify({ peer, catchUp, compressed, steady }) + '\n')
  return exitStatus.ok
}

function steadyLine({ seconds, eventsPerSecond, lag, memory, cpu }: Steady): string {
  const change = Math.round((memory.late / memory.early - 1) * 100)
  return (
    `${figure(pace)} events a second for ${seconds} s: ${figure(eventsPerSecond)} a second came; ` +
    `lag ${figure(lag.median)} ms (median), ${figure(lag.p99)} (99th of 100), ${figure(lag.most)} (most); ` +
    `memory in use ${figure(memory.early)} MB, at the end ${figure(memory.late)} (${change} %), the process at most ${figure(memory.most)}; ` +
    `${Math.round(cpu * 100)} % of a core`
  )
}

function catchUpLine({ events, ms, cpuMs }: CatchUp): string {
  return `${perSecond(events, ms)} (${figure(events)} events; ${perSecond(events, cpuMs)} of processor time)`
}

/** The least that reading the stream can cost: its JSON. */
function measureParse(): CatchUp {
  const events = createStreamEvents()
  const lines = Array.from({ length: 50_000 }, (_, number) => events.line(number, Date.now() * 1000))
  const best = { events: lines.length, ms: Infinity, cpuMs: Infinity }
  for (let round = 0; round < 3; round++) {
    const [start, cpu] = [performance.now(), process.cpuUsage()]
    for (const line of lines) JSON.parse(line)
    best.ms = Math.min(best.ms, performance.now() - start)
    best.cpuMs = Math.min(best.cpuMs, cpuMsSince(cpu))
  }
  return best
}

async function measureCatchUp(count: number, compress: boolean): Promise<CatchUp> {
  let start = 0
  let cpu = process.cpuUsage()
  let events = 0
  await readStream({ kind: 'all', count, compress }, (batch) => {
    if (events === 0) [start, cpu] = [performance.now(), process.cpuUsage()]
    events += countEvents(batch)
    return events < count
  })
  return { events, ms: performance.now() - start, cpuMs: cpuMsSince(cpu) }
}

function cpuMsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

async function measureSteady(seconds: number): Promise<Steady> {
  const lags: number[] = []
  const samples: { readonly at: number; readonly used: number; readonly taken: number }[] = []
  const collect = openCollector()
  let [events, start, sampledAt] = [0, 0, 0]
  let cpu = process.cpuUsage()
  await readStream({ kind: 'pace', perSecond: pace, compress: false }, (batch) => {
    const now = performance.now()
    if (start === 0) [start, cpu] = [now, process.cpuUsage()]
    else events += countEvents(batch)
    // The first post of a batch waited longest.
    const sent = batch.posts[0]?.createdAt
    if (sent != null) lags.push(Date.now() - Date.parse(sent))
    const elapsed = (now - start) / 1000
    if (now - sampledAt >= sampleMs) {
      sampledAt = now
      const taken = process.memoryUsage.rss() / 1e6
      collect()
      const { heapUsed, external } = process.memoryUsage()
      samples.push({ at: elapsed / seconds, used: (heapUsed + external) / 1e6, taken })
    }
    return elapsed < seconds
  })
  const ms = performance.now() - start
  lags.sort((a, b) => a - b)
  const at = (share: number) => lags[Math.min(lags.length - 1, Math.floor(share * lags.length))] ?? Number.NaN
  const average = (from: number, to: number) => {
    const within = samples.filter(({ at }) => at >= from && at < to).map(({ used }) => used)
    return within.reduce((sum, used) => sum + used, 0) / within.length
  }
  return {
    seconds,
    eventsPerSecond: (events / ms) * 1000,
    lag: { median: at(0.5), p99: at(0.99), most: at(1) },
    memory: {
      early: average(0.2, 0.4),
      late: average(0.8, 1),
      most: Math.max(...samples.map(({ taken }) => taken)),
    },
    cpu: cpuMsSince(cpu) / ms,
  }
}

/** Node's collector, which is not there unless it is asked for. */
function openCollector(): () => void {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc') as () => void // so it is named there
}

/** An edit is a post too. */
function countEvents({ posts, deleted, closedAccounts = [] }: SourceBatch): number {
  return posts.length + deleted.length + closedAccounts.length
}

/** Reads from a server of its own and matches every post, until `take` answers false. */
async function readStream(task: ServerTask, take: (batch: SourceBatch) => boolean): Promise<void> {
  const server = fork(fileURLToPath(new URL('./listen-server.ts', import.meta.url)), [JSON.stringify(task)])
  try {
    const monitor = openMonitor(listenQueries.map((text, index) => ({ id: `${index}`, node: parseQuery(text).value })))
    const url = `ws://127.0.0.1:${await portOf(server)}/subscribe`
    const stop = new AbortController()
    const source = openJetstreamSource({ url, compress: task.compress }, {}, context)
    const hits: Hit[] = []
    for await (const batch of source.read({ cursor: null, signal: stop.signal })) {
      hits.length = 0
      for (const post of batch.posts) monitor.match(post, hits)
      if (!take(batch)) stop.abort()
    }
  } finally {
    server.disconnect()
    await once(server, 'exit')
  }
}

async function portOf(server: ChildProcess): Promise<number> {
  const [message] = (await once(server, 'message')) as [{ port: number }]
  return message.port
}

const context: SourceContext = {
  fetch: () => Promise.reject(new Error('the bench asks nobody')),
  now: Date.now,
  random: Math.random,
  sleep: (milliseconds, signal) => delay(milliseconds, undefined, { signal, ref: false }),
  allowPrivate: (host) => host === '127.0.0.1',
}
