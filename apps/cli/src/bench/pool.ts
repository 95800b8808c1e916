import { openMonitor, type Hit } from '@troje/match'
import { openMonitorPool, type MonitorPool } from '@troje/match/pool'
import { exitStatus } from '../exit-status.ts'
import type { Streams } from '../posts/filter-posts.ts'
import { readPosts, readQueries, workloadIsThere } from './match-workload.ts'
import type { BenchOptions } from './run-bench.ts'

const QUERIES = 10_000
const WORKERS = [1, 2]
const ROUNDS = 8

interface Way {
  readonly name: string
  /** Matches all posts, gives every hit to `tell`, in the order of the posts. */
  readonly run: (tell: (hits: readonly Hit[]) => void) => Promise<void> | void
}

/** Milliseconds of the best round: by the clock, of the processor in all threads, and of it in the feeder's thread. */
interface Best {
  wall: number
  cpu: number
  feeder: number
}

/** `bench pool`: one core beside pools of one and two workers, in turns, the feeder's work included. */
export async function benchPool(_: readonly string[], options: BenchOptions, streams: Streams): Promise<number> {
  if (!workloadIsThere()) {
    streams.stderr.write('bench pool: skipped, ../shared/data not found\n')
    return exitStatus.usage
  }
  const posts = await readPosts()
  const queries = await readQueries(QUERIES)
  const monitor = openMonitor(queries)
  const pools = WORKERS.map((workers) => openMonitorPool(queries, { workers }))
  const alone: Hit[] = []
  const ways: Way[] = [
    {
      name: 'one core',
      run: (tell) => {
        for (const post of posts) {
          alone.length = 0
          tell(monitor.match(post, alone))
        }
      },
    },
    ...pools.map((pool) => ({ name: `pool of ${pool.workers}`, run: (tell: Tell) => throughPool(pool, tell) })),
  ]
  async function throughPool(pool: MonitorPool, tell: Tell): Promise<void> {
    for await (const { hits } of pool.match(posts)) tell(hits)
  }

  const differing = await compare(ways)
  const bests = ways.map((): Best => ({ wall: Infinity, cpu: Infinity, feeder: Infinity }))
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, way] of ways.entries()) await time(way, bests[index]!)
  }
  await Promise.all(pools.map((pool) => pool.close()))
  const rows = ways.map(({ name }, index) => toRow(name, bests[index]!, bests[0]!, posts.length))
  if (options.json) streams.stdout.write(JSON.stringify({ queries: QUERIES, differing, rows }) + '\n')
  else {
    for (const row of rows) streams.stdout.write(rowLine(row) + '\n')
    streams.stdout.write(`posts whose answers differ from those of one core: ${differing}\n`)
  }
  return differing === 0 ? exitStatus.ok : exitStatus.found
}

type Tell = (hits: readonly Hit[]) => void

/** How many posts some way answers otherwise than the first does. */
async function compare([first, ...others]: readonly Way[]): Promise<number> {
  const answers: string[] = []
  const toAnswer = (hits: readonly Hit[]) =>
    hits
      .map(({ id, certain }) => `${id} ${certain}`)
      .sort()
      .join()
  await first?.run((hits) => answers.push(toAnswer(hits)))
  const differing = new Set<number>()
  for (const way of others) {
    let post = 0
    await way.run((hits) => {
      if (toAnswer(hits) !== answers[post]) differing.add(post)
      post++
    })
    if (post !== answers.length) differing.add(post)
  }
  return differing.size
}

async function time({ run }: Way, best: Best): Promise<void> {
  const [cpu, feeder, start] = [process.cpuUsage(), process.threadCpuUsage(), performance.now()]
  let hits = 0
  await run((of) => (hits += of.length))
  const sum = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1000
  best.wall = Math.min(best.wall, performance.now() - start)
  best.cpu = Math.min(best.cpu, sum(process.cpuUsage(cpu)))
  best.feeder = Math.min(best.feeder, sum(process.threadCpuUsage(feeder)))
}

function toRow(name: string, best: Best, one: Best, posts: number) {
  return {
    name,
    postsPerSecond: Math.round((posts / best.wall) * 1000),
    times: one.wall / best.wall,
    cpuMicroseconds: (best.cpu / posts) * 1000,
    feederMicroseconds: (best.feeder / posts) * 1000,
    /** What two cores that nobody else used would give, when all threads shared them evenly. */
    timesOnTwoQuietCores: (2 * one.cpu) / best.cpu,
  }
}

function rowLine(row: ReturnType<typeof toRow>): string {
  const { name, postsPerSecond, times, cpuMicroseconds, feederMicroseconds, timesOnTwoQuietCores } = row
  const pooled =
    name === 'one core'
      ? ''
      : `, ${feederMicroseconds.toFixed(2)} of them the feeder's; ${times.toFixed(2)} times one core` +
        (name === 'pool of 2' ? ` (${timesOnTwoQuietCores.toFixed(2)} by processor time)` : '')
  return (
    `${name}, ${QUERIES.toLocaleString('en')} queries: ${postsPerSecond.toLocaleString('en')} posts a second, ` +
    `${cpuMicroseconds.toFixed(2)} µs of processor time a post${pooled}`
  )
}
