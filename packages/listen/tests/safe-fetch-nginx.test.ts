import { describe, expect, it } from 'vitest'
import { openSafeFetch, type SafeFetchOptions } from '../src/safe-fetch/safe-fetch.ts'
import { toSafeFetchError } from '../src/safe-fetch/safe-fetch-error.ts'
import { hasNginx, serveNginx } from './contract/nginx.ts'

const blocks = ({ http }: { readonly http: string }) => `
    location = /once { return 302 ${http}/long.txt; }
    location = /relative { return 308 /long.txt; }
    location = /round { return 301 ${http}/round; }
    location = /metadata { return 302 http://169.254.169.254/latest/meta-data/; }
    location = /other { return 302 ${http.replace('127.0.0.1', 'localhost')}/long.txt; }
    location = /file { return 302 file:///etc/passwd; }
    location = /user { return 302 http://anna:geheim@127.0.0.1/; }
    location = /slow { limit_rate 2k; rewrite ^ /long.txt break; }
    location = /busy { add_header Retry-After 7 always; return 503; }
`

async function ask(address: string, options: SafeFetchOptions = {}): Promise<number | string> {
  await using safe = openSafeFetch({ allowPrivate: (host) => host === '127.0.0.1', timeoutMs: 3000, ...options })
  try {
    const response = await safe.fetch(address)
    return (await response.text()).length
  } catch (error) {
    return toSafeFetchError(error)?.code ?? String(error)
  }
}

describe.skipIf(!hasNginx)(
  hasNginx ? 'a fetch from a real web server' : 'a fetch from a real web server (skipped: no nginx)',
  () => {
    it('follows redirects to where it may go, and to nowhere else', async () => {
      await using nginx = await serveNginx(blocks)
      const outcome = async (path: string) => await ask(nginx.http + path)
      expect(await outcome('/long.txt')).toBe(680_000)
      expect(await outcome('/once')).toBe(680_000)
      expect(await outcome('/relative')).toBe(680_000)
      expect(await outcome('/round')).toBe('too-many-redirects')
      expect(await outcome('/metadata')).toBe('private-address')
      expect(await outcome('/other')).toBe('private-address')
      expect(await outcome('/file')).toBe('bad-scheme')
      expect(await outcome('/user')).toBe('bad-redirect')
    })

    it('gives up on a body that trickles, and on one that is too long', async () => {
      await using nginx = await serveNginx(blocks)
      expect(await ask(`${nginx.http}/slow`, { timeoutMs: 500 })).toBe('too-slow')
      expect(await ask(`${nginx.http}/long.txt`, { maxBytes: 100_000 })).toBe('too-large')
    })

    it('trusts no certificate that nobody vouches for', async () => {
      await using nginx = await serveNginx(blocks)
      expect(await ask(`${nginx.https}/long.txt`)).toBe('bad-certificate')
    })

    it('reads what a server asks of who comes too often', async () => {
      await using nginx = await serveNginx(blocks)
      await using safe = openSafeFetch({ allowPrivate: (host) => host === '127.0.0.1' })
      const response = await safe.fetch(`${nginx.http}/busy`)
      expect([response.status, response.headers.get('retry-after')]).toEqual([503, '7'])
    })
  },
)
