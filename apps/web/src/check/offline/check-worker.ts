import { sharedMark, sharedQuestion, toSharedText } from './shared-words.ts'

/**
 * The service worker of the check's pages. It asks its server for the files of these pages when it is installed, and
 * answers from them afterwards. What another app shares stays in its memory until the page takes it (promise P9): it
 * reads no other request's body, and sends nothing.
 */

/** Put before this script by the build. */
interface CheckFiles {
  /** Changes with any byte of the files. */
  readonly version: string
  /** Relative to this script. */
  readonly files: readonly string[]
  /** Where a shared text arrives, and the page that shows it. */
  readonly share: string
  readonly page: string
}

/** What `lib.webworker` calls these; that library and the DOM's cannot stand beside each other. */
interface WaitingEvent extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface RequestEvent extends WaitingEvent {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
interface PageMessageEvent extends WaitingEvent {
  readonly data: unknown
  readonly source: { postMessage(message: unknown, transfer: Transferable[]): void } | null
}

const own = globalThis as unknown as { readonly checkFiles: CheckFiles }
const { version, files, share, page } = own.checkFiles
const cacheName = `check-${version}`
const toUrl = (path: string) => new URL(path, location.href).href
const held = new Set(files.map(toUrl))
const longestWait = 30_000

let shared: string | null = null
let handedOver: () => void = () => {}

addEventListener('install', (event) => {
  ;(event as WaitingEvent).waitUntil(keepFiles())
})

addEventListener('activate', (event) => {
  ;(event as WaitingEvent).waitUntil(dropOlder())
})

addEventListener('fetch', (event) => {
  const { request } = event as RequestEvent
  const url = new URL(request.url)
  url.search = ''
  url.hash = ''
  if (request.method === 'POST' && url.href === toUrl(share)) {
    ;(event as RequestEvent).respondWith(receive(event as RequestEvent))
  } else if (request.method === 'GET' && held.has(url.href)) {
    ;(event as RequestEvent).respondWith(answer(url.href))
  }
})

addEventListener('message', (event) => {
  const { data, source } = event as unknown as PageMessageEvent
  if (data !== sharedQuestion || shared === null) return
  source?.postMessage({ shared }, [])
  handedOver()
})

async function keepFiles(): Promise<void> {
  const cache = await caches.open(cacheName)
  await Promise.all(
    files.map(async (path) => {
      const response = await fetch(toUrl(path))
      if (!response.ok) throw new Error(`${path}: ${response.status}`)
      // A host that leads to a shorter address: a page may not be opened from an answer that says so.
      const plain = response.redirected ? new Response(response.body, { headers: response.headers }) : response
      await cache.put(toUrl(path), plain)
    }),
  )
}

async function dropOlder(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(
    names.filter((name) => name.startsWith('check-') && name !== cacheName).map((name) => caches.delete(name)),
  )
}

async function answer(url: string): Promise<Response> {
  const kept = await (await caches.open(cacheName)).match(url, { ignoreVary: true })
  return kept ?? fetch(url)
}

/** Holds what was shared, and leads to the page. Who does not come for it within half a minute finds nothing. */
async function receive(event: RequestEvent): Promise<Response> {
  shared = toSharedText(await event.request.formData())
  event.waitUntil(untilTaken())
  return Response.redirect(toUrl(page) + sharedMark, 303)
}

async function untilTaken(): Promise<void> {
  await new Promise<void>((resolve) => {
    handedOver = resolve
    setTimeout(resolve, longestWait)
  })
  shared = null
}
