import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import type { AppEnv } from './router.ts'
import { contentSecurityPolicy, type PagePolicy } from './security-headers.ts'
import { serveFile, type StaticFile } from './static-files.ts'

const nonceMark = /__CSP_NONCE__/g

/** The web app: its files, and one of its two documents for every other address. */
export function createPages(files: ReadonlyMap<string, StaticFile>) {
  return async (c: Context<AppEnv>): Promise<Response> => {
    const path = c.req.path
    const file = path.endsWith('.html') ? undefined : files.get(path)
    if (file !== undefined) return await serveFile(file, c.req.raw.headers)
    // The check is a document of its own (promise P9).
    const isCheck = path === '/check' || path.startsWith('/check/')
    const document = files.get(isCheck ? '/check.html' : '/index.html')
    if (document === undefined) return toPage(notBuilt, 'docs', 503)
    // What looks like a file and is none is not found, but still answered with words.
    const isMissingFile = /\.[a-z0-9]{2,5}$/.test(path)
    return toPage(Buffer.from(document.bytes).toString(), isCheck ? 'check' : 'app', isMissingFile ? 404 : 200)
  }
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
