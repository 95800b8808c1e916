import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openMonitor } from '@troje/match'
import { chromium } from 'playwright-core'
import { build } from 'vite'
import { figure } from './figures.ts'
import type { PageFigures } from './match-page.ts'
import { queryFile, readPosts, readQueries, workloadFolder } from './match-workload.ts'

const COUNTS = [1000, 10_000]

const chromiumPath = [
  process.env['TROJE_TEST_CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== undefined && existsSync(path))

export interface BrowserFigures extends PageFigures {
  readonly version: string
  /** Whether it found as many as Node does, for every number of queries. */
  readonly agrees: boolean
}

/** The same engine and workload in headless Chromium; null where there is none. */
export async function measureInBrowser(): Promise<BrowserFigures | null> {
  if (chromiumPath === undefined) return null
  const server = await serve(await bundle())
  const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const page = await browser.newPage()
    // The server listens on a port of its own.
    const { port } = server.address() as AddressInfo
    await page.goto(`http://127.0.0.1:${port}/`)
    const figures = await page.evaluate<PageFigures>(`measureMatch(${JSON.stringify(COUNTS)})`)
    return { ...figures, version: browser.version(), agrees: await agreesWithNode(figures) }
  } finally {
    await browser.close()
    server.close()
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

/** One module, minified as a web page would have it. */
async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2024',
      modulePreload: false,
      rolldownOptions: { input: fileURLToPath(new URL('match-page.ts', import.meta.url)) },
    },
  })
  const outputs = Array.isArray(result) ? result : [result]
  for (const made of outputs) {
    const chunk = 'output' in made ? made.output.find((part) => part.type === 'chunk') : undefined
    if (chunk) return chunk.code
  }
  throw new Error('the bundler made no script of match-page.ts')
}

async function serve(script: string): Promise<Server> {
  const page = '<!doctype html><title>bench</title><script type="module" src="/script.js"></script>'
  const posts = await readFile(join(workloadFolder, 'posts.ndjson.gz'))
  const routes: Record<string, (response: ServerResponse) => void> = {
    '/': (response) => response.setHeader('content-type', 'text/html; charset=utf-8').end(page),
    '/script.js': (response) => response.setHeader('content-type', 'text/javascript; charset=utf-8').end(script),
    '/posts': (response) => response.setHeader('content-encoding', 'gzip').end(posts),
  }
  for (const count of COUNTS) {
    const queries = await readFile(join(workloadFolder, queryFile(count)))
    routes[`/queries/${count}`] = (response) => response.end(queries)
  }
  const server = createServer(({ url = '' }, response) => {
    const answer = routes[url]
    if (answer) answer(response)
    else response.writeHead(404).end()
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
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
