import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seeMarks } from '../tests/browser/extension/marks.ts'
import { openExtension, type ExtensionBrowser } from '../tests/browser/extension/open-extension.ts'
import { missing } from '../tests/browser/open-browser.ts'

const draft = 'Zandloper: jij bent een sukkel. Bel me op 06-12345678.'
/** Chromium's own errands (updates, sign-in), which no extension starts. */
const errands = /(^|[./])(googleapis|gvt1|google)\.com(:|\/|$)/

interface WorkerApi {
  runtime: { onMessage: { addListener: (listen: (message: unknown) => void) => void } }
  storage?: unknown
}

describe.skipIf(missing)(`P9: a draft checked by the extension stays in its page (${missing || 'in Chromium'})`, () => {
  let extension: ExtensionBrowser

  beforeAll(async () => {
    extension = await openExtension({ locale: 'nl-NL' })
  })
  afterAll(async () => extension?.[Symbol.asyncDispose]())

  it.each(['bsky.app', 'mastodon.social'])('makes no request at %s, from page, script or background', async (host) => {
    await using page = await extension.openFixture(host)
    await page.waitForLoadState('networkidle')
    await expect.poll(async () => (await seeMarks(page)).length).toBe(1)
    const asked: string[] = []
    extension.context.on('request', (request) => asked.push(request.url()))
    extension.asked.length = 0
    await page.locator('textarea, [contenteditable="true"]').click()
    await page.keyboard.type(draft)
    await expect.poll(async () => (await seeMarks(page))[0]?.name).toBe('Troje: er staat iets in de kantlijn')
    const [mark] = await seeMarks(page)
    await page.mouse.click(mark!.box.left + 10, mark!.box.top + 10)
    await expect.poll(async () => (await seeMarks(page))[0]?.panel?.text).toContain('Belediging')
    await page.waitForTimeout(500) // a request that is put off is one too
    expect(asked.filter((url) => !url.startsWith('chrome-extension:'))).toEqual([])
    expect(extension.asked.filter((address) => !errands.test(address))).toEqual([])
    expect(extension.asked.join(' ')).not.toContain('Zandloper')
  })

  it('tells its background that a check is wanted, and not of what', async () => {
    await extension.worker.evaluate(() => {
      const { runtime } = (globalThis as unknown as { chrome: WorkerApi }).chrome // the worker's own API
      const heard: unknown[] = []
      Reflect.set(globalThis, 'heard', heard)
      runtime.onMessage.addListener((message) => void heard.push(message))
    })
    await using page = await extension.openFixture('x.com')
    await page.locator('[contenteditable="true"]').click()
    await page.keyboard.type(draft)
    await expect.poll(async () => (await seeMarks(page))[0]?.name).toBe('Troje: er staat iets in de kantlijn')
    expect(await extension.worker.evaluate(() => Reflect.get(globalThis, 'heard') as unknown)).toEqual([
      'assessor-wanted',
    ])
  })

  it('keeps nothing in any storage, of the page or of its own', async () => {
    await using page = await extension.openFixture('bsky.app')
    await page.locator('[contenteditable="true"]').click()
    await page.keyboard.type(draft)
    await expect.poll(async () => (await seeMarks(page))[0]?.name).toBe('Troje: er staat iets in de kantlijn')
    const kept = await page.evaluate(async () => ({
      local: Object.entries(localStorage),
      session: Object.entries(sessionStorage),
      databases: (await indexedDB.databases()).length,
      caches: await caches.keys(),
      cookie: document.cookie,
    }))
    expect(kept).toEqual({ local: [], session: [], databases: 0, caches: [], cookie: '' })
    const own = await extension.worker.evaluate(async () => ({
      storage: typeof (globalThis as unknown as { chrome: WorkerApi }).chrome.storage,
      databases: (await indexedDB.databases()).length,
      caches: await caches.keys(),
    }))
    expect(own).toEqual({ storage: 'undefined', databases: 0, caches: [] })
  })

  it('shows the page nothing of what it found, nor any message', async () => {
    await using page = await extension.openFixture('bsky.app', (opened) =>
      opened.addInitScript(() => {
        const heard: unknown[] = []
        Reflect.set(globalThis, 'heard', heard)
        addEventListener('message', ({ data }) => heard.push(data))
      }),
    )
    await page.locator('[contenteditable="true"]').click()
    await page.keyboard.type(draft)
    await expect.poll(async () => (await seeMarks(page))[0]?.name).toBe('Troje: er staat iets in de kantlijn')
    const seen = await page.evaluate(() => {
      const host = document.querySelector('[data-troje]')!
      return { inside: host.shadowRoot, content: host.innerHTML, heard: Reflect.get(globalThis, 'heard') as unknown }
    })
    expect(seen).toEqual({ inside: null, content: '', heard: [] })
  })

  it('could not send it from its own pages if it wanted to', async () => {
    await using page = await extension.context.newPage()
    await page.goto(`chrome-extension://${extension.extensionId}/popup.html`)
    const refused = await page.evaluate(() =>
      fetch('https://bsky.app/').then(
        () => 'sent',
        () => 'refused',
      ),
    )
    expect(refused).toBe('refused')
    const background = await extension.worker.evaluate(() =>
      fetch('https://bsky.app/').then(
        () => 'sent',
        () => 'refused',
      ),
    )
    expect(background).toBe('refused')
  })
})
