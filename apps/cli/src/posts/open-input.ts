import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'

const chunkSize = 256 * 1024

/** A `.gz` file that is none, or ends too early. */
export class BrokenGzipError extends Error {
  readonly code = 'broken-gzip'

  constructor(file: string, cause: unknown) {
    super(`${file}: this is not a whole gzip file`, { cause })
    this.name = 'BrokenGzipError'
  }
}

/** The bytes of a file; of one that ends in `.gz`, what was packed in it. Throws what reading throws. */
export async function* openInput(file: string): AsyncGenerator<Uint8Array> {
  const bytes = createReadStream(file, { highWaterMark: chunkSize })
  if (!file.endsWith('.gz')) {
    yield* bytes
    return
  }
  // Nothing to do when it ends: whoever reads what was packed hears what went wrong with the file.
  const unpacked = pipeline(bytes, createGunzip({ chunkSize }), () => {})
  try {
    yield* unpacked
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw code?.startsWith('Z_') ? new BrokenGzipError(file, error) : error
  }
}
