import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestServer } from '../apps/server/tests/running-server.ts'
import { missing, openBrowser, openPage, openWebServer } from '../tests/browser/open-browser.ts'

const draft = 'Jij bent een sukkel. Bel me op 06-12345678.'

/** The page with everything loaded that it ever loads, its copy for offline use included. */
async function openCheck(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await page.waitForLoadState('networkidle')
}

/** Everything that this origin left in the browser, with the words of what is cached. */
function readStorages(page: Page) {
  return page.evaluate(async () => {
    const cached: { url: string; words: string }[] = []
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const { url } of await cache.keys()) {
        cached.push({ url: new URL(url).pathname, words: await (await cache.match(url))!.text() })
      }
    }
    return {
      local: Object.entries(localStorage),
      session: Object.entries(sessionStorage),
      databases: (await indexedDB.databases()).map(({ name }) => name),
      cookie: document.cookie,
      address: location.href,
      cached,
    }
  })
}

describe.skipIf(missing)(`P9: the draft stays with the writer (${missing || 'in Chromium'})`, () => {
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

  it('is served under a policy that lets the page connect to nowhere', async () => {
    const policy = (await fetch(`${server.url}/check`)).headers.get('content-security-policy') ?? ''
    expect(policy).toContain("connect-src 'none'")
    expect(policy).toContain("form-action 'none'")
    expect(policy).not.toContain('unsafe-inline')
  })

  it('lets its service worker ask its own server for files, and nobody else for anything', async () => {
    const answer = await fetch(`${server.url}/check-worker.js`)
    expect(answer.headers.get('content-security-policy')).toBe(
      "default-src 'none'; connect-src 'self'; frame-ancestors 'none'",
    )
  })

  it('finds what stands in a draft and makes no request after the page was loaded', async () => {
    await using own = await openPage(browser, { locale: 'nl-NL' })
    const { page, complaints } = own
    await openCheck(page, `${server.url}/check`)
    const asked: string[] = []
    page.context().on('request', (request) => asked.push(request.url()))
    await page.getByRole('textbox').fill(draft)
    await expect.poll(() => page.locator('main').innerText()).toContain('Belediging')
    await page.getByRole('textbox').pressSequentially(' Sorry.')
    await page.waitForTimeout(500)
    expect(asked).toEqual([])
    expect(complaints).toEqual([])
  })

  it('could not send it if it wanted to: the browser refuses every way out', async () => {
    await using own = await openPage(browser)
    await own.page.goto(`${server.url}/check`)
    const escaped = await own.page.evaluate(async () => {
      const ways = [
        () => fetch('/api/public'),
        () => fetch('https://elsewhere.example/'),
        () =>
          new Promise((resolve, reject) => {
            const socket = new WebSocket('wss://elsewhere.example/')
            socket.addEventListener('open', resolve)
            socket.addEventListener('error', reject)
          }),
      ]
      const outcomes = await Promise.allSettled(ways.map((way) => way()))
      return outcomes.filter((outcome) => outcome.status === 'fulfilled').length
    })
    expect(escaped).toBe(0)
  })

  it('leaves nothing of the draft behind in any storage of the browser', async () => {
    await using own = await openPage(browser)
    const { page } = own
    await openCheck(page, `${server.url}/check`)
    await page.getByRole('textbox').fill(draft)
    await expect.poll(() => page.locator('main').innerText()).toContain('Insult')
    const kept = await readStorages(page)
    expect(kept).toMatchObject({ local: [], session: [], databases: [], cookie: '' })
    expect(kept.address).toBe(`${server.url}/check`)
    // The browser keeps the page's own files, so that it opens without a network: nothing else, and no word of the draft.
    expect(kept.cached.map(({ url }) => url)).toContain('/check')
    expect(kept.cached.filter(({ url }) => !/^\/(assets\/|check|before-paint\.js|mark\.svg)/.test(url))).toEqual([])
    expect(kept.cached.filter(({ words }) => words.includes(draft))).toEqual([])
  })

  it('keeps a text only when its writer asks, on this device, and removes it at a word', async () => {
    await using own = await openPage(browser)
    const { page } = own
    await openCheck(page, `${server.url}/check`)
    await page.getByRole('textbox').fill(draft)
    await page.getByRole('button', { name: 'Look again tomorrow at 9' }).click()
    await expect.poll(async () => (await readStorages(page)).local.map(([key]) => key)).toEqual(['troje-check-pause'])
    await page.reload()
    expect(await page.getByRole('textbox').inputValue()).toBe('')
    await page.getByRole('button', { name: 'Put the text back' }).click()
    expect(await page.getByRole('textbox').inputValue()).toBe(draft)
    await page.getByRole('button', { name: 'Remove the text from this device' }).click()
    expect(await readStorages(page)).toMatchObject({ local: [], session: [], databases: [] })
    await page.reload()
    expect(await page.getByRole('button', { name: 'Put the text back' }).count()).toBe(0)
  })

  it('opens and reads a draft without a network', async () => {
    await using own = await openPage(browser)
    const { page } = own
    await openCheck(page, `${server.url}/check`)
    await page.context().setOffline(true)
    await page.reload()
    await page.getByRole('textbox').fill(draft)
    await expect.poll(() => page.locator('main').innerText()).toContain('Insult')
    // What comes from the browser's copy comes under the same policy.
    expect(await page.evaluate(() => fetch('/check').then(String, () => 'refused'))).toBe('refused')
  })

  it('takes a text that another app shares without sending it: also where there is no network', async () => {
    await using own = await openPage(browser)
    const { page } = own
    await openCheck(page, `${server.url}/check`)
    // The start page may send a form; the phone's share sheet does what this form does.
    await page.goto(`${server.url}/`)
    await page.context().setOffline(true)
    await page.evaluate((text) => {
      const form = document.createElement('form')
      Object.assign(form, { method: 'post', action: '/check/share', enctype: 'multipart/form-data' })
      const field = document.createElement('input')
      Object.assign(field, { name: 'text', value: text })
      form.append(field)
      document.body.append(form)
      form.submit()
    }, draft)
    await page.waitForURL(`${server.url}/check*`)
    await expect.poll(() => page.getByRole('textbox').inputValue()).toBe(draft)
    expect(page.url()).toBe(`${server.url}/check`)
    expect((await readStorages(page)).cached.filter(({ words }) => words.includes(draft))).toEqual([])
    // Handed over is forgotten.
    await page.goto('about:blank')
    await page.goto(`${server.url}/check#shared`)
    await page.waitForTimeout(300)
    expect(await page.getByRole('textbox').inputValue()).toBe('')
  })

  it('leaves a shared text unread where the service worker is gone', async () => {
    const answer = await fetch(`${server.url}/check/share`, {
      method: 'POST',
      body: new URLSearchParams({ text: draft }),
      redirect: 'manual',
    })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/check'])
  })
})
