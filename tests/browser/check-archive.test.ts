import { strToU8, zipSync } from 'fflate'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestServer } from '../../apps/server/tests/running-server.ts'
import { missing, openBrowser, openPage, openWebServer, violations } from './open-browser.ts'

const plain = [
  'Lekker weer vandaag',
  'De trein is weer te laat',
  'Great coffee at the station',
  'Wie gaat er mee fietsen?',
]

function toArchive(count: number): Buffer {
  const items = Array.from({ length: count }, (_, index) => ({
    tweet: {
      id_str: `${index + 1}`,
      created_at: new Date(Date.UTC(2012 + (Math.floor(index / 50) % 10), 3, 1)).toISOString(),
      full_text: index % 50 === 7 ? `Jij bent een sukkel, nummer ${index}.` : `${plain[index % plain.length]} ${index}`,
    },
  }))
  const script = `window.YTD.tweets.part0 = ${JSON.stringify(items)}`
  return Buffer.from(zipSync({ 'data/tweets.js': strToU8(script) }))
}

describe.skipIf(missing)(`the archive's page (${missing || 'in Chromium'})`, () => {
  let server: TestServer
  let browser: Browser

  beforeAll(async () => {
    server = await openWebServer()
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.[Symbol.asyncDispose]()
  })

  it('reads an archive without a network, lists what is worth a second look, and filters it', async () => {
    await using own = await openPage(browser)
    const { page, complaints } = own
    await page.goto(`${server.url}/check/archive`)
    await page.evaluate(async () => void (await navigator.serviceWorker.ready))
    await page.reload()
    await page.waitForLoadState('networkidle')
    await page.context().setOffline(true)
    await page.locator('input[type=file]').setInputFiles({ name: 'a.zip', mimeType: '', buffer: toArchive(2000) })
    await page.getByText('2,000 posts read.').waitFor()
    await page.getByRole('heading', { name: '40 posts to look at again' }).waitFor()
    expect(await page.getByRole('listitem').count()).toBeLessThan(30)
    expect(await page.getByRole('link', { name: 'Open the post' }).first().getAttribute('href')).toMatch(
      /^https:\/\/x\.com\/i\/web\/status\/\d+$/,
    )
    expect(await violations(page)).toEqual([])
    await page.getByLabel('Year').selectOption('2019')
    await page.getByRole('heading', { name: '4 posts to look at again' }).waitFor()
    expect(complaints).toEqual([])
  })

  it('can be stopped, and forgets everything at a word', async () => {
    await using own = await openPage(browser)
    const { page } = own
    await page.goto(`${server.url}/check/archive`)
    await page.locator('input[type=file]').setInputFiles({ name: 'a.zip', mimeType: '', buffer: toArchive(60_000) })
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByText(/^Stopped after/).waitFor()
    await page.getByRole('button', { name: 'Remove everything and start again' }).click()
    await page.getByText('Choose a file').waitFor()
    expect(await page.getByRole('listitem').count()).toBe(5)
  })

  it('says in plain words what is wrong with a file', async () => {
    await using own = await openPage(browser)
    const { page } = own
    const archive = toArchive(500)
    const files = [
      [archive.subarray(0, archive.length / 2), 'not whole'],
      [Buffer.from('%PDF-1.7'), 'no posts in it from a network that we know'],
      [Buffer.from(zipSync({ 'data/tweets.js': new Uint8Array(80 * 1024 * 1024).fill(32) })), 'far more than a person'],
    ] as const
    for (const [buffer, words] of files) {
      await page.goto(`${server.url}/check/archive`)
      await page.locator('input[type=file]').setInputFiles({ name: 'a.zip', mimeType: '', buffer })
      await page.getByRole('alert').waitFor()
      expect(await page.getByRole('alert').innerText()).toContain(words)
    }
  })

  it('offers no way to take the list along, and says why', async () => {
    await using own = await openPage(browser)
    const { page } = own
    await page.goto(`${server.url}/check/archive`)
    await page.locator('input[type=file]').setInputFiles({ name: 'a.zip', mimeType: '', buffer: toArchive(100) })
    await page.getByRole('heading', { name: 'You cannot save or send this list' }).waitFor()
    expect(await page.locator('[download], a[href^=blob]').count()).toBe(0)
    expect(await page.getByRole('button', { name: /save|export|print|copy|share/i }).count()).toBe(0)
  })

  it('reads in a worker that can connect to nowhere', async () => {
    const page = await (await fetch(`${server.url}/check/archive`)).text()
    const script = /assets\/check-archive-[\w-]+\.js/.exec(page)?.[0] ?? ''
    const code = await (await fetch(`${server.url}/${script}`)).text()
    const worker = /archive-worker-[\w-]+\.js/.exec(code)?.[0] ?? ''
    const answer = await fetch(`${server.url}/assets/${worker}`)
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
  })
})
