import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type BrowserContext, type BrowserContextOptions, type Page, type Worker } from 'playwright-core'
import { chromiumPath } from '../open-browser.ts'

/** As WXT built it; `npm test` builds before the browser tests run. */
const built = fileURLToPath(new URL('../../../apps/extension/.output/chrome-mv3', import.meta.url))
const fixtures = fileURLToPath(new URL('fixtures', import.meta.url))

/** Mastodon's own policy is the strictest of all: what the extension draws must not need the page's consent. */
const strictPolicy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'"

/** A server of somebody's own shows the same page. */
const alias: Readonly<Record<string, string>> = { 'toots.example': 'mastodon.social' }

export interface ExtensionBrowser extends AsyncDisposable {
  readonly context: BrowserContext
  readonly worker: Worker
  readonly extensionId: string
  /** Every address that anything in this browser tried to reach, but for the fixtures. */
  readonly asked: string[]
  /** A fixture under the host name that it imitates. */
  readonly openFixture: (host: string, setUp?: (page: Page) => Promise<unknown>) => Promise<Page>
}

export interface ExtensionOptions extends Pick<BrowserContextOptions, 'locale' | 'viewport' | 'colorScheme'> {
  /** Hosts for which the manifest asks permission in this test alone: a test cannot click the browser's own buttons. */
  readonly alsoAllowed?: readonly string[]
  readonly withoutExtension?: boolean
}

/** Chromium with the built extension. Pages come from the fixtures; all else goes to a proxy that notes it and refuses. */
export async function openExtension(options: ExtensionOptions = {}): Promise<ExtensionBrowser> {
  const folder = await mkdtemp(join(tmpdir(), 'troje-extension-'))
  const extension = join(folder, 'extension')
  await cp(built, extension, { recursive: true })
  await allow(extension, options.alsoAllowed ?? [])
  const asked: string[] = []
  await using proxy = await openProxy(asked)
  const locale = options.locale ?? 'en-GB'
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: chromiumPath ?? '',
    proxy: { server: proxy.url },
    viewport: { width: 1280, height: 800 },
    ...options,
    locale,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      `--lang=${locale}`,
      ...(options.withoutExtension
        ? []
        : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
    ],
  })
  proxy.keep()
  await context.route(/^https?:/, async (route) => {
    const { hostname, pathname } = new URL(route.request().url())
    const file = pathname === '/' ? `${alias[hostname] ?? hostname}.html` : pathname.slice(1)
    const body = await readFile(join(fixtures, file)).catch(() => undefined)
    if (body === undefined) return route.fallback()
    const contentType = file.endsWith('.js') ? 'text/javascript' : file.endsWith('.css') ? 'text/css' : 'text/html'
    const headers: Record<string, string> = hostname.startsWith('mastodon.')
      ? { 'content-security-policy': strictPolicy }
      : {}
    return route.fulfill({ body, contentType: `${contentType}; charset=utf-8`, headers })
  })
  const worker = options.withoutExtension
    ? undefined
    : (context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker')))
  return {
    context,
    worker: worker!, // only measured runs go without, and they use none
    extensionId: worker === undefined ? '' : new URL(worker.url()).host,
    asked,
    async openFixture(host, setUp) {
      const page = await context.newPage()
      await setUp?.(page)
      await page.goto(`https://${host}/`)
      return page
    },
    async [Symbol.asyncDispose]() {
      await context.close()
      await proxy.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function allow(extension: string, hosts: readonly string[]): Promise<void> {
  if (hosts.length === 0) return
  const path = join(extension, 'manifest.json')
  const manifest = JSON.parse(await readFile(path, 'utf8')) as { host_permissions: string[] }
  manifest.host_permissions.push(...hosts.map((host) => `https://${host}/*`))
  await writeFile(path, JSON.stringify(manifest))
}

/** A proxy through which nothing passes: it notes who was asked for. */
async function openProxy(asked: string[]) {
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.writeHead(403).end()
  })
  server.on('connect', (request, socket) => {
    asked.push(request.url ?? '')
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  let isKept = false
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()).closeAllConnections())
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, // listening on TCP
    keep: () => (isKept = true),
    close,
    [Symbol.asyncDispose]: async () => (isKept ? undefined : close()),
  }
}
