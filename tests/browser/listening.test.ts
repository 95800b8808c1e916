import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { administrator, type Client, type TestServer } from '../../apps/server/tests/running-server.ts'
import { missing, openBrowser, openPage, openWebServer, violations } from './open-browser.ts'

describe.skipIf(missing)(`queries, sources and imports (${missing || 'in Chromium'})`, () => {
  let server: TestServer
  let browser: Browser
  let client: Client

  beforeAll(async () => {
    server = await openWebServer()
    client = await server.signIn()
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.[Symbol.asyncDispose]()
  })

  async function signIn(page: Page, path: string): Promise<void> {
    await page.goto(`${server.url}/sign-in`)
    await page.getByLabel('E-mail').fill(administrator.email)
    await page.getByRole('textbox', { name: 'Password' }).fill(administrator.password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('heading', { name: 'Inbox' }).waitFor()
    await page.goto(server.url + path)
  }

  it('refuses a query about a person with the reason, and keeps one about the organisation', async () => {
    await using own = await openPage(browser)
    const { page, complaints } = own
    await signIn(page, '/queries')
    await page.getByRole('button', { name: 'New query' }).first().click()
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Town hall')
    const query = page.getByRole('textbox', { name: 'Query', exact: true })
    await query.fill('Zonnedael AND @iemand')
    await expect.poll(() => page.locator('main').innerText()).toContain('has to belong to your own')
    await query.fill('Zonnedael AND a OR b')
    await expect.poll(() => page.locator('main').innerText()).toMatch(/two things/)
    expect(await client.json(200, 'GET', '/api/queries')).toEqual([])
    await query.fill('Zonnedael OR "De Plons"')
    await page.getByText('This query can be used.').waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Save' }).click()
    await expect
      .poll(() => client.json<{ name: string }[]>(200, 'GET', '/api/queries'))
      .toMatchObject([{ name: 'Town hall' }])
    expect(complaints).toEqual([])
  })

  it('imports a file whose columns were guessed and corrected, tells which line was bad, and nothing twice', async () => {
    await using own = await openPage(browser)
    const { page } = own
    await signIn(page, '/import')
    const csv = [
      'nummer;onderwerp;bericht;wanneer',
      'a-1;Zwembad;Het water in De Plons is koud;2026-03-01 10:00',
      'a-2;Balie;Fijn geholpen in Zonnedael;2026-03-01 11:00',
      'a-3;Elders;Hier staat niets over ons;2026-03-01 12:00',
      'a-4;te weinig kolommen',
    ].join('\n')
    const file = { name: 'berichten.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) }
    for (const added of ['2', '0']) {
      await page.locator('input[type=file]').setInputFiles(file)
      await page.getByText('Which column is what?').waitFor()
      expect(await page.getByLabel('Text of the post').inputValue()).toBe('bericht')
      await page.getByLabel('Title').selectOption('onderwerp')
      expect(await violations(page)).toEqual([])
      await page.getByRole('button', { name: 'Import', exact: true }).click()
      await expect
        .poll(() => client.json<{ state: string }[]>(200, 'GET', '/api/imports').then((all) => all[0]?.state))
        .toBe('done')
      const [latest] = await client.json<{ added: number; read: number; issueCount: number }[]>(
        200,
        'GET',
        '/api/imports',
      )
      expect(latest).toMatchObject({ read: 3, added: Number(added), issueCount: 1 })
      await page.getByText('1 line not read well').first().click()
      await expect.poll(() => page.locator('main').innerText()).toContain('Line 5')
      await page.reload()
    }
    const { items } = await client.json<{ items: { title: string }[] }>(200, 'GET', '/api/mentions')
    expect(items.map((item) => item.title).toSorted()).toEqual(['Balie', 'Zwembad'])
  })

  it('tries a feed before it is added, and says in plain words why one does not work', async () => {
    const inside = createServer((_, response) => response.end('secret')).listen(0, '127.0.0.1')
    await once(inside, 'listening')
    const { port } = inside.address() as AddressInfo // a TCP server has one
    await using own = await openPage(browser)
    const { page } = own
    await signIn(page, '/sources')
    await page.getByRole('button', { name: 'New source' }).first().click()
    await page.getByLabel('Address of the feed').fill(`http://127.0.0.1:${port}/feed`)
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Inside')
    await page.getByRole('button', { name: 'Test the connection' }).click()
    await expect.poll(() => page.getByRole('dialog').innerText()).toMatch(/private|not public|inside|internal/i)
    expect(await page.getByRole('dialog').innerText()).not.toContain('secret')
    expect(await violations(page)).toEqual([])
    inside.close()
  })
})
