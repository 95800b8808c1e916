import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import type { Browser, BrowserContext } from 'playwright-core'
import { serve } from './bench-page.ts'
import type { Route } from './bench-page.ts'

/** Milliseconds from the start of the navigation, by the page's own clock: the best of some visits. */
export interface Visit {
  /** The field is there, and takes a text. */
  readonly field: number
  /** The first finding by a rule is marked. */
  readonly finding: number
  /** The first finding that only the text model makes is marked. */
  readonly model: number
}

export interface PageLoad {
  readonly slowed: number
  readonly first: Visit
  /** With the page's own copy, and no network at all. */
  readonly later: Visit
}

/** A phone of the middle range has about a quarter of this machine's processor. */
const SLOWED = 4
const VISITS = 5
const dist = fileURLToPath(new URL('../../../web/dist', import.meta.url))

/**
 * The built page `/check` over a server beside it, its main thread slowed (Chrome DevTools Protocol,
 * `Emulation.setCPUThrottlingRate`); null where `npm run build` did not run. The network is not slowed.
 */
export async function measurePageLoad(browser: Browser): Promise<PageLoad | null> {
  if (!existsSync(join(dist, 'check.html'))) return null
  await using server = await serve(readRoutes())
  const first: Visit[] = []
  const later: Visit[] = []
  for (let time = 0; time < VISITS; time++) {
    const context = await browser.newContext({ locale: 'en-GB' })
    try {
      first.push(await visit(context, server.url))
      await context.setOffline(true)
      later.push(await visit(context, server.url))
    } finally {
      await context.close()
    }
  }
  return { slowed: SLOWED, first: bestOf(first), later: bestOf(later) }
}

export function loadLines(load: PageLoad | null): string[] {
  if (load === null) return ['/check: skipped, the web app is not built (npm run build)']
  const told = ({ field, finding, model }: Visit) =>
    `field after ${Math.round(field)} ms, first finding after ${Math.round(finding)} ms, first of the text model after ${Math.round(model)} ms`
  return [
    `/check, processor ${load.slowed} times slowed, first visit: ${told(load.first)}`,
    `/check, processor ${load.slowed} times slowed, later visit from the cache, offline: ${told(load.later)}`,
  ]
}

/** Waits until the page has its copy for later visits as well. */
async function visit(context: BrowserContext, url: string): Promise<Visit> {
  const page = await context.newPage()
  const tools = await context.newCDPSession(page)
  await page.addInitScript(watch)
  await tools.send('Emulation.setCPUThrottlingRate', { rate: SLOWED })
  await page.goto(`${url}/check`)
  await page.waitForFunction('globalThis.seen.then(() => true)')
  const seen = await page.evaluate<Visit>('seen')
  await page.waitForFunction(isKept)
  await page.close()
  return seen
}

/** The page's own copy is complete. */
const isKept = `navigator.serviceWorker.getRegistration().then((kept) => kept?.active?.state === 'activated')`

/** Runs in the page before its own scripts: writes as soon as there is a field, and tells when the marks came. */
const watch = `globalThis.seen = new Promise((resolve) => {
  const texts = { finding: 'You are an idiot.', model: 'Jij bent zo scherp als een natte krant' }
  const times = {}
  const write = (field, text) => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set.call(field, text)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  const look = () => {
    const field = document.querySelector('textarea')
    const isMarked = document.querySelector('mark') !== null
    if (field && times.field === undefined) {
      times.field = performance.now()
      write(field, texts.finding)
    } else if (isMarked && times.finding === undefined) {
      times.finding = performance.now()
      write(field, texts.model)
    } else if (isMarked && field.value === texts.model && document.querySelector('mark').textContent.startsWith('Jij')) {
      times.model = performance.now()
      resolve(times)
      return
    }
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
})`

/** Of each moment the earliest: what the machine does beside it is no cost of ours. */
function bestOf(visits: readonly Visit[]): Visit {
  const best = (pick: (visit: Visit) => number) => Math.min(...visits.map(pick))
  return { field: best((v) => v.field), finding: best((v) => v.finding), model: best((v) => v.model) }
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** The built files, compressed as Troje's server sends them, and the check at its own address. */
function readRoutes(): Record<string, Route> {
  const routes: Record<string, Route> = {}
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    const type = types[extname(entry.name)]
    if (!entry.isFile() || type === undefined) continue
    const file = join(entry.parentPath, entry.name)
    const isPacked = type === 'image/png' || type.startsWith('font/')
    const bytes = isPacked ? readFileSync(file) : packed(file)
    const path = `/${relative(dist, file).split(sep).join('/')}`
    const route: Route = (response) => {
      response.setHeader('content-type', type)
      response.setHeader('cross-origin-resource-policy', 'same-origin')
      if (path.startsWith('/assets/')) response.setHeader('cache-control', 'public, max-age=31536000, immutable')
      if (!isPacked) response.setHeader('content-encoding', 'br')
      response.end(bytes)
    }
    routes[path] = route
    if (path === '/check.html') routes['/check'] = route
    if (path.startsWith('/check-') && path.endsWith('.html')) routes[path.slice(0, -5).replace('-', '/')] = route
  }
  return routes
}

function packed(file: string): Uint8Array {
  const made = `${file}.br`
  return existsSync(made) ? readFileSync(made) : brotliCompressSync(readFileSync(file))
}
