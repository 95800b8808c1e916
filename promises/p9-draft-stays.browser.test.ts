import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestServer } from '../apps/server/tests/running-server.ts'
import { missing, openBrowser, openPage, openWebServer } from '../tests/browser/open-browser.ts'

const draft = 'Jij bent een sukkel. Bel me op 06-12345678.'

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

  it('finds what stands in a draft and makes no request after the page was loaded', async () => {
    await using own = await openPage(browser, { locale: 'nl-NL' })
    const { page, complaints } = own
    await page.goto(`${server.url}/check`)
    await page.waitForLoadState('networkidle')
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
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

  it('leaves nothing behind in any storage of the browser', async () => {
    await using own = await openPage(browser)
    const { page } = own
    await page.goto(`${server.url}/check`)
    await page.getByRole('textbox').fill(draft)
    await expect.poll(() => page.locator('main').innerText()).toContain('Insult')
    const kept = await page.evaluate(async () => ({
      local: Object.entries(localStorage),
      session: Object.entries(sessionStorage),
      databases: (await indexedDB.databases()).map(({ name }) => name),
      caches: await caches.keys(),
      cookie: document.cookie,
      address: location.href,
    }))
    expect(kept).toMatchObject({ local: [], session: [], databases: [], caches: [], cookie: '' })
    expect(kept.address).toBe(`${server.url}/check`)
  })
})
