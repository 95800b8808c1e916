import { getConnInfo } from '@hono/node-server/conninfo'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { InvalidCursorError, isDatabaseAway, isDiskFull, UnknownUserError } from '@troje/store'
import { clientAddressHeader } from '../govern/accounts.ts'
import { carriesKey } from '../govern/local-key.ts'
import { createClientReader } from './client-address.ts'
import { renderDocsPage } from './docs-page.ts'
import { createPages, leaveSharedUnread, toPage } from './pages.ts'
import { HttpProblem, toProblemResponse } from './problem.ts'
import { createRouter, type Router } from './router.ts'
import { codeWordRoutes } from './routes/code-word-routes.ts'
import { hookRoutes } from './routes/hook-routes.ts'
import { importRoutes } from './routes/import-routes.ts'
import { liveRoutes } from './routes/live-routes.ts'
import { mentionRoutes } from './routes/mention-routes.ts'
import { opmlRoutes } from './routes/opml-routes.ts'
import { organisationRoutes } from './routes/organisation-routes.ts'
import { publicRoutes } from './routes/public-routes.ts'
import { queryDraftRoutes } from './routes/query-draft-routes.ts'
import { queryLiveRoutes } from './routes/query-live-routes.ts'
import { queryRoutes } from './routes/query-routes.ts'
import { sourceRoutes } from './routes/source-routes.ts'
import { sourceTestRoutes } from './routes/source-test-routes.ts'
import { isAllowedOrigin } from './same-origin.ts'
import { contentSecurityPolicy, securityHeaders } from './security-headers.ts'
import type { Services } from './services.ts'
import type { StaticFile } from './static-files.ts'

/** What under `/api/` is answered without a session. Whatever is added elsewhere is closed until it is named here. */
const openPaths = new Set([
  '/api/public',
  '/api/policy',
  '/api/setup',
  '/api/invitation',
  '/api/openapi.json',
  '/api/docs',
])
const openPrefixes = ['/api/auth/', '/api/demo/']
/** All that the local key opens. */
const localPath = /^\/api\/(imports|sources|source-kinds)(\/|$)/
/** Networks send there by themselves: no page of ours, and no browser's cookie counts. The source checks who sent it. */
const hookPaths = '/hooks/'
/** A file to import may be as long as it is; what looks at a file counts for itself. */
const unlimitedPath = /^\/api\/imports\/([^/]+\/content|preview|queries)$/
/** Asked for by the check of who is signed in: that somebody checks something is nobody's business either (promise P9). */
const unloggedRequest = 'GET /api/code-words'
const largestBody = 1024 * 1024

export const openApiInfo = {
  openapi: '3.1.0',
  info: {
    title: 'Troje API',
    version: '0.1.0',
    description: 'Sign in with POST /api/auth/sign-in/email {email, password}; the session is a cookie.',
  },
  security: [],
}

/**
 * The way of a request: 1 who asks, and a line in the log for the API; 2 headers for the answer; 3 no other site may
 * change anything; 4 no body without an end; 5 a session, for all of the API that is not named open; 6 the route;
 * 7 errors become problems.
 */
export function createApp(services: Services, files: ReadonlyMap<string, StaticFile>): Router {
  const app = createRouter()
  frame(app, services)
  for (const routes of [
    publicRoutes(services),
    organisationRoutes(services),
    codeWordRoutes(services),
    queryDraftRoutes(services),
    queryLiveRoutes(services),
    queryRoutes(services),
    mentionRoutes(services),
    sourceTestRoutes(services),
    opmlRoutes(services),
    sourceRoutes(services),
    importRoutes(services),
    liveRoutes(services),
    hookRoutes(services),
  ]) {
    app.route('/', routes)
  }
  doors(app, services)
  documents(app)
  app.all('/api/*', () => {
    throw new HttpProblem('not-found')
  })
  app.post('/check/share', leaveSharedUnread)
  app.get('*', createPages(files))
  app.notFound((c) => toProblemResponse(new HttpProblem('not-found'), c.req.header('accept-language')))
  app.onError((error, c) => {
    const known = toHttpProblem(error)
    if (known === null) services.log.error({ err: error, method: c.req.method, path: c.req.path }, 'request failed')
    else if (known.code === 'disk-full' || known.code === 'database-away') {
      services.log.error({ code: known.code, method: c.req.method, path: c.req.path }, 'no database')
    }
    const response = toProblemResponse(known ?? error, c.req.header('accept-language'))
    // Of a long body that was refused unread, the rest still comes: the connection cannot be used again.
    const isLong = c.req.header('transfer-encoding') !== undefined || Number(c.req.header('content-length')) > 65_536
    if (isLong) response.headers.set('connection', 'close')
    return response
  })
  return app
}

