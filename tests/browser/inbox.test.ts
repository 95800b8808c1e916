import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { administrator, type Client, type TestServer } from '../../apps/server/tests/running-server.ts'
import { missing, openBrowser, openPage, openWebServer, violations } from './open-browser.ts'

const hostile = '<img src=x onerror="window.hacked = true"><script>window.hacked = true</script>'

describe.skipIf(missing)(`the inbox (${missing || 'in Chromium'})`, () => {
  let server: TestServer
  let browser: Browser
  let client: Client

  beforeAll(async () => {
    server = await openWebServer()
    client = await server.signIn()
    await client.json(201, 'POST', '/api/queries', { name: 'Town', text: 'Zonnedael', purpose: 'customer-service' })
    await bringIn(
      { id: 'calm', text: 'The pool of Zonnedael is lovely.', createdAt: '2026-03-01T10:00:00Z', source: 'mastodon' },
      { id: 'rude', text: 'You are an idiot, Zonnedael, and you know it.', createdAt: '2026-03-01T11:00:00Z' },
      {
        id: 'odd',
        text: `Zonnedael ${hostile}`,
        createdAt: '2026-03-01T12:00:00Z',
        author: { handle: 'odd', displayName: hostile },
      },
      { id: 'marks', text: `Zonnedael e${'\u0301'.repeat(10_000)} \u202Etxet`, createdAt: '2026-03-01T13:00:00Z' },
    )
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.[Symbol.asyncDispose]()
  })

  async function bringIn(...posts: object[]): Promise<void> {
    const input = { fileName: 'posts.ndjson', bytesTotal: 1 }
    const { id } = await client.json<{ id: string }>(201, 'POST', '/api/imports/start', input)
    const body = posts.map((post) => JSON.stringify(post)).join('\n')
    await client.json(200, 'PUT', `/api/imports/${id}/content`, body)
  }

  async function signIn(page: Page): Promise<void> {
    await page.goto(`${server.url}/sign-in`)
    await page.getByLabel('E-mail').fill(administrator.email)
    await page.getByRole('textbox', { name: 'Password' }).fill(administrator.password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('heading', { name: 'Inbox' }).waitFor()
  }

  const option = (page: Page, text: string) => page.getByRole('option').filter({ hasText: text })

  it('shows what matched, why, and what to mind', async () => {
    await using own = await openPage(browser)
    const { page, complaints } = own
    await signIn(page)
    await option(page, 'You are an idiot').click()
    const article = page.getByRole('article')
    await article.getByText('Insult').first().waitFor()
    expect(await article.locator('mark').first().innerText()).toBeTruthy()
    expect(await article.innerText()).toContain('Town')
    expect(await violations(page)).toEqual([])
    expect(complaints).toEqual([])
  })

  it('shows HTML, scripts, ten thousand accents and right-to-left marks as text', async () => {
    await using own = await openPage(browser)
    const { page, complaints } = own
    await signIn(page)
    await option(page, 'onerror').click()
    const article = page.getByRole('article')
    await expect.poll(() => article.innerText()).toContain('<script>window.hacked = true</script>')
    expect(await article.locator('img[src="x"]').count()).toBe(0)
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
    await page.keyboard.press('k')
    await expect.poll(() => article.innerText()).toContain('\u0301')
    expect(complaints).toEqual([])
  })

  it('is worked by keyboard alone: j, k, e, a, n, / and ?', async () => {
    await using own = await openPage(browser)
    const { page } = own
    await signIn(page)
    await page.getByRole('option').first().waitFor()
    const article = page.getByRole('article')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await expect.poll(() => article.innerText()).toContain('hacked')
    await page.keyboard.press('j')
    await expect.poll(() => article.innerText()).toContain('idiot')
    await page.keyboard.press('k')
    await expect.poll(() => article.innerText()).toContain('hacked')
    await page.keyboard.press('j')
    await expect.poll(() => article.innerText()).toContain('idiot')

    await page.keyboard.press('n')
    await page.keyboard.type('Called back, all is well.')
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => article.innerText()).toContain('Called back, all is well.')

    await page.keyboard.press('a')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.type(administrator.name)
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await mention('idiot')).assigneeId).not.toBeNull()

    await page.keyboard.press('e')
    await expect.poll(async () => (await mention('idiot')).status).toBe('done')

    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('/')
    await page.keyboard.type('lovely')
    await expect.poll(() => page.getByRole('option').count()).toBe(1)
  })

  async function mention(word: string): Promise<{ status: string; assigneeId: string | null }> {
    const path = `/api/mentions?q=${word}`
    const { items } = await client.json<{ items: { status: string; assigneeId: string | null }[] }>(200, 'GET', path)
    const [first] = items
    if (first === undefined) throw new Error(`no mention with ${word}`)
    return first
  }

  it('shows a new mention without a reload', async () => {
    await using own = await openPage(browser)
    const { page } = own
    await signIn(page)
    await page.getByRole('option').first().waitFor()
    await bringIn({ id: 'late', text: 'Zonnedael just called me back!', createdAt: new Date().toISOString() })
    await option(page, 'just called me back').waitFor()
  })
})
