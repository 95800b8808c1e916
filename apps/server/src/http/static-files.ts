import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export interface StaticFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
  readonly etag: string
  /** Its name changes with its content, so it may be kept for ever. */
  readonly isImmutable: boolean
  /** Made at the first request for it, and kept; Brotli comes from the `.br` beside the file where the build made one. */
  encoded(encoding: 'br' | 'gzip'): Promise<Uint8Array<ArrayBuffer>>
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  webmanifest: 'application/manifest+json',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  wasm: 'application/wasm',
}

/**
 * Every file of a built web app by its path (`/assets/app-1a2b.js`), held in memory: what is not in the list is not
 * served, however its path is written. Empty where nothing was built.
 */
export async function readStaticFiles(folder: string): Promise<ReadonlyMap<string, StaticFile>> {
  const files = new Map<string, StaticFile>()
  let entries
  try {
    entries = await readdir(folder, { withFileTypes: true, recursive: true })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return files
    throw error
  }
  const packed = new Set(
    entries.filter(({ name }) => name.endsWith('.br')).map(({ parentPath, name }) => join(parentPath, name)),
  )
  for (const entry of entries.filter((entry) => entry.isFile() && !entry.name.endsWith('.br'))) {
    const full = join(entry.parentPath, entry.name)
    const path = `/${relative(folder, full).split(sep).join('/')}`
    const brotli = packed.has(`${full}.br`) ? new Uint8Array(await readFile(`${full}.br`)) : null
    files.set(path, toStaticFile(path, new Uint8Array(await readFile(full)), brotli))
  }
  return files
}

function toStaticFile(
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
  brotli: Uint8Array<ArrayBuffer> | null,
): StaticFile {
  const encodings = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()
  if (brotli !== null) encodings.set('br', Promise.resolve(brotli))
  return {
    bytes,
    type: types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    isImmutable: path.startsWith('/assets/'),
    encoded(encoding) {
      const made = encodings.get(encoding) ?? encode(bytes, encoding)
      encodings.set(encoding, made)
      return made
    },
  }
}

async function encode(bytes: Uint8Array, encoding: 'br' | 'gzip'): Promise<Uint8Array<ArrayBuffer>> {
  const made =
    encoding === 'br'
      ? await promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
      : await promisify(gzip)(bytes, { level: 8 })
  return new Uint8Array(made)
}

const compressible = /^(text\/|application\/(json|manifest\+json|wasm)|image\/svg)/

/** A file as an answer: compressed where that helps and is wanted, or "not modified". */
export async function serveFile(file: StaticFile, request: Headers): Promise<Response> {
  const headers = new Headers({
    'content-type': file.type,
    etag: file.etag,
    'cache-control': file.isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    vary: 'accept-encoding',
  })
  if (request.get('if-none-match') === file.etag) return new Response(null, { status: 304, headers })
  const accepted = request.get('accept-encoding') ?? ''
  const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : null
  if (encoding === null || file.bytes.byteLength < 1024 || !compressible.test(file.type)) {
    return new Response(file.bytes, { headers })
  }
  headers.set('content-encoding', encoding)
  return new Response(await file.encoded(encoding), { headers })
}
