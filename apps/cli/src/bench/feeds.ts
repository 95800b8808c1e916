import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { openFeedSource, openPoliteFetch, openSafeFetch, type SourceContext } from '@troje/listen'
import { exitStatus } from '../exit-status.ts'
import type { Streams } from '../posts/filter-posts.ts'
import type { BenchOptions } from './run-bench.ts'

const feeds = 1000
const hosts = 50
const intervalMinutes = 1
/** What a site takes to answer, milliseconds. */
const slownessMs = 20

/** One feed, with what the server saw of who reads it. */
interface Looked {
  times: number[]
  bytes: number
}

/**
 * `bench feeds`: a thousand feeds of fifty hosts, each to be looked at every minute, from one process. Says how late the
 * latest look was, and how many requests a host had at once.
 */
export async function benchFeeds(_: readonly string[], options: BenchOptions, streams: Streams): Promise<number> {
  const seconds = options.seconds ?? 180
  const looks = new Map<string, Looked>()
  const atOnce = new Map<string, number>()
  let mostAtOnce = 0
  const server = createServer((request, response) => {
    const host = request.headers.host ?? ''
    const now = (atOnce.get(host) ?? 0) + 1
    atOnce.set(host, now)
    mostAtOnce = Math.max(mostAtOnce, now)
    const feed = looks.get(`${host}${request.url}`) ?? { times: [], bytes: 0 }
    looks.set(`${host}${request.url}`, feed)
    feed.times.push(performance.now())
    setTimeout(() => {
      atOnce.set(host, (atOnce.get(host) ?? 1) - 1)
      const isUnchanged = request.headers['if-none-match'] === etagOf(feed)
      response.writeHead(isUnchanged ? 304 : 200, { etag: etagOf(feed) }).end(isUnchanged ? '' : toRss(feed))
    }, slownessMs)
  })
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve))
  const { port } = server.address() as AddressInfo // a TCP server has one
  const stop = new AbortController()
  await using safe = openSafeFetch({ allowPrivate: (host) => host.startsWith('127.') })
  const context: SourceContext = {
    fetch: openPoliteFetch(safe.fetch, { now: Date.now }),
    now: Date.now,
    random: Math.random,
    sleep: (milliseconds, signal) => delay(milliseconds, undefined, { signal }),
  }
  const started = process.cpuUsage()
  let posts = 0
  const readers = Array.from({ length: feeds }, async (__, index) => {
    const url = `http://127.0.1.${1 + (index % hosts)}:${port}/feed/${index}`
    const source = openFeedSource({ url, intervalMinutes }, context)
    for await (const batch of source.read({ cursor: null, signal: stop.signal })) posts += batch.posts.length
  })
  await delay(seconds * 1000)
  stop.abort()
  await Promise.all(readers)
  const used = process.cpuUsage(started)
  server.closeAllConnections()
  server.close()
  const gaps = [...looks.values()].flatMap(({ times }) => times.slice(1).map((time, index) => time - times[index]!))
  const result = {
    feeds: looks.size,
    looks: [...looks.values()].reduce((sum, { times }) => sum + times.length, 0),
    posts,
    latestSeconds: Math.max(0, ...gaps) / 1000 - intervalMinutes * 60,
    mostAtOnceAtAHost: mostAtOnce,
    processorShare: (used.user + used.system) / 1e6 / seconds,
  }
  streams.stdout.write(
    options.json
      ? JSON.stringify(result) + '\n'
      : `${result.feeds} feeds of ${hosts} hosts, every minute, for ${seconds} s: ${result.looks} looks, ${posts} posts\n` +
          `the latest look came ${result.latestSeconds.toFixed(1)} s after its minute; ` +
          `at most ${mostAtOnce} request at a host at once; ${(result.processorShare * 100).toFixed(1)} % of a core, server and all\n`,
  )
  const isWell = looks.size === feeds && result.latestSeconds < intervalMinutes * 60 && mostAtOnce === 1
  return isWell ? exitStatus.ok : exitStatus.found
}

/** Every second look finds something new. */
function etagOf({ times }: Looked): string {
  return `"${Math.ceil(times.length / 2)}"`
}

function toRss({ times }: Looked): string {
  const items = Array.from({ length: 20 }, (_, index) => {
    const number = Math.ceil(times.length / 2) * 20 + index
    return `<item><guid>urn:x:${number}</guid><title>De brug is dicht, ${number}</title></item>`
  })
  return `<rss version="2.0"><channel><title>Nieuws</title>${items.join('')}</channel></rss>`
}
