import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestServer } from '../../apps/server/tests/running-server.ts'
import { missing, openBrowser, openPage, openWebServer, violations } from './open-browser.ts'

describe.skipIf(missing)(`the identity's page (${missing || 'in Chromium'})`, () => {
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

  it('says through what a profile leads to the employer, and what ties two profiles together', async () => {
    await using own = await openPage(browser)
    const { page, complaints } = own
    await page.goto(`${server.url}/check/identity`)
    await page.evaluate(async () => void (await navigator.serviceWorker.ready))
    await page.waitForLoadState('networkidle')
    const asked: string[] = []
    page.context().on('request', (request) => asked.push(request.url()))
    await page.getByLabel('Where do you work?').fill('Velora')
    await page.getByLabel('Text of your profile').fill('Adviser at Velora. Baker on Sundays.')
    await page.getByLabel('Username').fill('sanne_88')
    const outcome = page.getByRole('complementary')
    await outcome.getByText('This profile says that you work there.').waitFor()
    await page.getByRole('button', { name: 'Compare with a second profile' }).click()
    await page.getByRole('group', { name: 'Your other profile' }).getByLabel('Username').fill('sanne-bakes')
    await outcome.getByText('A username that begins the same').waitFor()
    expect(await violations(page)).toEqual([])
    expect([asked, complaints]).toEqual([[], []])
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, ''])
  })
})
