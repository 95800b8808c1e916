import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { strToU8, zipSync } from 'fflate'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildStatic } from '../../apps/web/bundling/build-static.ts'
import { missing, openBrowser, openPage, violations } from './open-browser.ts'

const pages = ['index', 'check', 'archive', 'identity', 'instruction', 'lessons']
const types: Record<string, string> = {
  html: 'text/html',
  js: 'text/javascript',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
}

/** As simple as a web host can be: files, and nothing else. */
function serveFolder(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const file = join(folder, path === '/' ? 'index.html' : path)
    if (!existsSync(file)) return response.writeHead(404).end()
    response.setHeader('content-type', types[path.split('.').at(-1) ?? ''] ?? 'text/html')
    return response.end(readFileSync(file))
  })
  return new Promise((resolve) => server.listen(0, 'localhost', () => resolve(server)))
}

async function hashesOf(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const hashes: Record<string, string> = {}
  for (const { parentPath, name } of names) {
    const path = join(parentPath, name)
    hashes[path.slice(folder.length)] = createHash('sha256')
      .update(await readFile(path))
      .digest('hex')
  }
  return hashes
}

describe.skipIf(missing)(`the folder that needs no server (${missing || 'in Chromium'})`, () => {
  let folder: string
  let server: Server
  let browser: Browser
  let hosted: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'troje-static-'))
    await buildStatic({ out: folder })
    server = await serveFolder(folder)
    hosted = `http://localhost:${(server.address() as AddressInfo).port}`
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    server?.close()
    if (folder) await rm(folder, { recursive: true, force: true })
  })

  it('has the same bytes when it is built again', async () => {
    const again = await mkdtemp(join(tmpdir(), 'troje-static-'))
    try {
      await buildStatic({ out: again })
      const hashes = await hashesOf(folder)
      expect(Object.keys(hashes)).toEqual(expect.arrayContaining(pages.map((page) => `/${page}.html`)))
      expect(await hashesOf(again)).toEqual(hashes)
    } finally {
      await rm(again, { recursive: true, force: true })
    }
  })

  it('opens from a disk, every page, without an error', async () => {
    await using own = await openPage(browser, { viewport: { width: 390, height: 844 }, colorScheme: 'dark' })
    const { page, complaints } = own
    for (const name of pages) {
      await page.goto(pathToFileURL(join(folder, `${name}.html`)).href)
      await page.locator('h1').waitFor()
      expect([name, await violations(page)]).toEqual([name, []])
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect([name, overflow <= 0]).toEqual([name, true])
    }
    expect(complaints.filter((complaint) => complaint !== 'asked ')).toEqual([])
  })

  it('checks a draft and reads an archive from a disk', async () => {
    await using own = await openPage(browser)
    const { page } = own
    await page.goto(pathToFileURL(join(folder, 'check.html')).href)
    await page.getByRole('textbox').fill('You are an idiot, Mike.')
    await expect.poll(() => page.locator('main').innerText()).toContain('Insult')
    expect(await page.evaluate(() => fetch('https://elsewhere.example/').then(String, () => 'refused'))).toBe('refused')
    await page.goto(pathToFileURL(join(folder, 'archive.html')).href)
    const tweets = 'window.YTD.tweets.part0 = [{"tweet":{"id_str":"1","full_text":"You are an idiot, Mike."}}]'
    const buffer = Buffer.from(zipSync({ 'data/tweets.js': strToU8(tweets) }))
    await page.locator('input[type=file]').setInputFiles({ name: 'a.zip', mimeType: '', buffer })
    await page.getByRole('heading', { name: '1 post to look at again' }).waitFor()
  })

  it('opens from a web host, and afterwards without a network', async () => {
    await using own = await openPage(browser)
    const { page, complaints } = own
    await page.goto(`${hosted}/check.html`)
    await page.evaluate(async () => void (await navigator.serviceWorker.ready))
    await page.context().setOffline(true)
    for (const name of pages) {
      await page.goto(`${hosted}/${name}.html`)
      await page.locator('h1').waitFor()
    }
    expect(complaints).toEqual([])
  })

  it('asks before it explains', async () => {
    await using own = await openPage(browser, { locale: 'nl-NL' })
    const { page } = own
    await page.goto(`${hosted}/lessons.html`)
    const lesson = page.locator('details').first()
    await lesson.locator('summary').click()
    expect(await lesson.getByRole('heading', { name: 'Uitleg' }).count()).toBe(0)
    await lesson.getByRole('radio').first().click()
    await lesson.getByRole('heading', { name: 'Uitleg' }).waitFor()
    expect(await violations(page)).toEqual([])
  })
})
