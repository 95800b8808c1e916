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

  async function signIn(page: Page, path: string, { email, password } = administrator): Promise<void> {
    await page.goto(`${server.url}/sign-in`)
    await page.getByLabel('E-mail').fill(email)
    await page.getByRole('textbox', { name: 'Password' }).fill(password)
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
    for (const [index, added] of ['2', '0'].entries()) {
      await page.locator('input[type=file]').setInputFiles(file)
      await page.getByText('Which column is what?').waitFor()
      expect(await page.getByLabel('Text of the post').inputValue()).toBe('bericht')
      await page.getByLabel('Title').selectOption('onderwerp')
      expect(await violations(page)).toEqual([])
      await page.getByRole('button', { name: 'Import', exact: true }).click()
      await expect
        .poll(() =>
          client.json<{ state: string }[]>(200, 'GET', '/api/imports').then((all) => [all.length, all[0]?.state]),
        )
        .toEqual([index + 1, 'done'])
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

  it('says at its own field what is wrong, tries a feed before it is added, and tells why one does not work', async () => {
    const inside = createServer((_, response) => response.end('secret')).listen(0, '127.0.0.1')
    await once(inside, 'listening')
    const { port } = inside.address() as AddressInfo // a TCP server has one
    await using own = await openPage(browser)
    const { page } = own
    await signIn(page, '/sources')
    await page.getByRole('link', { name: 'New source' }).click()
    const heading = page.getByRole('heading', { level: 1 })
    await expect.poll(() => heading.evaluate((one) => one === document.activeElement)).toBe(true)
    await page.getByRole('link', { name: 'Feed', exact: true }).click()
    const address = page.getByRole('textbox', { name: 'Address of the feed' })
    await page.getByRole('button', { name: 'Test the connection' }).click()
    await expect.poll(() => address.getAttribute('aria-invalid')).toBe('true')
    expect(await address.evaluate((one) => one === document.activeElement)).toBe(true)
    const described = (await address.getAttribute('aria-describedby'))?.split(' ').filter(Boolean) ?? []
    const words = await Promise.all(described.map((id) => page.locator(`[id="${id}"]`).innerText()))
    expect(words).toContain('Fill this in.')
    expect(await violations(page)).toEqual([])
    await address.fill(`http://127.0.0.1:${port}/feed`)
    expect(await address.getAttribute('aria-invalid')).not.toBe('true')
    await page.getByRole('button', { name: 'Test the connection' }).click()
    const add = page.getByRole('button', { name: 'Add it anyway' })
    await add.waitFor()
    expect(await page.locator('main').innerText()).toMatch(/private|not public|inside|internal/i)
    expect(await page.locator('main').innerText()).not.toContain('secret')
    expect(await violations(page)).toEqual([])
    await add.click()
    await page.getByRole('heading', { name: '127.0.0.1' }).waitFor()
    await page.getByRole('link', { name: 'All sources' }).click()
    await expect.poll(() => page.locator('main li', { hasText: '127.0.0.1' }).innerText()).toMatch(/Does not work now/)
    inside.close()
  })

  it('tells what there is to know of Mastodon, and reads a hashtag of it', async () => {
    await using own = await openPage(browser)
    const { page } = own
    await signIn(page, '/sources/new')
    await page.getByLabel('Search this list').fill('hashtag')
    await expect.poll(() => page.locator('main li').count()).toBe(1)
    await page.getByRole('link', { name: 'Mastodon', exact: true }).click()
    await page.getByRole('heading', { name: 'New source: Mastodon' }).waitFor()
    const facts = await page.locator('main dl').innerText()
    expect(facts).toMatch(/Cost\s+Free\./)
    expect(facts).toContain('may go to the inside desk')
    expect(await page.locator('main').innerText()).toContain('Looked up in November 2026')
    expect(await page.getByRole('link', { name: 'docs.joinmastodon.org' }).getAttribute('href')).toMatch(/^https:/)
    await page.getByRole('textbox', { name: 'Address of the server' }).fill('social.zonnedael.invalid')
    await page.getByRole('textbox', { name: 'Hashtags' }).fill('#zonnedael\n\nplons')
    await page.getByRole('button', { name: 'Test the connection' }).click()
    await page.getByRole('button', { name: 'Add it anyway' }).click()
    await page.getByRole('link', { name: 'See the source' }).click()
    await page.getByRole('region', { name: 'How it is doing' }).waitFor()
    expect(await violations(page)).toEqual([])
    const sources = await client.json<{ kind: string; settings: object; secretsSet: string[] }[]>(
      200,
      'GET',
      '/api/sources',
    )
    expect(sources.find(({ kind }) => kind === 'mastodon')).toMatchObject({
      settings: { instance: 'https://social.zonnedael.invalid', what: 'hashtags', hashtags: ['zonnedael', 'plons'] },
      secretsSet: [],
    })
    await page.goBack()
    await page.goBack()
    await page.getByRole('heading', { name: 'New source', exact: true }).waitFor()
  })

  it('gives the address for a network once it is added, and tells of the query that was made along', async () => {
    await using own = await openPage(browser)
    const { page } = own
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await signIn(page, '/sources/new?kind=whatsapp')
    await page.getByText('After adding it you get a webhook address').waitFor()
    const required = page.locator('main form [aria-required=true]')
    for (const field of await required.all()) await field.fill('1234567890123456')
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Our number')
    await page.getByRole('button', { name: 'Test the connection' }).click()
    await page.getByRole('button', { name: /^Add it/ }).click()
    const heading = page.getByRole('heading', { name: 'Our number was added' })
    await heading.waitFor()
    expect(await heading.evaluate((one) => one === document.activeElement)).toBe(true)
    expect(await violations(page)).toEqual([])
    const [source] = (
      await client.json<{ kind: string; id: string; pushUrl: string }[]>(200, 'GET', '/api/sources')
    ).filter(({ kind }) => kind === 'whatsapp')
    await page.getByRole('button', { name: 'Copy' }).click()
    await page.getByText('Copied').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(source?.pushUrl)
    await page.getByRole('link', { name: 'Aan ons gericht' }).click()
    await expect.poll(() => page.locator('.cm-content').innerText()).toContain('is:addressed')
    await client.json(204, 'DELETE', `/api/sources/${source?.id}`)
  })

  it('keeps a secret that it never shows, changes it, and takes it away', async () => {
    const created = await client.json<{ id: string; pushUrl: string }>(201, 'POST', '/api/sources', {
      kind: 'facebook',
      settings: { pageId: '1234567890' },
      secrets: { pageToken: 'a-first-token', appSecret: 'an-app-secret' },
    })
    await using own = await openPage(browser)
    const { page } = own
    const answers: string[] = []
    page.on('response', (response) => {
      if (response.url().includes('/api/sources'))
        void response.text().then(
          (text) => answers.push(text),
          () => {},
        )
    })
    await signIn(page, `/sources/${created.id}`)
    const settings = page.getByRole('region', { name: 'Settings' })
    await settings.getByText('Filled in').first().waitFor()
    expect(await page.getByLabel('Webhook address to pass on').inputValue()).toBe(created.pushUrl)
    await settings.getByRole('button', { name: 'Change Page token' }).click()
    const token = settings.getByRole('textbox', { name: 'Page token' })
    expect(await token.evaluate((one) => one === document.activeElement)).toBe(true)
    expect([await token.getAttribute('type'), await token.getAttribute('autocomplete')]).toEqual(['password', 'off'])
    await token.fill('a-second-token')
    await settings.getByRole('button', { name: 'Show Page token' }).click()
    expect(await token.getAttribute('type')).toBe('text')
    await settings.getByRole('button', { name: /^Take away App/ }).click()
    expect(await violations(page)).toEqual([])
    await settings.getByRole('button', { name: 'Save' }).click()
    await settings.getByText('Saved').waitFor()
    expect(await settings.getByText('Filled in').count()).toBe(1)
    expect(await client.json(200, 'GET', `/api/sources/${created.id}`)).toMatchObject({ secretsSet: ['pageToken'] })
    expect(await page.content()).not.toMatch(/a-first-token|a-second-token|an-app-secret/)
    expect(answers.length).toBeGreaterThan(0)
    expect(answers.join()).not.toMatch(/a-first-token|a-second-token|an-app-secret/)
    await page.getByRole('button', { name: 'Pause' }).click()
    await page.getByRole('button', { name: 'Resume' }).waitFor()
    await page.getByRole('button', { name: 'Remove this source' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
    await page.getByRole('heading', { name: 'Sources', exact: true }).waitFor()
    await client.json(404, 'GET', `/api/sources/${created.id}`)
  })

  it('shows a colleague how a source does, and nothing to change', async () => {
    const { id } = await client.json<{ id: string }>(201, 'POST', '/api/sources', {
      kind: 'webhook',
      name: 'Contact form',
      settings: {},
      secrets: { signingSecret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw' },
    })
    const colleague = { ...administrator, email: 'collega@zonnedael.example', password: 'nog een lang wachtwoord' }
    const { name, email, password } = colleague
    const { inviteUrl } = await client.json<{ inviteUrl: string }>(201, 'POST', '/api/users', { name, email })
    const token = new URL(inviteUrl).searchParams.get('token')
    await client.json(204, 'POST', '/api/invitation', { token, password })
    await using own = await openPage(browser)
    const { page, complaints } = own
    await signIn(page, `/sources/${id}`, colleague)
    await page.getByText('Only an administrator can add').waitFor()
    await page.getByText('Reading along').waitFor()
    expect(await page.locator('main').getByRole('button').count()).toBe(0)
    expect(await page.locator('main').getByRole('textbox').count()).toBe(0)
    await page.goto(`${server.url}/sources/new`)
    await page.getByText('Only an administrator can add').waitFor()
    expect(await page.locator('main li').count()).toBe(0)
    expect(complaints).toEqual([])
  })

  it('takes over the feeds of another reader, each once', async () => {
    await using own = await openPage(browser)
    const { page } = own
    await signIn(page, '/sources/new')
    const outline = '<outline type="rss" text="Wijkkrant" xmlUrl="https://wijk.zonnedael.invalid/feed"/>'
    const buffer = Buffer.from(`<opml version="2.0"><body>${outline}</body></opml>`)
    for (const said of ['1 feed added.', '1 feed was there already.']) {
      await page
        .getByLabel(/another feed reader/)
        .setInputFiles({ name: 'feeds.opml', mimeType: 'text/x-opml', buffer })
      await page.getByText(said).waitFor()
    }
    const none = { name: 'feeds.opml', mimeType: 'text/x-opml', buffer: Buffer.from('nothing') }
    await page.getByLabel(/another feed reader/).setInputFiles(none)
    await page.getByText('This is no list of feeds (OPML).').waitFor()
    await page.getByRole('link', { name: 'All sources' }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: /OPML/ }).click()
    expect((await download).suggestedFilename()).toBe('troje.opml')
  })
})
