import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { openTestServer, type TestServer } from '../../apps/server/tests/running-server.ts'

/** The system's Chromium; nothing is downloaded. */
const candidates = [
  process.env['TROJE_TEST_CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]
export const chromiumPath = candidates.find((path) => path !== undefined && existsSync(path))

/** Why browser tests cannot run here, or false. */
export const missing = chromiumPath === undefined ? 'skipped: no Chromium on this machine' : false

/** As Vite built it; `npm test` builds before the browser tests run. */
export const webDir = fileURLToPath(new URL('../../apps/web/dist', import.meta.url))

export function openBrowser(extra: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath ?? '',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      ...extra,
    ],
  })
}

export function openWebServer(): Promise<TestServer> {
  return openTestServer({ webDir })
}

export function openDemoServer(): Promise<TestServer> {
  return openTestServer({ webDir, demo: true })
}

export interface OpenPage extends AsyncDisposable {
  readonly page: Page
  /** What the page complained of: errors in its console, and requests that left the server. */
  readonly complaints: string[]
}

/** A page of its own, in English unless the test says otherwise, that notes every error. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1440, height: 900 }, ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url())
    const local = protocol === 'data:' || protocol === 'blob:' || ['localhost', '127.0.0.1'].includes(hostname)
    if (!local) complaints.push(`asked ${hostname}`)
  })
  return { page, complaints, [Symbol.asyncDispose]: () => context.close() }
}

/** Violations of WCAG 2.2 A and AA, as a list that reads well in a failing test. */
export async function violations(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  const { violations: found } = await new AxeBuilder({ page }).withTags(tags).analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`)
}

/** The demo's link names the public address; the test asks the same server where it listens. */
export function toLocal(server: TestServer, link: string): string {
  const { pathname, search } = new URL(link)
  return server.url + pathname + search
}
