#!/usr/bin/env node
// Plain JavaScript, so that any Node can read it. The rest is TypeScript, which Node 24 runs unbuilt:
// an older Node hands over to the Node that npm installed beside us.
import { spawn } from 'node:child_process'
import module, { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const [major = 0] = process.versions.node.split('.').map(Number)

if (major >= 24) {
  // From the second start on, what was read and stripped of its types is ready in a cache.
  module.enableCompileCache()
  await import('../src/main.ts')
} else {
  const require = createRequire(import.meta.url)
  const folder = dirname(require.resolve('node/package.json'))
  const binary = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  const child = spawn(binary, process.argv.slice(1), { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    console.error(`troje: cannot start Node 24 (${binary}): ${error.message}. Run "npm ci" first.`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
}
