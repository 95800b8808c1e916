import { existsSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser } from 'playwright-core'
import { build } from 'vite'

/** The system's Chromium; nothing is downloaded. */
export const chromiumPath = [
  process.env['TROJE_TEST_CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== undefined && existsSync(path))

export function openChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
}

/** A script of this folder as one module, minified as a web page would have it. */
export async function bundle(name: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2024',
      modulePreload: false,
      rolldownOptions: { input: fileURLToPath(new URL(name, import.meta.url)) },
    },
  })
  const outputs = Array.isArray(result) ? result : [result]
  for (const made of outputs) {
    const chunk = 'output' in made ? made.output.find((part) => part.type === 'chunk') : undefined
    if (chunk) return chunk.code
  }
  throw new Error(`the bundler made no script of ${name}`)
}

export type Route = (response: ServerResponse, request: IncomingMessage) => void

/** An empty page that loads a script. */
export function scriptRoutes(script: string): Record<string, Route> {
  const page = '<!doctype html><title>bench</title><script type="module" src="/script.js"></script>'
  return {
    '/': (response) => response.setHeader('content-type', 'text/html; charset=utf-8').end(page),
    '/script.js': (response) => response.setHeader('content-type', 'text/javascript; charset=utf-8').end(script),
  }
}

/** A server on a free port. Its pages are isolated, so that their clock is as fine as a browser has it (5 µs). */
export async function serve(routes: Readonly<Record<string, Route>>): Promise<AsyncDisposable & { url: string }> {
  const server = createServer((request, response) => {
    const route = routes[(request.url ?? '').split('?')[0] ?? '']
    response.setHeader('cross-origin-opener-policy', 'same-origin')
    response.setHeader('cross-origin-embedder-policy', 'require-corp')
    if (route) route(response, request)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // it listens on a port of its own
  return {
    url: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
