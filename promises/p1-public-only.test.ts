import { createServer, type IncomingHttpHeaders } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { openSafeFetch, openSource } from '@troje/listen'
import { sourceKinds } from '@troje/store'
import { sourceInputSchema } from '../apps/server/src/http/schemas.ts'

describe('P1: public only', () => {
  it('knows feeds, files, the open stream of Bluesky and the demo, and no other source', () => {
    expect(sourceKinds.toSorted()).toEqual(['demo', 'feed', 'file', 'jetstream'])
  })

  it('has no setting for a password, a token or a cookie', () => {
    for (const option of sourceInputSchema.options) {
      const settings = Object.keys(option.shape.settings.shape)
      expect(settings.filter((name) => !['url', 'intervalMinutes'].includes(name))).toEqual([])
    }
  })

  it('asks for a feed as anybody would: no cookie, no authorization, and it says who it is', async () => {
    const asked: IncomingHttpHeaders[] = []
    const server = createServer((request, response) => {
      asked.push(request.headers)
      response.writeHead(200, { 'content-type': 'application/rss+xml', 'set-cookie': 'known=yes' })
      response.end(
        '<rss version="2.0"><channel><title>t</title><item><guid>1</guid><title>x</title></item></channel></rss>',
      )
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo // a TCP server has one
    await using safeFetch = openSafeFetch({ allowPrivate: (host) => host === '127.0.0.1' })
    const stop = new AbortController()
    const settings = { url: `http://127.0.0.1:${port}/feed`, intervalMinutes: 1 }
    const source = openSource('feed', settings, {
      fetch: safeFetch.fetch,
      now: () => Date.now(),
      random: () => 0,
      sleep: () => Promise.resolve(),
    })
    for await (const _ of source.read({ cursor: null, signal: stop.signal })) {
      if (asked.length >= 2) break
    }
    stop.abort()
    server.closeAllConnections()
    server.close()
    expect(asked.length).toBeGreaterThanOrEqual(2)
    for (const headers of asked) {
      expect(headers.cookie).toBeUndefined()
      expect(headers.authorization).toBeUndefined()
      expect(headers['user-agent']).toMatch(/troje/i)
    }
  })
})
