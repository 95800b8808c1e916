import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestServer } from '../../apps/server/tests/running-server.ts'
import { missing, openBrowser, openDemoServer, openPage, toLocal, violations } from './open-browser.ts'

const open = ['/', '/check', '/check/archive', '/check/identity', '/slipped', '/instruction', '/promises', '/sign-in']
const signedIn = [
  '/inbox',
  '/queries',
  '/queries?edit=new',
  '/sources',
  '/sources/new',
  '/sources/new?kind=mastodon',
  '/sources/new?kind=instagram',
  '/sources/1',
  '/import',
  '/draft',
  '/settings',
]
/** What stands there once the page has its data. */
const ready: Record<string, string> = {
  '/instruction': 'main li',
  '/promises': 'main h2',
  '/inbox': '[role=option]',
  '/queries': 'main li',
  '/queries?edit=new': '.cm-content',
  '/sources': 'main li',
  '/sources/new': 'main li',
  '/sources/new?kind=mastodon': 'main form',
  '/sources/new?kind=instagram': 'main form',
  '/sources/1': 'main dl',
  '/import': 'input[type=file]',
  '/settings': 'main form',
}
const looks = [
  { width: 1440, height: 900, colorScheme: 'light', locale: 'nl-NL' },
  { width: 390, height: 844, colorScheme: 'dark', locale: 'en-GB' },
] as const

describe.skipIf(missing)(`every page (${missing || 'in Chromium'})`, () => {
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

  it.each(looks)(
    'is accessible, fits $width px, asks nobody else and stays without errors ($colorScheme, $locale)',
    async ({ width, height, colorScheme, locale }) => {
      await using own = await openPage(browser, { viewport: { width, height }, colorScheme, locale })
      const { page, complaints } = own
      for (const path of [...open, ...signedIn]) {
        if (path === signedIn[0]) await page.goto(toLocal(server, server.running.demo?.url ?? ''))
        await page.goto(server.url + path)
        await page.locator('h1').first().waitFor()
        await page
          .locator(ready[path] ?? 'h1')
          .first()
          .waitFor({ state: 'attached' })
        expect([path, await violations(page)]).toEqual([path, []])
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect([path, overflow <= 0]).toEqual([path, true])
        expect(await page.locator('html').getAttribute('lang')).toBe(locale.slice(0, 2))
      }
      expect(complaints).toEqual([])
    },
  )
})