function frame(app: Router, { config, accounts, log, sourceContext, localKey }: Services): void {
  const { publicUrl } = config
  const readClient = createClientReader(config.trustedProxies)

  app.use('*', async (c, next) => {
    const remoteAddress = getConnInfo(c).remote.address ?? ''
    const client = readClient({ headers: c.req.raw.headers, remoteAddress })
    c.set('client', client)
    c.set('account', null)
    c.set('isLocal', false)
    const start = sourceContext.now()
    await next()
    for (const [name, value] of Object.entries(securityHeaders(client, publicUrl))) c.header(name, value)
    if (!c.res.headers.has('content-security-policy')) {
      c.header('content-security-policy', contentSecurityPolicy('data', ''))
    }
    if (c.req.path.startsWith('/api/') && !c.res.headers.has('cache-control')) c.header('cache-control', 'no-store')
    // Only the API: which page somebody looks at, the check above all, is nobody's business (promise P9). A query
    // string can hold what somebody searched for, so it stays out too.
    if (c.req.path.startsWith('/api/') && `${c.req.method} ${c.req.path}` !== unloggedRequest) {
      const ms = Math.round(sourceContext.now() - start)
      log.info({ method: c.req.method, path: c.req.path, status: c.res.status, ms }, 'request')
    }
  })
  app.use('*', async (c, next) => {
    const isOurs = !c.req.path.startsWith(hookPaths)
    if (isOurs && !isAllowedOrigin(c.req.method, c.req.raw.headers, c.get('client'), publicUrl))
      throw new HttpProblem('other-site')
    await next()
  })
  const limit = bodyLimit({
    maxSize: largestBody,
    onError: () => {
      throw new HttpProblem('too-large')
    },
  })
  app.use(`${hookPaths}*`, limit)
  app.use('/api/*', (c, next) => (unlimitedPath.test(c.req.path) ? next() : limit(c, next)))
  app.use('/api/*', async (c, next) => {
    if (openPaths.has(c.req.path) || openPrefixes.some((prefix) => c.req.path.startsWith(prefix))) return await next()
    if (localPath.test(c.req.path) && carriesKey(c.req.raw.headers, localKey)) {
      c.set('isLocal', true)
      return await next()
    }
    const account = await accounts.whoIs(c.req.raw.headers)
    if (account === null) throw new HttpProblem('sign-in-needed')
    c.set('account', account)
    return await next()
  })
}

/** Sign-in and out, and the demo's link. */
function doors(app: Router, { accounts, demo }: Services): void {
  app.on(['GET', 'POST'], '/api/auth/*', async (c) => {
    const headers = new Headers(c.req.raw.headers)
    headers.set(clientAddressHeader, c.get('client').address)
    const answer = await accounts.handler(new Request(c.req.raw, { headers }))
    if (answer.status >= 400) throw toSignInProblem(answer.status)
    return answer
  })
  app.get('/api/demo/sign-in', async (c) => {
    const entered = await demo?.enter(c.req.query('token') ?? '', c.req.raw.headers)
    if (!entered?.ok) throw new HttpProblem('bad-token')
    for (const cookie of entered.headers.getSetCookie()) c.header('set-cookie', cookie, { append: true })
    return c.redirect('/inbox', 303)
  })
}

/** The library's own errors, told as all others are. */
function toSignInProblem(status: number): Error {
  if (status === 401) return new HttpProblem('wrong-credentials')
  if (status === 404) return new HttpProblem('not-found')
  if (status === 429) return new HttpProblem('too-many')
  return status < 500 ? new HttpProblem('bad-request') : new Error(`sign-in answered ${status}`)
}

function documents(app: Router): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'troje.session_token',
  })
  app.get('/api/openapi.json', (c) => c.json(app.getOpenAPI31Document(openApiInfo)))
  app.get('/api/docs', () => toPage(renderDocsPage(app.getOpenAPI31Document(openApiInfo)), 'docs'))
}

/** Errors of other rooms that are the asker's doing, or that somebody can do something about. */
function toHttpProblem(error: unknown): HttpProblem | null {
  if (error instanceof HttpProblem) return error
  if (error instanceof InvalidCursorError) {
    return new HttpProblem('bad-request', { issues: [{ path: 'cursor', message: error.message }] })
  }
  if (error instanceof UnknownUserError) {
    return new HttpProblem('bad-request', { issues: [{ path: 'assigneeId', message: error.message }] })
  }
  if (error instanceof HTTPException && error.status < 500) return new HttpProblem('bad-request', { cause: error })
  if (isDiskFull(error)) return new HttpProblem('disk-full', { cause: error })
  if (isDatabaseAway(error)) return new HttpProblem('database-away', { cause: error })
  return null
}
