import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { administrator, type Client, type TestServer } from '../../apps/server/tests/running-server.ts'
import { missing, openBrowser, openPage, openWebServer, violations } from './open-browser.ts'

interface Saved {
  readonly id: string
  readonly name: string
  readonly text: string
}

describe.skipIf(missing)(`the page of a query (${missing || 'in Chromium'})`, () => {
  let server: TestServer
  let browser: Browser
  let client: Client

  beforeAll(async () => {
    server = await openWebServer()
    client = await server.signIn()
    await save('Town', 'Zonnedael')
    const posts = [
      'Storing in Zonnedael, alweer zonder water.',
      'Fijn geholpen door Zonnedael, dank!',
      'Vacature bij Zonnedael: storing oplossen is jouw werk.',
    ]
    const input = { fileName: 'posts.ndjson', bytesTotal: 1 }
    const { id } = await client.json<{ id: string }>(201, 'POST', '/api/imports/start', input)
    const body = posts.map((text, index) => JSON.stringify({ id: `post-${index}`, text, lang: 'nl' })).join('\n')
    await client.json(200, 'PUT', `/api/imports/${id}/content`, body)
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.[Symbol.asyncDispose]()
  })

  function save(name: string, text: string): Promise<Saved> {
    return client.json(201, 'POST', '/api/queries', { name, text, purpose: 'customer-service' })
  }

  async function open(page: Page, edit: string): Promise<Locator> {
    await page.goto(`${server.url}/sign-in`)
    await page.getByLabel('E-mail').fill(administrator.email)
    await page.getByRole('textbox', { name: 'Password' }).fill(administrator.password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('heading', { name: 'Inbox' }).waitFor()
    await page.goto(`${server.url}/queries?edit=${edit}`)
    const field = page.getByRole('textbox', { name: 'Query', exact: true })
    await field.waitFor()
    return field
  }

  /** Goes with Tab, as somebody without a mouse does, and fails when it is not on the way. */
  async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    for (let step = 0; step < 60; step++) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await page.keyboard.press(key)
    }
    throw new Error(`${String(target)} cannot be reached with ${key}`)
  }

  const textOf = (field: Locator) =>
    field
      .locator('.cm-line')
      .allInnerTexts()
      .then((lines) => lines.join('\n'))

  it('is worked by keyboard alone: writing, a quick fix, a test, and saving although it fails', async () => {
    await using own = await openPage(browser)
    const { page, complaints } = own
    const field = await open(page, 'new')
    await tabTo(page, page.getByRole('textbox', { name: 'Name', exact: true }))
    await page.keyboard.type('Outages')
    await tabTo(page, field)
    await page.keyboard.type('Zonnedael AND storing OR lekkage')
    await page.getByRole('button', { name: 'Make it: Zonnedael AND (storing OR lekkage)' }).waitFor()
    await page.getByRole('button', { name: 'Make it: (Zonnedael AND storing) OR lekkage' }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('F8')
    await page.keyboard.press('Control+.')
    await expect
      .poll(() => textOf(field))
      .toMatch(/^(Zonnedael AND \(storing OR lekkage\)|\(Zonnedael AND storing\) OR lekkage)$/)
    await page.keyboard.press('Control+a')
    await page.keyboard.type('Zonnedael AND (storing OR lekkage)')
    await page.getByText('This query can be used.').waitFor()
    await page.getByText('one of the words “storing” or “lekkage”').waitFor()
    await page.keyboard.press('Tab')
    expect(await field.evaluate((element) => element.contains(document.activeElement))).toBe(false)

    const vacancy = page.getByRole('listitem').filter({ hasText: 'Vacature' })
    await vacancy.locator('mark').first().waitFor()
    await tabTo(page, vacancy.getByRole('button', { name: 'Must not match' }))
    await page.keyboard.press('Enter')
    await page.getByRole('tab', { name: 'Tests 1 fails' }).waitFor()
    await tabTo(page, page.getByRole('button', { name: 'Save', exact: true }), 'Shift+Tab')
    await page.keyboard.press('Enter')
    await page.getByText('1 test fails with this text').waitFor()
    expect((await client.json<Saved[]>(200, 'GET', '/api/queries')).map(({ name }) => name)).toEqual(['Town'])
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await client.json<Saved[]>(200, 'GET', '/api/queries')).length).toBe(2)
    const saved = (await client.json<Saved[]>(200, 'GET', '/api/queries')).find(({ name }) => name === 'Outages')
    expect(await client.json(200, 'GET', `/api/queries/${saved?.id}/tests`)).toMatchObject([{ mustMatch: false }])
    expect(complaints).toEqual([])
  })

  it('completes, colours and tells what stands there, within the policy of the page', async () => {
    await using own = await openPage(browser)
    const { page, complaints } = own
    const field = await open(page, 'new')
    await field.click()
    await page.keyboard.type('Zonnedael NEAR/5 water AND lan')
    await page.keyboard.press('Control+Space')
    await page.getByRole('option', { name: /^lang:/ }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('option', { name: /^nl/ }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => textOf(field)).toBe('Zonnedael NEAR/5 water AND lang:nl')
    await page.keyboard.type(' AND query:To')
    await page.getByRole('option', { name: 'Town' }).waitFor()
    await page.keyboard.press('Escape')
    const near = field.locator('.query-near')
    expect(await near.evaluate((element) => getComputedStyle(element).fontWeight)).toBe('600')
    await near.hover()
    await page.locator('.query-hover').getByText('both words, at most 5 apart').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.query-hover').waitFor({ state: 'detached' })
    expect(complaints).toEqual([])
  })

  it('holds a pasted and a chosen sample against the query without sending a word of it', async () => {
    await using own = await openPage(browser)
    const { page, complaints } = own
    const sent: string[] = []
    page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
    const field = await open(page, 'new')
    await field.fill('Zonnedael AND storing')
    await page.getByRole('tab', { name: 'Posts of your own' }).click()
    await page
      .getByRole('textbox', { name: 'Paste posts here' })
      .fill('Storing in Zonnedael bij de kwikzilvervijver\nZonnedael is mooi, zegt de kwikzilvervijver')
    await page.getByRole('button', { name: 'Try these posts' }).click()
    await page.getByRole('radio', { name: 'Fits (1)' }).waitFor()
    expect(await page.locator('li mark').allInnerTexts()).toEqual(['Storing', 'Zonnedael'])
    await page.getByRole('radio', { name: 'Does not fit (1)' }).check()
    await page.getByRole('button', { name: 'Why does it not fit?' }).click()
    await page.getByText('the word “storing”: not found').waitFor()
    expect(await violations(page)).toEqual([])

    await page.getByRole('button', { name: 'Other posts' }).click()
    const csv = 'datum;bericht\n2026-03-01;"Storing; in Zonnedael, kwikzilvervijver"\n2026-03-02;te;veel\n'
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'posts.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
    await page.getByRole('radio', { name: 'Fits (1)' }).waitFor()
    await page.getByText('1 line not read well').waitFor()
    expect(sent.filter((request) => request.includes('kwikzilver'))).toEqual([])
    const script = sent.find((request) => request.includes('desk-worker'))?.trim()
    const { headers } = await fetch(script ?? '')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(complaints).toEqual([])
  })

  it('shows what would drop out, and brings a former version back under its own name in the history', async () => {
    const { id } = await save('Pool', '"De Plons" OR Zonnedael')
    await client.json(200, 'PUT', `/api/queries/${id}`, {
      name: 'Pool',
      text: 'Zonnedael AND storing',
      purpose: 'customer-service',
    })
    await using own = await openPage(browser)
    const { page, complaints } = own
    const field = await open(page, id)
    await field.fill('Zonnedael AND storing NOT vacature')
    await page.getByRole('tab', { name: 'What changes' }).click()
    await page.getByRole('heading', { name: 'Comes in: 0' }).waitFor()
    await page.getByRole('heading', { name: 'Drops out: 1' }).waitFor()
    expect(await page.locator('ins').allInnerTexts()).toEqual([expect.stringContaining('NOT vacature')])
    expect(await violations(page)).toEqual([])
    await page.getByRole('tab', { name: 'History' }).click()
    expect(await page.getByText('changed this query').count()).toBe(1)
    await page
      .getByRole('listitem')
      .filter({ hasText: 'made this query' })
      .getByRole('button', { name: 'Put this text back' })
      .click()
    await expect.poll(() => textOf(field)).toBe('"De Plons" OR Zonnedael')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect
      .poll(() => client.json<{ kind: string }[]>(200, 'GET', `/api/queries/${id}/history`).then(([first]) => first))
      .toMatchObject({ kind: 'restored', text: '"De Plons" OR Zonnedael' })
    expect(complaints).toEqual([])
  })

  it('does not remove a query that another one uses, and says which', async () => {
    const { id } = await save('Words', 'Zonnedael AND water')
    await save('User', 'query:Words AND storing')
    await using own = await openPage(browser)
    const { page } = own
    await open(page, id)
    await page.getByRole('button', { name: 'Delete' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
    await page.getByRole('dialog').getByRole('link', { name: 'User' }).waitFor()
    expect(await violations(page)).toEqual([])
    expect((await client.json<Saved[]>(200, 'GET', '/api/queries')).map(({ name }) => name)).toContain('Words')
  })

  it('says when somebody else saves or deletes it meanwhile, and throws nobody’s text away', async () => {
    const { id } = await save('Shared', 'Zonnedael AND water')
    await using own = await openPage(browser)
    const { page, complaints } = own
    const field = await open(page, id)
    const put = (text: string) =>
      client.json(200, 'PUT', `/api/queries/${id}`, { name: 'Shared', text, purpose: 'customer-service' })
    // Nothing was written here yet: their version is simply shown.
    await put('Zonnedael AND gas')
    await expect.poll(() => textOf(field)).toBe('Zonnedael AND gas')
    await field.fill('Zonnedael AND licht')
    await page.getByText('This query can be used.').waitFor()
    await put('Zonnedael AND stroom')
    const note = page.getByRole('alert').filter({ hasText: 'Somebody else has just saved this query' })
    await note.getByText('Zonnedael AND stroom').waitFor()
    expect(await page.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true)
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Go on with my text' }).click()
    await note.waitFor({ state: 'detached' })
    expect(await textOf(field)).toBe('Zonnedael AND licht')
    await put('Zonnedael AND wind')
    await page.getByRole('button', { name: 'Take that version' }).click()
    await expect.poll(() => textOf(field)).toBe('Zonnedael AND wind')
    await field.fill('Zonnedael AND regen')
    expect(complaints).toEqual([])
    await client.call('DELETE', `/api/queries/${id}`)
    await page.getByText('Somebody else has just deleted this query').waitFor()
    expect(await textOf(field)).toBe('Zonnedael AND regen')
  })

  it('puts a query that was pasted from another tool into its own form, and names what is left out', async () => {
    await using own = await openPage(browser)
    const { page, complaints } = own
    const field = await open(page, 'new')
    await field.fill('Zonnedael and storing not voetbal or hockey land:nl')
    await page.getByText('Is this text from another program?').click()
    await page.getByLabel('From').selectOption('spotler')
    await page.getByRole('button', { name: 'Put it into Troje’s form' }).click()
    await expect.poll(() => textOf(field)).toBe('Zonnedael AND storing NOT (voetbal OR hockey)')
    await page.getByText('Troje cannot honour “land:nl”').waitFor()
    await page.getByText('This query can be used.').waitFor()
    expect(await violations(page)).toEqual([])
    expect(complaints).toEqual([])
  })

  it('asks before somebody leaves what is not saved, and not after saving', async () => {
    const { id } = await save('Leaving', 'Zonnedael AND water')
    await using own = await openPage(browser)
    const { page } = own
    const field = await open(page, id)
    await field.fill('Zonnedael AND kade')
    await page.getByText('This query can be used.').waitFor()
    await page.getByRole('link', { name: 'Inbox' }).first().click()
    const question = page.getByRole('dialog', { name: 'Leave without saving?' })
    await question.waitFor()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await question.waitFor({ state: 'detached' })
    expect(await textOf(field)).toBe('Zonnedael AND kade')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByRole('heading', { name: 'Queries', exact: true }).waitFor()
    await page.getByRole('link', { name: 'Edit Leaving' }).click()
    await field.waitFor()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('heading', { name: 'Queries', exact: true }).waitFor()
    await page.getByRole('link', { name: 'Edit Leaving' }).click()
    await field.fill('Zonnedael AND brug')
    await page.goBack()
    await question.getByRole('button', { name: 'Go on writing' }).click()
    expect(await textOf(field)).toBe('Zonnedael AND brug')
    await page.getByRole('button', { name: 'Cancel' }).click()
    await question.getByRole('button', { name: 'Leave without saving' }).click()
    await page.getByRole('heading', { name: 'Queries', exact: true }).waitFor()
    await page.goto(`${server.url}/queries?edit=999999`)
    await page.getByText('The query that you looked for does not exist').waitFor()
  })
})
