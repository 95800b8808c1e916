import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { BidiError, openBidi, type Bidi } from './bidi.ts'

/** The system's Firefox; nothing is downloaded. */
const candidates = [process.env['TROJE_TEST_FIREFOX'], '/usr/bin/firefox-esr', '/usr/bin/firefox']
const firefoxPath = candidates.find((path) => path !== undefined && existsSync(path))

/** Why these tests cannot run here, or false. */
export const missingFirefox = firefoxPath === undefined ? 'skipped: no Firefox on this machine' : false

/** As WXT built it; `npm test` builds before the browser tests run. */
const builtExtension = fileURLToPath(new URL('../../../apps/extension/.output/firefox-mv3', import.meta.url))
const fixtures = fileURLToPath(new URL('../extension/fixtures', import.meta.url))

export interface FirefoxPage {
  goto(url: string): Promise<void>
  /** What an expression gives in the page, as JSON. */
  evaluate<Value>(expression: string): Promise<Value>
  /** The same within the closed shadow root of the extension's mark, which is `root` there; null where there is no mark. */
  inMark<Value>(expression: string): Promise<Value | null>
  /** Keys for what has the focus. */
  type(text: string): Promise<void>
}

export interface Firefox extends AsyncDisposable {
  installExtension(): Promise<void>
  openPage(): Promise<FirefoxPage>
}

/** Headless Firefox with a profile of its own, driven by WebDriver BiDi. Addresses of the fixtures' hosts are answered here. */
export async function openFirefox(): Promise<Firefox> {
  const profile = await mkdtemp(join(tmpdir(), 'troje-firefox-'))
  const browser = spawn(
    firefoxPath ?? '',
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0'],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: profile, MOZ_DISABLE_CONTENT_SANDBOX: '1' } },
  )
  const gone = new Promise<void>((resolve) => browser.once('exit', () => resolve()))
  const close = async () => {
    browser.kill('SIGKILL')
    await gone
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
  try {
    const bidi = await openBidi(`${await addressOf(browser.stderr, gone)}/session`)
    await bidi.send('session.new', { capabilities: {} })
    await answerFixtures(bidi)
    return {
      async installExtension() {
        await bidi.send('webExtension.install', { extensionData: { type: 'path', path: builtExtension } })
      },
      openPage: () => openPage(bidi),
      async [Symbol.asyncDispose]() {
        bidi.close()
        await close()
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** Firefox says on its standard error where it listens. */
async function addressOf(output: NodeJS.ReadableStream, gone: Promise<void>): Promise<string> {
  let said = ''
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  output.on('data', (part: Buffer) => {
    said += part.toString()
    const address = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said)?.[1]
    if (address !== undefined) resolve(address)
  })
  void gone.then(() => reject(new BidiError(`Firefox ended: ${said.slice(-500)}`)))
  return await promise
}

const types: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css', html: 'text/html' }

/** Every https address is answered from the fixtures, or not at all: no request leaves the machine. */
async function answerFixtures(bidi: Bidi): Promise<void> {
  bidi.on('network.beforeRequestSent', (params: { isBlocked: boolean; request: { request: string; url: string } }) => {
    if (params.isBlocked) void answer(bidi, params.request.request, params.request.url)
  })
  await bidi.send('session.subscribe', { events: ['network.beforeRequestSent'] })
  await bidi.send('network.addIntercept', {
    phases: ['beforeRequestSent'],
    urlPatterns: [{ type: 'pattern', protocol: 'https' }],
  })
}

async function answer(bidi: Bidi, request: string, url: string): Promise<void> {
  const { hostname, pathname } = new URL(url)
  const file = pathname === '/' ? `${hostname}.html` : pathname.slice(1)
  const text = await readFile(join(fixtures, file), 'utf8').catch(() => null)
  if (text === null) return void (await bidi.send('network.failRequest', { request }).catch(() => undefined))
  const type = `${types[file.split('.').at(-1) ?? ''] ?? 'text/plain'}; charset=utf-8`
  await bidi.send('network.provideResponse', {
    request,
    statusCode: 200,
    headers: [{ name: 'content-type', value: { type: 'string', value: type } }],
    body: { type: 'string', value: text },
  })
}

async function openPage(bidi: Bidi): Promise<FirefoxPage> {
  const { context } = await bidi.send('browsingContext.create', { type: 'tab' })
  const run = async (functionDeclaration: string, args: readonly object[] = []) => {
    const told = await bidi.send('script.callFunction', {
      functionDeclaration,
      arguments: args,
      target: { context },
      awaitPromise: true,
      serializationOptions: { maxDomDepth: 0, includeShadowTree: 'all' },
    })
    if (told['type'] === 'exception') throw new BidiError(JSON.stringify(told['exceptionDetails']).slice(0, 500))
    return told['result'] as { type: string; value?: unknown } // by the standard
  }
  const asJson = (expression: string) => `(root) => JSON.stringify(${expression}) ?? 'null'`
  return {
    async goto(url) {
      await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' })
    },
    async evaluate<Value>(expression: string) {
      const { value } = await run(asJson(`await (${expression})`).replace('(root)', 'async (root)'))
      return JSON.parse(String(value)) as Value
    },
    async inMark<Value>(expression: string) {
      const found = await run(`() => document.querySelector('[data-troje]')`)
      const host = found.value as { shadowRoot?: { sharedId: string } } | undefined
      if (!host?.shadowRoot) return null
      const { value } = await run(asJson(expression), [{ sharedId: host.shadowRoot.sharedId }])
      return JSON.parse(String(value)) as Value
    },
    async type(text) {
      const actions = Array.from(text).flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ])
      await bidi.send('input.performActions', { context, actions: [{ type: 'key', id: 'keys', actions }] })
    },
  }
}
