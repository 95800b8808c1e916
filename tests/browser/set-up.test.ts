import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestServer } from '../../apps/server/tests/running-server.ts'
import { missing, openBrowser, openPage, openWebServer, violations } from './open-browser.ts'

describe.skipIf(missing)(`the first run (${missing || 'in Chromium'})`, () => {
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

  it('goes from the one-time link to an inbox with a first query, and the link works once', async () => {
    await using own = await openPage(browser)
    const { page, complaints } = own
    const { pathname, search } = new URL(server.setupUrl ?? '')
    await page.goto(server.url + pathname + search)

    await page.getByLabel('Your name').fill('Robin')
    await page.getByLabel('E-mail address').fill('robin@zonnedael.example')
    await page.getByRole('textbox', { name: 'Password' }).fill('a long password')
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Continue', exact: true }).click()

    await page.getByLabel('Name of the organisation').fill('Gemeente Zonnedael')
    await page.getByLabel('Other names').fill('Zonnedael')
    await page.getByLabel('Websites').fill('zonnedael.example')
    await page.getByLabel('Subjects').fill('De Plons')
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Continue', exact: true }).click()

    const query = page.getByRole('textbox', { name: 'Query', exact: true })
    await expect.poll(() => query.inputValue()).toContain('Zonnedael')
    await expect.poll(() => page.locator('main mark').count()).toBeGreaterThan(0)
    await query.fill('Zonnedael AND (')
    await expect.poll(() => page.locator('main').innerText()).toMatch(/bracket/i)
    await query.fill('Zonnedael AND (water OR stroom')
    await page.getByRole('button', { name: 'Add: )' }).click()
    expect(await query.inputValue()).toBe('Zonnedael AND (water OR stroom)')
    await query.fill('"Gemeente Zonnedael" OR Zonnedael OR "De Plons"')
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Save and continue' }).click()

    await page.getByRole('heading', { name: 'Where do we listen?' }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Skip' }).click()
    await page.getByRole('link', { name: 'To the inbox' }).click()
    await page.getByRole('heading', { name: 'Inbox' }).waitFor()
    expect(complaints).toEqual([])

    await using second = await openPage(browser)
    await second.page.goto(server.url + pathname + search)
    await second.page.getByText('has been set up').waitFor()
    expect(await second.page.getByLabel('Your name').count()).toBe(0)
  })
})
