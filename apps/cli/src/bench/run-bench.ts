import { exitStatus } from '../exit-status.ts'
import type { Streams } from '../posts/filter-posts.ts'

export interface BenchOptions {
  readonly json?: boolean
  /** Of `match` and `assess`: only what runs in headless Chromium, which otherwise comes first where there is one. */
  readonly browser?: boolean
  /** Of `listen` and `feeds`: how long it goes on at its pace. */
  readonly seconds?: number
}

type Bench = (files: readonly string[], options: BenchOptions, streams: Streams) => Promise<number>

/** Every benchmark, by name; each is loaded only when it runs. */
const benches: Record<string, () => Promise<Bench>> = {
  assess: async () => (await import('./assess.ts')).benchAssess,
  feeds: async () => (await import('./feeds.ts')).benchFeeds,
  judge: async () => (await import('./judge.ts')).benchJudge,
  listen: async () => (await import('./listen.ts')).benchListen,
  match: async () => (await import('./match.ts')).benchMatch,
  pool: async () => (await import('./pool.ts')).benchPool,
  pipeline: async () => (await import('./pipeline.ts')).benchPipeline,
}

export async function runBench(
  name: string,
  files: readonly string[],
  options: BenchOptions,
  streams: Streams,
): Promise<number> {
  const load = benches[name]
  if (load === undefined) {
    streams.stderr.write(`bench: there is no "${name}"; there is ${Object.keys(benches).join(', ')}\n`)
    return exitStatus.usage
  }
  const bench = await load()
  return bench(files, options, streams)
}
