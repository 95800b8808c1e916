import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { administrator, type Client, type TestServer } from '../../apps/server/tests/running-server.ts'
import { writeWorkbook } from '../../packages/listen/tests/write-workbook.ts'
import { missing, openBrowser, openPage, openWebServer, violations } from './open-browser.ts'

const columns = ['Naam', 'Zoekopdracht']
const queries = writeWorkbook([
  {
    name: 'Zoekopdrachten',
    rows: [
      columns,
      ['Bruggen', 'zonnedael and brug not voetbal'],
      ['Iemand', 'author:noor'],
      ['Half', 'zonnedael and (brug'],
    ],
  },
])
const posts = writeWorkbook([
  { name: 'Totalen', rows: [['Week', 'Aantal']] },
  {
    name: 'Berichten',
    rows: [
      ['Zonnedael: bruggen'],
      [],
      ['Date', 'Headline', 'URL', 'Hit Sentence', 'Influencer', 'Source'],
      [
        { number: '45718.4375', date: true },
        null,
        'https://x.com/noor/status/1',
        'De brug in Zonnedael is dicht',
        '@noor',
        'Twitter',
      ],
    ],
  },
])

describe.skipIf(missing)(`files of other tools (${missing || 'in Chromium'})`, () => {
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

  async function open(path: string) {
    const opened = await openPage(browser)
    const { page } = opened
    await page.goto(`${server.url}/sign-in`)
    await page.getByLabel('E-mail').fill(administrator.email)
    await page.getByRole('textbox', { name: 'Password' }).fill(administrator.password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('heading', { name: 'Inbox' }).waitFor()
    await page.goto(`${server.url}${path}`)
    return opened
  }

  it('shows the saved queries of a workbook with what is wrong, and saves the one that somebody takes (P2)', async () => {
    await using opened = await open('/queries')
    const { page, complaints } = opened
    await page.getByText('Take over queries from another program').click()
    const buffer = Buffer.from(queries)
    await page.getByLabel('File').setInputFiles({ name: 'queries.xlsx', mimeType: '', buffer })
    await page.getByRole('heading', { name: '3 queries found' }).waitFor()
    const save = (name: string) => page.getByRole('button', { name: `Save ${name}` })
    await expect.poll(() => save('Bruggen').isEnabled()).toBe(true)
    await page.getByText('This bracket is not closed').waitFor()
    await page.getByText('Searching for an author works for accounts of organisations only').waitFor()
    expect([await save('Iemand').isDisabled(), await save('Half').isDisabled()]).toEqual([true, true])
    expect(await client.json<unknown[]>(200, 'GET', '/api/queries')).toEqual([])
    expect(await violations(page)).toEqual([])
    await save('Bruggen').click()
    await page.getByRole('link', { name: 'Open Bruggen' }).waitFor()
    const [saved, ...others] = await client.json<{ name: string; text: string }[]>(200, 'GET', '/api/queries')
    expect([saved?.name, saved?.text, others]).toEqual(['Bruggen', 'zonnedael AND brug NOT voetbal', []])
    expect(complaints).toEqual([])
  })

  it('shows which sheet of a workbook is read, and reads it', async () => {
    await client.json(201, 'POST', '/api/queries', { name: 'Town', text: 'Zonnedael', purpose: 'information' })
    await using opened = await open('/import')
    const { page, complaints } = opened
    await page.locator('input[type=file]').setInputFiles({ name: 'a.xlsx', mimeType: '', buffer: Buffer.from(posts) })
    await page.getByText('Excel workbook · sheet “Berichten”').waitFor()
    await page.getByText('De brug in Zonnedael is dicht').waitFor()
    expect(await page.getByLabel('Text of the post').inputValue()).toBe('Hit Sentence')
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await page.getByText('To the inbox').waitFor()
    expect(complaints).toEqual([])
  })
})
