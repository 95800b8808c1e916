import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestServer } from '../../apps/server/tests/running-server.ts'
import { openWebServer } from './open-browser.ts'
import { missingFirefox, openFirefox, type Firefox } from './firefox/open-firefox.ts'

/** What Firefox may do otherwise than Chromium: its extension API, and the pages that carry the check. */
describe.skipIf(missingFirefox)(`Firefox (${missingFirefox || 'as installed'})`, () => {
  let server: TestServer
  let firefox: Firefox

  beforeAll(async () => {
    server = await openWebServer()
    firefox = await openFirefox()
    await firefox.installExtension()
  })
  afterAll(async () => {
    await firefox?.[Symbol.asyncDispose]()
    await server?.[Symbol.asyncDispose]()
  })

  it('marks what the check finds by rules and by the text model', async () => {
    const page = await firefox.openPage()
    await page.goto(`${server.url}/check`)
    await page.evaluate(`document.querySelector('textarea').focus()`)
    await page.type('You are an idiot, Mike.')
    const marks = () =>
      page.evaluate<string[]>(`Array.from(document.querySelectorAll('mark'), (mark) => mark.innerText)`)
    await expect.poll(marks).toEqual(['You are an idiot'])
    await page.evaluate(`document.querySelector('textarea').select()`)
    await page.type('Jij bent zo scherp als een natte krant')
    await expect.poll(marks).toEqual([expect.stringContaining('Jij bent zo scherp')])
  })

  it.each(['bsky.app', 'mastodon.social', 'x.com'])('shows the extension’s mark and notes at %s', async (host) => {
    const page = await firefox.openPage()
    await page.goto(`https://${host}/`)
    const name = () => page.inMark<string>(`root.querySelector('.mark').getAttribute('aria-label')`)
    await expect.poll(name).toBe('Troje: may I post this?')
    await page.evaluate(`document.querySelector('textarea, [contenteditable="true"]').focus()`)
    await page.type('You are an idiot. Call me on 06-12345678.')
    await expect.poll(name).toBe('Troje: there is a note in the margin')
    await page.inMark(`root.querySelector('.mark').click()`)
    const panel = () => page.inMark<string>(`root.querySelector('.panel').innerText`)
    await expect.poll(panel).toContain('2 notes')
    expect(await panel()).toContain('06-12345678')
  })
})
