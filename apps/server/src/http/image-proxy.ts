import { createHmac } from 'node:crypto'
import { toSafeFetchError } from '@troje/listen'
import { isSameSecret } from '../govern/secret.ts'
import { HttpProblem } from './problem.ts'

/** Raster pictures only: an SVG is a document that can hold a script. */
const imageTypes = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/avif'])

export interface ImageProxyOptions {
  readonly key: string
  /** Reaches no private address, and limits size and time. */
  readonly fetch: typeof fetch
}

export interface ImageProxy {
  /** The address that Troje serves a remote picture from. Only addresses that were made here are served. */
  readonly address: (url: string) => string
  /** Throws HttpProblem. */
  readonly fetch: (url: string, signature: string, signal: AbortSignal) => Promise<Response>
}

/** A reader's browser asks Troje for pictures, so that nobody outside learns who reads what. */
export function createImageProxy({ key, fetch }: ImageProxyOptions): ImageProxy {
  const sign = (url: string) => createHmac('sha256', key).update(url).digest('base64url')
  return {
    address: (url) => `/api/image?${new URLSearchParams({ url, sig: sign(url) }).toString()}`,
    async fetch(url, signature, signal) {
      if (!isSameSecret(sign(url), signature)) throw new HttpProblem('bad-signature')
      try {
        const response = await fetch(url, { signal, headers: { accept: [...imageTypes].join(', ') } })
        const type = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
        if (!response.ok || !imageTypes.has(type)) {
          await response.body?.cancel()
          throw new HttpProblem('image-unavailable')
        }
        return new Response(await response.arrayBuffer(), {
          headers: { 'content-type': type, 'cache-control': 'private, max-age=86400', 'content-disposition': 'inline' },
        })
      } catch (error) {
        if (error instanceof HttpProblem) throw error
        const reason = toSafeFetchError(error)?.reason
        throw new HttpProblem('image-unavailable', { ...(reason && { detail: reason }), cause: error })
      }
    },
  }
}
