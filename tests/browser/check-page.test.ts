import type { Browser, Request } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestServer } from '../../apps/server/tests/running-server.ts'
import { missing, openBrowser, openPage, openWebServer, violations } from './open-browser.ts'

describe.skipIf(missing)(`the check's page (${missing || 'in Chromium'})`, () => {
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

  it('marks what it found in its place, and says why and what to write instead', async () => {
    await using own = await openPage(browser)
    const { page, complaints } = own
    await page.goto(`${server.url}/check`)
    await page.getByRole('textbox').pressSequentially('Fine day. You are an idiot, Mike.')
    await expect.poll(() => page.locator('mark').allInnerTexts()).toHaveLength(1)
    expect(await page.locator('mark').innerText()).toContain('idiot')
    const outlines = await page.evaluate(() => {
      const field = document.querySelector('textarea')!
      return [field, field.parentElement!.parentElement!].map((element) => getComputedStyle(element).outlineStyle)
    })
    expect(outlines).toEqual(['none', 'solid'])
    const notes = page.getByRole('complementary')
    expect(await notes.innerText()).toContain('Rather like this')
    await notes.getByRole('button').first().click()
    const chosen = await page.getByRole('textbox').evaluate((field: HTMLTextAreaElement) => {
      return field.value.slice(field.selectionStart, field.selectionEnd)
    })
    expect(chosen).toContain('idiot')
    expect(await violations(page)).toEqual([])
    expect(complaints).toEqual([])
  })

  it('draws the marks exactly under the words, also in a long text', async () => {
    await using own = await openPage(browser, { viewport: { width: 390, height: 844 } })
    const { page } = own
    await page.goto(`${server.url}/check`)
    await page
      .getByRole('textbox')
      .fill(`${'Een regel die over de rand van het scherm gaat. '.repeat(12)}\n\nJij bent een sukkel.`)
    await page.locator('mark').waitFor({ state: 'attached' })
    const heights = await page.evaluate(() => {
      const field = document.querySelector('textarea')!
      return { field: field.scrollHeight, seen: field.clientHeight, copy: field.previousElementSibling!.clientHeight }
    })
    expect(heights.field).toBe(heights.seen)
    expect(heights.copy).toBe(heights.seen)
  })

  it('weighs less than 600 kB with its model, lexicons and fonts', async () => {
    await using own = await openPage(browser, { serviceWorkers: 'block' })
    const { page, complaints } = own
    const requests: Request[] = []
    page.on('requestfinished', (request) => requests.push(request))
    await page.goto(`${server.url}/check`)
    await page.waitForLoadState('networkidle')
    expect(requests.some((request) => request.url().includes('text-model'))).toBe(true)
    const sizes = await Promise.all(requests.map((request) => request.sizes()))
    const total = sizes.reduce(
      (sum, { responseBodySize, responseHeadersSize }) => sum + responseBodySize + responseHeadersSize,
      0,
    )
    expect(total).toBeGreaterThan(100_000)
    expect(total).toBeLessThan(600_000)
    expect(complaints).toEqual([])
  })

  it('names who can read it, without being asked', async () => {
    await using own = await openPage(browser)
    await own.page.goto(`${server.url}/check`)
    const readers = own.page.getByRole('region', { name: 'Who can see this?' })
    for (const reader of ['Your friends', 'A customer', 'A journalist', 'Your manager']) {
      expect(await readers.getByText(reader, { exact: true }).count()).toBe(1)
    }
  })

  it('shows the ways to report side by side where a text is about wrongdoing, and no word on image', async () => {
    await using own = await openPage(browser, { locale: 'nl-NL' })
    const { page } = own
    await page.goto(`${server.url}/check`)
    await page
      .getByRole('textbox')
      .fill(
        'Mijn baas vervalst de veiligheidsrapporten, dat is fraude. Jij bent een idioot, Ruud. Bel hem: 06-12345678.',
      )
    const report = page.getByRole('region', { name: 'Wil je een misstand melden?' })
    await report.waitFor()
    expect(await report.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual([
      'Binnen',
      'Bij de toezichthouder',
      'Bij het Huis voor Klokkenluiders',
    ])
    expect(await page.getByRole('complementary').getByRole('heading').allInnerTexts()).toEqual(['Persoonsgegevens'])
    expect(await page.locator('main').innerText()).not.toContain('leidinggevende')
    expect(await violations(page)).toEqual([])
  })
})
