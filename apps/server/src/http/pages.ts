import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import type { AppEnv } from './router.ts'
import { contentSecurityPolicy, type PagePolicy } from './security-headers.ts'
import { serveFile, type StaticFile } from './static-files.ts'

const nonceMark = /__CSP_NONCE__/g

/** The check's documents, each of its own (promise P9). */
const checkDocuments: Readonly<Record<string, string>> = {
  '/check': '/check.html',
  '/check/archive': '/check-archive.html',
  '/check/identity': '/check-identity.html',
}
const offlineWorker = '/check-worker.js'

/** The web app: its files, and one of its documents for every other address. */
export function createPages(files: ReadonlyMap<string, StaticFile>) {
  return async (c: Context<AppEnv>): Promise<Response> => {
    const path = c.req.path
    const file = path.endsWith('.html') ? undefined : files.get(path)
    if (file !== undefined) {
      const answer = await serveFile(file, c.req.raw.headers)
      if (path === offlineWorker) answer.headers.set('content-security-policy', contentSecurityPolicy('offline', ''))
      return answer
    }
    const isCheck = path === '/check' || path.startsWith('/check/')
    const document = isCheck
      ? (files.get(checkDocuments[path] ?? '') ?? files.get('/check.html'))
      : files.get('/index.html')
    if (document === undefined) return toPage(notBuilt, 'docs', 503)
    // What looks like a file and is none is not found, but still answered with words.
    const isMissingFile = /\.[a-z0-9]{2,5}$/.test(path)
    return toPage(Buffer.from(document.bytes).toString(), isCheck ? 'check' : 'app', isMissingFile ? 404 : 200)
  }
}

/**
 * A text that was shared with the check, where the browser lost the service worker that should have caught it: it is
 * neither read nor logged, and the page opens without it (promise P9).
 */
export function leaveSharedUnread(): Response {
  return new Response(null, { status: 303, headers: { location: '/check', connection: 'close' } })
}

/** An HTML document with a nonce of its own, never kept in a cache. */
export function toPage(html: string, policy: PagePolicy, status = 200): Response {
  const nonce = randomBytes(16).toString('base64')
  return new Response(html.replaceAll(nonceMark, nonce), {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': contentSecurityPolicy(policy, nonce),
    },
  })
}

const notBuilt = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Troje</title>
<h1>Troje</h1><p lang="nl">De webpagina’s zijn nog niet gebouwd: <code>npm run build</code>.</p>
<p>The web pages have not been built yet: <code>npm run build</code>.</p></html>`
