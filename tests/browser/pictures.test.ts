import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestServer } from '../../apps/server/tests/running-server.ts'
import { missing, openBrowser, openDemoServer, openPage, toLocal } from './open-browser.ts'

const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url))
/** The documents' pictures change only when somebody asks: `TROJE_TEST_PICTURES=1 npm run test:browser`. */
const keep = process.env['TROJE_TEST_PICTURES'] === '1'

describe.skipIf(missing)(`the documents' pictures (${missing || 'in Chromium'})`, () => {
  let server: TestServer
  let browser: Browser

  beforeAll(async () => {
    server = await openDemoServer()
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.[Symbol.asyncDispose]()
  })

  it('show the inbox with an open post and a note in the margin', async () => {
    await using own = await openPage(browser, { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 2 })
    const { page } = own
    await page.goto(toLocal(server, server.running.demo?.url ?? ''))
    await page.getByRole('searchbox').fill('hondenbelasting')
    await page.getByRole('option').filter({ hasText: 'hondenbelasting' }).first().click()
    await page.getByRole('article').getByText('Personal data').first().waitFor()
    await page.getByRole('searchbox').fill('')
    await page.getByRole('option').nth(3).waitFor()
    await page.getByRole('searchbox').blur()
    const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' })
    expect(picture.byteLength).toBeGreaterThan(50_000)
    if (!keep) return
    await mkdir(folder, { recursive: true })
    await writeFile(`${folder}inbox.png`, picture)
  })
})
