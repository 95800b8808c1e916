import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openMonitor } from '@troje/match'
import { bundle, chromiumPath, openChromium, scriptRoutes, serve } from './bench-page.ts'
import type { Route } from './bench-page.ts'
import { figure } from './figures.ts'
import type { PageFigures } from './match-page.ts'
import { queryFile, readPosts, readQueries, workloadFolder } from './match-workload.ts'

const COUNTS = [1000, 10_000]

export interface BrowserFigures extends PageFigures {
  readonly version: string
  /** Whether it found as many as Node does, for every number of queries. */
  readonly agrees: boolean
}

/** The same engine and workload in headless Chromium; null where there is none. */
export async function measureInBrowser(): Promise<BrowserFigures | null> {
  if (chromiumPath === undefined) return null
  await using server = await serve({ ...scriptRoutes(await bundle('match-page.ts')), ...(await workloadRoutes()) })
  const browser = await openChromium(chromiumPath)
  try {
    const page = await browser.newPage()
    await page.goto(server.url)
    const figures = await page.evaluate<PageFigures>(`measureMatch(${JSON.stringify(COUNTS)})`)
    return { ...figures, version: browser.version(), agrees: await agreesWithNode(figures) }
  } finally {
    await browser.close()
  }
}

/** As the bench prints it. */
export function browserLines(browser: BrowserFigures | null): string[] {
  if (!browser) return ['headless Chromium: skipped, there is none on this machine']
  const { version, floor, engines, agrees } = browser
  const lines = [
    `reading and hashing every token only, plain JS: ${figure(floor)}`,
    ...engines.map(
      ({ queries, postsPerSecond, compileMs }) =>
        `Troje, ${figure(queries)} queries: ${figure(postsPerSecond)} posts a second, ratio ` +
        `${(postsPerSecond / floor).toFixed(3)}; compiled in ${Math.round(compileMs)} ms`,
    ),
    agrees ? 'found what Node finds' : 'found OTHER answers than Node',
  ]
  return lines.map((line) => `Chromium ${version}: ${line}`)
}

async function workloadRoutes(): Promise<Record<string, Route>> {
  const posts = await readFile(join(workloadFolder, 'posts.ndjson.gz'))
  const routes: Record<string, Route> = {
    '/posts': (response) => response.setHeader('content-encoding', 'gzip').end(posts),
  }
  for (const count of COUNTS) {
    const queries = await readFile(join(workloadFolder, queryFile(count)))
    routes[`/queries/${count}`] = (response) => response.end(queries)
  }
  return routes
}

async function agreesWithNode({ engines }: PageFigures): Promise<boolean> {
  const posts = await readPosts()
  for (const { queries: count, hits } of engines) {
    const monitor = openMonitor(await readQueries(count))
    for (const post of posts) monitor.match(post, [])
    if (monitor.stats().hits !== hits) return false
  }
  return true
}
