import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { defaultPolicy, parsePolicy } from '@troje/assess/policy-file'
import { parseLesson } from '@troje/learn'
import type { Lesson } from '@troje/learn'
import type { Policy } from '@troje/post'
import react from '@vitejs/plugin-react'
import { build, type Plugin, type Rolldown } from 'vite'
import { bundleWorker, checkPublicFiles } from './check-files.ts'
import { toDocument } from './static-page.ts'

const web = fileURLToPath(new URL('../', import.meta.url))
const lessonsFolder = fileURLToPath(new URL('../../../packages/learn/lessons/', import.meta.url))

/** The pages of the folder: where each begins, and its name before its script gives it one. */
const pages = {
  index: { entry: 'src/static/start-page.tsx', title: 'Troje' },
  check: { entry: 'src/check/main.tsx', title: 'Check' },
  archive: { entry: 'src/check/archive/main.tsx', title: 'Archief' },
  identity: { entry: 'src/check/identity/main.tsx', title: 'Profiel' },
  instruction: { entry: 'src/static/instruction-page.tsx', title: 'Instructie' },
  lessons: { entry: 'src/static/lessons-page.tsx', title: 'Lessen' },
} as const

/** A policy or a lesson that cannot be read; the message names the file and what is wrong. */
export class StaticBuildError extends Error {
  readonly code = 'static-build-failed'
}

export interface StaticBuild {
  readonly out: string
  /** A policy file (YAML); the default policy if left out. */
  readonly policyFile?: string | undefined
}

/**
 * Writes one folder that any web host serves and that opens from a disk: no server, no module, no path from its root.
 * The same sources give the same bytes.
 */
export async function buildStatic({ out, policyFile }: StaticBuild): Promise<void> {
  const define = {
    __TROJE_POLICY__: JSON.stringify(await readPolicy(policyFile)),
    __TROJE_LESSONS__: JSON.stringify(await readLessons()),
  }
  const beforePaint = await readFile(join(web, 'public/before-paint.js'), 'utf8')
  const files = new Map<string, string | Uint8Array>()
  for (const [name, { entry, title }] of Object.entries(pages)) {
    const bundle = await bundlePage(entry, define)
    files.set(`${name}.html`, toDocument({ title, beforePaint, script: bundle.script, style: bundle.style }))
    for (const [path, bytes] of bundle.assets) files.set(path, bytes)
  }
  for (const name of checkPublicFiles) {
    if (name !== 'before-paint.js') files.set(name, await readFile(join(web, 'public', name)))
  }
  files.set('check.webmanifest', await toManifest())
  files.set('check-worker.js', await toWorker(files))
  await rm(out, { recursive: true, force: true })
  await mkdir(join(out, 'assets'), { recursive: true })
  for (const [path, content] of files) await writeFile(join(out, path), content)
}

async function bundlePage(entry: string, define: Record<string, string>) {
  const result = await build({
    configFile: false,
    root: web,
    mode: 'static',
    base: './',
    logLevel: 'error',
    plugins: [react(), inlineWorker],
    define,
    publicDir: false,
    build: {
      write: false,
      target: ['chrome123', 'firefox125', 'safari17.5'],
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: { input: join(web, entry), output: { format: 'iife', codeSplitting: false } },
    },
  })
  const { output } = (Array.isArray(result) ? result[0]! : result) as Rolldown.RolldownOutput // no watcher was asked for
  let script = ''
  let style = ''
  const assets: [string, Uint8Array | string][] = []
  for (const file of output) {
    if (file.type === 'chunk') script += file.code
    // Fonts stand in `assets`; a style in the page itself looks for them from there.
    else if (file.fileName.endsWith('.css'))
      style += String(file.source).replaceAll(
        /url\((["']?)(?:\.?\/)?(?:assets\/)?(?=[^)"']+\.woff2)/g,
        'url($1./assets/',
      )
    else if (file.fileName.endsWith('.woff2')) assets.push([file.fileName, file.source])
  }
  return { script, style, assets }
}

/** From a disk no worker may be loaded, so its script travels inside the page's. */
const inlineWorker: Plugin = {
  name: 'troje-inline-worker',
  enforce: 'pre',
  resolveId(source) {
    return source.endsWith('/open-worker.ts') ? join(web, 'src/check/archive/open-worker-inline.ts') : null
  },
}

async function readPolicy(file: string | undefined): Promise<Policy> {
  if (file === undefined) return defaultPolicy
  const { value, issues } = parsePolicy(await readFile(file, 'utf8'))
  if (value) return value
  throw new StaticBuildError(`${file}: ${issues.map(({ message }) => JSON.stringify(message)).join('; ')}`)
}

async function readLessons(): Promise<Lesson[]> {
  const names = (await readdir(lessonsFolder)).filter((name) => /\.(nl|en)\.md$/.test(name)).sort()
  return Promise.all(
    names.map(async (name) => {
      const { value } = parseLesson(await readFile(join(lessonsFolder, name), 'utf8'))
      if (!value) throw new StaticBuildError(`${name} is no lesson`)
      return value
    }),
  )
}

async function toManifest(): Promise<string> {
  const manifest = JSON.parse(await readFile(join(web, 'public/check.webmanifest'), 'utf8')) as Record<string, object>
  const own = { id: './check.html', start_url: './check.html', scope: './' }
  return `${JSON.stringify({ ...manifest, ...own, share_target: { ...manifest['share_target'], action: './share' } }, null, 2)}\n`
}

function toWorker(files: ReadonlyMap<string, string | Uint8Array>): Promise<string> {
  const hash = createHash('sha256')
  const names = [...files.keys()].sort()
  for (const name of names) hash.update(name).update(files.get(name) ?? '')
  const version = hash.digest('hex').slice(0, 16)
  return bundleWorker({ version, files: names.map((name) => `./${name}`), share: './share', page: './check.html' })
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { out: { type: 'string' }, policy: { type: 'string' } } })
  const out = resolve(values.out ?? join(web, '../../dist/static'))
  await buildStatic({ out, policyFile: values.policy })
  console.log(`Written to ${out}: put it on any web host, or open index.html.`)
}
