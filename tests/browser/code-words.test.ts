import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { administrator, type TestServer } from '../../apps/server/tests/running-server.ts'
import { missing, openBrowser, openPage, openWebServer, violations } from './open-browser.ts'

describe.skipIf(missing)(`code words (${missing || 'in Chromium'})`, () => {
  let server: TestServer
  let browser: Browser

  /** A page in which the administrator is signed in, at `path`. */
  async function openWork(path: string, options: BrowserContextOptions = {}) {
    const own = await openPage(browser, options)
    const { email, password } = administrator
    await own.page.request.post(`${server.url}/api/auth/sign-in/email`, { data: { email, password } })
    await own.page.goto(server.url + path)
    return own
  }

  beforeAll(async () => {
    server = await openWebServer()
    await server.signIn()
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.[Symbol.asyncDispose]()
  })

  it('are entered, counted and taken off in the settings, and no word leaves the page', async () => {
    await using own = await openWork('/settings')
    const { page, complaints } = own
    const sent: string[] = []
    page.on('request', (request) => sent.push(request.url() + (request.postData() ?? '')))
    const section = page.getByRole('region', { name: 'Code words' })
    await section.getByText('There are no code words on the list yet.').waitFor()
    expect(await section.innerText()).toContain('can still guess words')

    const add = section.getByLabel('New code words')
    await add.fill('Zwaluw\nfar too many words for one')
    await section.getByRole('button', { name: 'Add' }).click()
    await section.getByText('Line 2 cannot be used').waitFor()
    expect(sent.filter((request) => request.includes('additions{'))).toEqual([])
    await add.fill('Zwaluw\nProject Noorderlicht\nMerelnest')
    await section.getByRole('button', { name: 'Add' }).click()
    await section.getByText('3 code words added.').waitFor()
    await section.getByText('There are 3 code words on the list.').waitFor()
    expect(await add.inputValue()).toBe('')
    expect(await violations(page)).toEqual([])

    await section.getByLabel('Take words off the list').fill('merelnest')
    await section.getByRole('button', { name: 'Take off', exact: true }).click()
    await section.getByText('1 code word taken off.').waitFor()
    await section.getByText('There are 2 code words on the list.').waitFor()
    expect(sent.filter((request) => request.includes('"hash')).length).toBeGreaterThanOrEqual(2)
    expect(sent.join('\n').toLowerCase()).not.toMatch(/zwaluw|noorderlicht|merelnest/)
    expect(complaints).toEqual([])
  })

  it('are marked in the draft of who is signed in, for which nothing is asked of the server', async () => {
    await using own = await openWork('/draft')
    const { page, complaints } = own
    await page.getByText('There are 2 code words on the list.').waitFor()
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => /text-model/.test(name)),
    )
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.getByRole('textbox').pressSequentially('Soon we start project noorderlicht. You are an idiot, Mike.')
    await expect.poll(() => page.locator('mark').allInnerTexts()).toHaveLength(2)
    expect((await page.locator('mark').first().innerText()).trim()).toBe('project noorderlicht')
    expect(await page.getByRole('complementary').innerText()).toContain('This word is to stay inside the organisation.')
    expect(await violations(page)).toEqual([])
    expect(asked).toEqual([])
    const kept = await page.evaluate(() =>
      JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), location.href]),
    )
    expect(kept).not.toContain('noorderlicht')
    expect(complaints).toEqual([])
  })

  it('are unknown to the check without signing in, also to who is signed in', async () => {
    await using own = await openWork('/check')
    const { page } = own
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.getByRole('textbox').fill('Soon we start project noorderlicht. You are an idiot, Mike.')
    await expect.poll(() => page.locator('mark').allInnerTexts()).toHaveLength(1)
    expect(await page.locator('mark').innerText()).toContain('idiot')
    expect(asked.filter((url) => url.includes('code-words'))).toEqual([])
  })

  it('ask who is not signed in to sign in', async () => {
    await using own = await openPage(browser)
    await own.page.goto(`${server.url}/draft`)
    await own.page.getByRole('heading', { name: 'Sign in' }).waitFor()
  })

  it('are gone for good when all are taken off', async () => {
    await using own = await openWork('/settings', { locale: 'nl-NL' })
    const section = own.page.getByRole('region', { name: 'Codewoorden' })
    await section.getByRole('button', { name: 'Haal alles weg' }).click()
    const dialog = own.page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Verwijder' }).click()
    await section.getByText('Er staan nog geen codewoorden op de lijst.').waitFor()
    expect(own.complaints).toEqual([])
  })
})
