import type { IncomingMessage, ServerResponse } from 'node:http'
import { serveHttp } from '../contract/http-server.ts'
import type { NetworkServer } from '../contract/source-contract.ts'

export const account = { service: 'https://bsky.social', identifier: 'gemeente.example' }
export const ownDid = 'did:plc:gemeente'
export const appPassword = 'abcd-efgh-ijkl-mnop'
const authorDid = 'did:plc:inwoner'

/** Answers a method; `undefined` says that it is not there. */
export type Answer = (method: string, query: URLSearchParams, headers: IncomingMessage['headers']) => unknown

export interface BlueskyServer extends NetworkServer {
  /** Methods that were asked, in order, each with its query. */
  readonly asked: string[]
}

export const authorView = { did: authorDid, handle: 'inwoner.example', displayName: 'Een inwoner' }

/** A `postView` with a text, as old as it is told. */
export function toView(rkey: string, text: string, indexedMs: number, record: object = {}) {
  const at = new Date(indexedMs).toISOString()
  return {
    uri: `at://${authorDid}/app.bsky.feed.post/${rkey}`,
    cid: `cid-${rkey}`,
    author: authorView,
    record: { $type: 'app.bsky.feed.post', text, createdAt: at, ...record },
    indexedAt: at,
  }
}

/** A page of a list, by an offset as cursor. Past `mostItems` no further page is given, as a large search does. */
export function toPage(items: readonly unknown[], query: URLSearchParams, key: string, mostItems = Infinity) {
  const start = Number(query.get('cursor') ?? 0)
  const end = start + Number(query.get('limit') ?? 50)
  const cursor = end < items.length && end < mostItems ? { cursor: String(end) } : {}
  return { [key]: items.slice(start, end), ...cursor }
}

/**
 * A PDS that signs in with an app password and hands questions on, as the lexicons of `com.atproto.server` say. A token
 * is good for a few questions, then it has expired; refreshing is allowed once for each refresh token.
 */
export async function serveBluesky(answer: Answer, usesOfToken = 9): Promise<BlueskyServer> {
  const asked: string[] = []
  let sessions = 0
  let uses = 0
  const newSession = () => {
    sessions++
    uses = 0
    return {
      did: ownDid,
      handle: account.identifier,
      accessJwt: `access-${sessions}`,
      refreshJwt: `refresh-${sessions}`,
    }
  }
  const refuse = (response: ServerResponse, error: string) => {
    response.writeHead(error === 'AuthenticationRequired' ? 401 : 400, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ error, message: error }))
  }
  const server = await serveHttp((request, response) => {
    const url = new URL(request.url ?? '', 'http://x')
    const method = url.pathname.replace('/xrpc/', '')
    asked.push(method + url.search)
    const send = (body: unknown) => response.setHeader('content-type', 'application/json').end(JSON.stringify(body))
    if (method === 'com.atproto.server.createSession') {
      void readBody(request).then((body) => {
        const given = JSON.parse(body) as { identifier?: string; password?: string }
        const isRight = given.identifier === account.identifier && given.password === appPassword
        return isRight ? send(newSession()) : refuse(response, 'AuthenticationRequired')
      })
      return
    }
    const token = request.headers.authorization
    if (method === 'com.atproto.server.refreshSession') {
      if (token === `Bearer refresh-${sessions}`) send(newSession())
      else refuse(response, 'ExpiredToken')
      return
    }
    if (token !== `Bearer access-${sessions}` || ++uses > usesOfToken) return refuse(response, 'ExpiredToken')
    const found = answer(method, url.searchParams, request.headers)
    if (found === undefined) return refuse(response, 'InvalidToken')
    response.setHeader('ratelimit-limit', '3000').setHeader('ratelimit-remaining', '2999')
    send(found)
  })
  return { port: server.port, asked, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() }
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) body += String(chunk)
  return body
}
