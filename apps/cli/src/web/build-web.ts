import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, readdir, stat, writeFile } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Writable } from 'node:stream'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const web = join(root, 'apps/web')
const stamp = join(web, 'dist/.built-from')

/** What the browser's build is made from: these folders' files, by name, size and time. */
const sources = ['apps/web', 'packages/post', 'packages/match', 'packages/assess', 'packages/learn', 'packages/listen']

/** The web build failed; the server would have nothing to show. */
export class WebBuildError extends Error {
  readonly code = 'web-build-failed'
}

/** Builds the web app when it is missing or older than what it is made from. Answers whether it built. */
export async function buildWebWhenStale(output: Writable): Promise<boolean> {
  // A packed release carries a finished build and no sources to build from.
  if (!existsSync(join(web, 'vite.config.ts'))) return false
  const wanted = await fingerprint()
  const built = await readFile(stamp, 'utf8').catch(() => null)
  if (built === wanted) return false
  output.write('Building the web app (once after each change) ...\n')
  await viteBuild(output)
  await writeFile(stamp, wanted)
  return true
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256')
  for (const folder of sources) {
    for (const file of await filesBelow(join(root, folder))) {
      const { size, mtimeMs } = await stat(file)
      hash.update(`${file}\0${size}\0${mtimeMs}\n`)
    }
  }
  return hash.digest('hex')
}

async function filesBelow(folder: string): Promise<string[]> {
  const skipped = new Set(['node_modules', 'dist', '.types', 'tests', 'vectors'])
  const entries = await readdir(folder, { withFileTypes: true })
  const files: string[] = []
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.isDirectory() && !skipped.has(entry.name)) files.push(...(await filesBelow(join(folder, entry.name))))
    else if (entry.isFile() && !entry.name.includes('.test.')) files.push(join(folder, entry.name))
  }
  return files
}

function viteBuild(output: Writable): Promise<void> {
  const child = spawn(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build'], {
    cwd: web,
    // Whatever runs it: React for developers would weigh twice as much in every visit.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let log = ''
  child.stdout.on('data', (chunk: Buffer) => (log += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => {
      if (code === 0) return resolve()
      output.write(log)
      reject(new WebBuildError(`vite build ended with status ${code}`))
    })
  })
}
