import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo, LookupFunction } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { openSafeFetch, type SafeFetch, type SafeFetchOptions } from './safe-fetch.ts'
import { SafeFetchError } from './safe-fetch-error.ts'

const opened: (SafeFetch | Server)[] = []
afterEach(async () => {
  for (const one of opened.splice(0)) {
    if ('fetch' in one) await one.close()
    else one.closeAllConnections()
  }
})

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  opened.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

function open(options: SafeFetchOptions = {}): typeof fetch {
  const safe = openSafeFetch({ allowPrivate: (host) => host === '127.0.0.1', ...options })
  opened.push(safe)
  return safe.fetch
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => null,
    (caught: unknown) => caught,
  )
  expect(error).toBeInstanceOf(SafeFetchError)
  const named = error as SafeFetchError
  expect(named.reason.nl).not.toBe('')
  return named.code
}

function lookupAs(addresses: readonly string[]): LookupFunction {
  return (_hostname, options, callback) => {
    const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
    if (options.all === true) callback(null, found)
    else callback(null, found[0]!.address, found[0]!.family)
  }
}

describe('openSafeFetch', () => {
  it('fetches a page and says who asks', async () => {
    const base = await serve((request, response) => response.end(request.headers['user-agent']))
    const response = await open()(`${base}/x`)
    expect(await response.text()).toMatch(/^Troje\//)
    expect(response.url).toBe(`${base}/x`)
  })

  it.each([
    'http://127.0.0.1:8123/',
    'http://2130706433/',
    'http://0177.0.0.1/',
    'http://0x7f.1/',
    'http://127.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://localhost:8123/',
  ])('refuses %s', async (url) => {
    expect(await codeOf(open({ allowPrivate: undefined })(url))).toBe('private-address')
  })

  it('refuses a name as soon as one of its addresses is private', async () => {
    const fetch = open({ lookup: lookupAs(['93.184.216.34', '10.0.0.1']) })
    expect(await codeOf(fetch('http://two-faced.example/'))).toBe('private-address')
  })

  it('connects to the very address that was checked', async () => {
    const base = await serve((_request, response) => response.end('inside'))
    let asked = 0
    const fetch = open({
      // The first answer is allowed by name, each later one is another host's: only one lookup may happen a connection.
      allowPrivate: (host) => host === 'self-hosted.example',
      lookup: (hostname, options, callback) => {
        asked++
        lookupAs(['127.0.0.1'])(hostname, options, callback)
      },
    })
    const response = await fetch(base.replace('127.0.0.1', 'self-hosted.example'))
    expect(await response.text()).toBe('inside')
    expect(asked).toBe(1)
  })

  it.each(['ftp://example.org/', 'file:///etc/passwd', 'data:text/plain,x', 'gopher://example.org/'])(
    'refuses the scheme of %s',
    async (url) => {
      expect(await codeOf(open()(url))).toBe('bad-scheme')
    },
  )

  it.each(['', 'not an address', 'http://', 'http://name:secret@example.org/'])('refuses "%s"', async (url) => {
    expect(await codeOf(open()(url))).toBe('bad-address')
  })

  it('checks every redirect', async () => {
    const targets: Record<string, string> = {
      '/private': 'http://[::1]/',
      '/metadata': 'http://169.254.169.254/',
      '/scheme': 'file:///etc/passwd',
      '/broken': 'http://',
      '/for-ever': '/for-ever',
      '/fine': '/there',
    }
    const base = await serve((request, response) => {
      const location = targets[request.url ?? '']
      if (location === undefined) response.end('there')
      else response.writeHead(302, { location }).end()
    })
    const fetch = open()
    expect(await codeOf(fetch(`${base}/private`))).toBe('private-address')
    expect(await codeOf(fetch(`${base}/metadata`))).toBe('private-address')
    expect(await codeOf(fetch(`${base}/scheme`))).toBe('bad-scheme')
    expect(await codeOf(fetch(`${base}/broken`))).toBe('bad-redirect')
    expect(await codeOf(fetch(`${base}/for-ever`))).toBe('too-many-redirects')
    const response = await fetch(`${base}/fine`)
    expect([await response.text(), response.redirected]).toEqual(['there', true])
  })

  it('drops every key when a redirect leaves the origin, whatever its header is called', async () => {
    const other = await serve((request, response) => response.end(JSON.stringify(request.headers)))
    const base = await serve((_request, response) => response.writeHead(301, { location: other }).end())
    const keys = { authorization: 'Bearer geheim', cookie: 'a=geheim', 'x-goog-api-key': 'geheim', apikey: 'geheim' }
    const response = await open()(base, { headers: { ...keys, accept: 'text/html', 'if-none-match': '"1"' } })
    const told = await response.text()
    expect(told).not.toContain('geheim')
    expect(JSON.parse(told)).toMatchObject({ accept: 'text/html', 'if-none-match': '"1"' })
  })

  it('refuses a body that says it is too large, one that turns out so, and one that unpacks so', async () => {
    const base = await serve((request, response) => {
      if (request.url === '/said') response.writeHead(200, { 'content-length': 5000 }).end('x')
      else if (request.url === '/gzip') {
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('x'.repeat(100_000)))
      } else {
        response.write('x'.repeat(2500))
        response.end('x'.repeat(2500))
      }
    })
    const fetch = open({ maxBytes: 1000 })
    expect(await codeOf(fetch(`${base}/said`))).toBe('too-large')
    for (const path of ['/more', '/gzip']) {
      const response = await fetch(base + path)
      expect(await codeOf(response.text())).toBe('too-large')
    }
  })

  it('gives up on a body that never ends', async () => {
    const base = await serve((_request, response) => void response.write('a'))
    const response = await open({ timeoutMs: 60 })(base)
    expect(await codeOf(response.text())).toBe('too-slow')
  })

  it('reads a stream for as long and as far as it goes, but not through silence', async () => {
    const base = await serve((_request, response) => {
      let pieces = 0
      const timer = setInterval(() => {
        response.write('a'.repeat(600))
        if (++pieces === 8) clearInterval(timer)
      }, 20)
    })
    const response = await open({ isStream: true, timeoutMs: 100, maxBytes: 1000 })(base)
    let received = 0
    const reading = (async () => {
      for await (const bytes of response.body!) received += bytes.length
    })()
    await expect(reading).rejects.toMatchObject({ code: 'too-slow' })
    expect(received).toBe(4800)
  })

  it('gives up on a server that never answers', async () => {
    const base = await serve(() => undefined)
    expect(await codeOf(open({ timeoutMs: 60 })(base))).toBe('too-slow')
  })

  it('says that nothing listens', async () => {
    const base = await serve(() => undefined)
    await new Promise((resolve) => (opened.pop() as Server).close(resolve))
    expect(await codeOf(open()(base))).toBe('unreachable')
  })

  it('rejects with the reason of the signal that was passed in', async () => {
    const base = await serve(() => undefined)
    const controller = new AbortController()
    const pending = open()(base, { signal: controller.signal })
    controller.abort(new Error('enough'))
    await expect(pending).rejects.toThrow('enough')
  })

  it('hands over an empty answer', async () => {
    const base = await serve((_request, response) => response.writeHead(304, { etag: '"1"' }).end())
    const response = await open()(base)
    expect([response.status, response.headers.get('etag'), await response.text()]).toEqual([304, '"1"', ''])
  })
})
