import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { build } from 'rolldown'
import type { Plugin, Rolldown } from 'vite'

/** The pages of the check: their documents, and where the server hands them out. */
export const checkPages = {
  'check.html': './check',
  'check-archive.html': './check/archive',
  'check-identity.html': './check/identity',
} as const

/** What `public/` adds to them. */
export const checkPublicFiles = [
  'before-paint.js',
  'mark.svg',
  'check.webmanifest',
  'check-icon-192.png',
  'check-icon-512.png',
]

/**
 * Makes the service worker of the check's pages: one script without imports, before it the list of the files that these
 * pages need (whatever a page, or a file that it names, names) and a version that changes with them.
 */
export function checkFiles(publicDir: string): Plugin {
  return {
    name: 'troje-check-files',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const names = filesOf(Object.keys(checkPages), bundle)
        const hash = createHash('sha256')
        for (const name of names) hash.update(name).update(contentOf(bundle[name]!)) // filesOf gives names of the bundle
        for (const name of checkPublicFiles) hash.update(readFileSync(join(publicDir, name)))
        const pages: Readonly<Record<string, string>> = checkPages
        const files = [...names, ...checkPublicFiles].map((name) => pages[name] ?? `./${name}`)
        const version = hash.digest('hex').slice(0, 16)
        const source = await bundleWorker({ version, files, share: './check/share', page: './check' })
        this.emitFile({ type: 'asset', fileName: 'check-worker.js', source })
      },
    },
    async writeBundle({ dir }, bundle) {
      if (dir === undefined) return
      await Promise.all(
        filesOf(Object.keys(checkPages), bundle).map(async (name) => {
          const content = Buffer.from(contentOf(bundle[name]!)) // filesOf gives names of the bundle
          if (name.endsWith('.js') && content.length > smallEnough)
            await writeFile(join(dir, `${name}.br`), await packed(content))
        }),
      )
    },
  }
}

/** Below this the server packs a script as well, and at once. */
const smallEnough = 100_000

/** The tightest Brotli: seconds here, a sixth less on every phone. */
function packed(content: Buffer): Promise<Buffer> {
  return promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
}

export interface WorkerFiles {
  readonly version: string
  readonly files: readonly string[]
  readonly share: string
  readonly page: string
}

const workerSource = fileURLToPath(new URL('../src/check/offline/check-worker.ts', import.meta.url))

/** The service worker as one script, with its list before it. */
export async function bundleWorker(files: WorkerFiles): Promise<string> {
  const { output } = await build({ input: workerSource, write: false, output: { format: 'iife', minify: true } })
  return `self.checkFiles=${JSON.stringify(files)};\n${output[0].code}`
}

function filesOf(start: readonly string[], bundle: Rolldown.OutputBundle): string[] {
  const wanted = new Set(start.filter((name) => name in bundle))
  for (const name of wanted) {
    const text = contentOf(bundle[name]!) // only names of the bundle come in
    if (typeof text !== 'string') continue
    for (const other of Object.keys(bundle)) {
      if (other.startsWith('assets/') && text.includes(other.slice('assets/'.length))) wanted.add(other)
    }
  }
  return [...wanted].sort()
}

function contentOf(file: Rolldown.OutputAsset | Rolldown.OutputChunk): string | Uint8Array {
  return file.type === 'chunk' ? file.code : file.source
}
