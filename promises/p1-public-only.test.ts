import { createServer, type IncomingHttpHeaders } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { openSafeFetch, openSource, sourceDefinitions } from '@troje/listen'

describe('P1: public only', () => {
  it.each(sourceDefinitions)('reads $kind by a documented way, and says where that is documented', ({ facts }) => {
    expect(facts.about).toMatch(/^https:\/\//)
    expect(facts.terms.nl.length).toBeGreaterThan(20)
  })

  it.each(sourceDefinitions)('asks for $kind no cookie and no password of a person', ({ fields }) => {
    for (const { key, kind } of fields) {
      expect(key).not.toMatch(/cookie|session/i)
      // A mailbox of the organisation and an app password are keys that their owner made for Troje.
      if (/passw/i.test(key)) expect(['appPassword', 'mailboxPassword']).toContain(key)
      if (/token|secret|passw|key$/i.test(key)) expect(kind).toBe('secret')
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
    const source = openSource(
      { kind: 'feed', settings, secrets: {} },
      {
        fetch: safeFetch.fetch,
        now: () => Date.now(),
        random: () => 0,
        sleep: () => Promise.resolve(),
      },
    )
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
