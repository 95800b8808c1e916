import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seeMarks, type SeenMark } from './extension/marks.ts'
import { openExtension, type ExtensionBrowser } from './extension/open-extension.ts'
import { missing } from './open-browser.ts'

const composer = 'textarea, [contenteditable="true"]:visible'
const hosts = ['bsky.app', 'x.com', 'mastodon.social', 'www.linkedin.com', 'www.facebook.com', 'www.threads.com']
const quiet = 'Troje: may I post this?'
const marked = 'Troje: there is a note in the margin'

async function write(page: Page, lines: readonly string[]): Promise<void> {
  await page.locator(composer).last().click()
  for (const [index, line] of lines.entries()) {
    if (index > 0) await page.keyboard.press('Enter')
    await page.keyboard.type(line)
  }
}

async function firstMark(page: Page): Promise<SeenMark> {
  const [mark] = await seeMarks(page)
  if (mark === undefined) throw new Error('The page has no mark')
  return mark
}

async function waitForName(page: Page, name: string): Promise<SeenMark> {
  await expect.poll(async () => (await seeMarks(page)).map((mark) => mark.name), { timeout: 10_000 }).toContain(name)
  return (await seeMarks(page)).find((mark) => mark.name === name)! // just seen
}

async function press(page: Page, { box }: SeenMark): Promise<void> {
  await page.mouse.click((box.left + box.right) / 2, (box.top + box.bottom) / 2)
  await expect.poll(async () => (await seeMarks(page)).some(({ panel }) => panel !== null)).toBe(true)
}

/** Says what the context menu says to the background, since a test cannot open the browser's own menu. */
async function askByMenu(extension: ExtensionBrowser): Promise<void> {
  await extension.worker.evaluate(async () => {
    interface Api {
      tabs: { query: (filter: object) => Promise<object[]> }
      contextMenus: { onClicked: { dispatch: (info: object, tab: object | undefined) => void } }
    }
    const { tabs, contextMenus } = (globalThis as unknown as { chrome: Api }).chrome // the worker's own API
    const [tab] = await tabs.query({ active: true, lastFocusedWindow: true })
    contextMenus.onClicked.dispatch({ menuItemId: 'check-field', frameId: 0 }, tab)
  })
}

/** Where everything of the page itself stands, with the extension's elements and without. */
function layouts(page: Page): Promise<{ beside: string[]; alone: string[] }> {
  return page.evaluate(() => {
    const layout = () =>
      [...document.querySelectorAll('body *:not([data-troje])')]
        .map((element) => JSON.stringify([element.tagName, element.getBoundingClientRect()]))
        .concat(JSON.stringify([document.documentElement.scrollWidth, document.documentElement.scrollHeight]))
    const beside = layout()
    for (const host of document.querySelectorAll('[data-troje]')) host.remove()
    return { beside, alone: layout() }
  })
}

describe.skipIf(missing)(`the extension (${missing || 'in Chromium'})`, () => {
  let extension: ExtensionBrowser

  beforeAll(async () => {
    extension = await openExtension({ alsoAllowed: ['intranet.example', 'toots.example'] })
  })
  afterAll(async () => extension?.[Symbol.asyncDispose]())

  it.each(hosts)('shows its mark beside the composer of %s, and its notes under it', async (host) => {
    await using page = await extension.openFixture(host)
    await waitForName(page, quiet)
    await write(page, ['You are an idiot.', 'Call me on 06-12345678.'])
    const mark = await waitForName(page, marked)
    expect(mark.panel).toBeNull()
    expect(mark.said).toBe(marked)
    await press(page, mark)
    const { panel } = (await seeMarks(page)).find(({ isExpanded }) => isExpanded)!
    for (const part of ['2 notes', 'Insult', 'You are an idiot', 'Personal data', '06-12345678']) {
      expect(panel?.text).toContain(part)
    }
    const field = (await page.locator(composer).last().boundingBox())!
    expect(panel!.box.top).toBeGreaterThan(field.y + field.height)
    expect(Math.abs(mark.box.bottom - field.y - field.height)).toBeLessThan(2)
    expect(Math.abs(mark.box.left - field.x - field.width)).toBeLessThan(32)
    expect(mark.background).not.toBe('rgba(0, 0, 0, 0)') // the style arrived, whatever the page's policy
  })

  it.each(hosts)('takes nothing of its place from the page of %s', async (host) => {
    await using page = await extension.openFixture(host)
    await press(page, await waitForName(page, quiet))
    const { beside, alone } = await layouts(page)
    expect(beside.length).toBeGreaterThan(3)
    expect(beside).toEqual(alone)
  })

  it('comes back when a site that draws its window anew threw its element away', async () => {
    await using page = await extension.openFixture('bsky.app')
    await waitForName(page, quiet)
    await page.evaluate(() => document.querySelector('[data-troje]')!.remove())
    await waitForName(page, quiet)
  })

  it('takes its notes back once the words are gone', async () => {
    await using page = await extension.openFixture('mastodon.social')
    await write(page, ['You are an idiot.'])
    await waitForName(page, marked)
    await page.locator(composer).fill('You are kind.')
    await waitForName(page, quiet)
  })

  it('sees that a site emptied its composer after the post was placed, which no event tells', async () => {
    await using page = await extension.openFixture('mastodon.social')
    await write(page, ['You are an idiot.'])
    await waitForName(page, marked)
    await page.evaluate(() => {
      document.querySelector('textarea')!.value = ''
      document.querySelector('.feed')!.append(document.createElement('article'))
    })
    await waitForName(page, quiet)
  })

  it('checks also on a page that never stops changing', async () => {
    await using page = await extension.openFixture('bsky.app')
    await page.evaluate(() => {
      setInterval(() => document.querySelector('main')!.replaceChildren(document.createElement('p')), 50)
    })
    await write(page, ['You are an idiot.'])
    await waitForName(page, marked)
  })

  it('finds abuse for which there is no rule, as the page of the check does', async () => {
    await using page = await extension.openFixture('mastodon.social')
    await write(page, ['Jij bent zo scherp als een natte krant'])
    await press(page, await waitForName(page, marked))
    expect((await firstMark(page)).panel?.text).toContain('Insult')
  })

  it('says nothing of tone to who reports wrongdoing, and where that can be done (promise P8)', async () => {
    await using page = await extension.openFixture('mastodon.social')
    await write(page, ['Mijn baas vervalst de veiligheidsrapporten, dat is fraude. Jij bent een idioot, Ruud.'])
    await press(page, await waitForName(page, quiet))
    await expect.poll(async () => (await firstMark(page)).panel?.text).toContain('You can report inside')
    const { name, panel } = await firstMark(page)
    expect(name).toBe(quiet)
    expect(panel?.text).not.toContain('idioot')
  })

  it('says that it is being loaded, and asks nobody to write who wrote already', async () => {
    await using slow = await openExtension()
    await using page = await slow.openFixture('mastodon.social')
    await slow.worker.evaluate(() => {
      interface Api {
        scripting: { executeScript: (injection: object) => Promise<unknown> }
      }
      const { scripting } = (globalThis as unknown as { chrome: Api }).chrome
      const inject = scripting.executeScript.bind(scripting)
      const { promise, resolve } = Promise.withResolvers<void>()
      scripting.executeScript = (injection) => promise.then(() => inject(injection))
      Object.assign(globalThis, { letGo: resolve })
    })
    await press(page, await waitForName(page, quiet))
    expect((await firstMark(page)).panel?.text).toContain('Write something.')
    await write(page, ['You are an idiot.'])
    await expect.poll(async () => (await firstMark(page)).panel?.text).toContain('The check is being loaded.')
    expect((await firstMark(page)).panel?.text).not.toContain('Write something.')
    await slow.worker.evaluate(() => (globalThis as unknown as { letGo: () => void }).letGo())
    await waitForName(page, marked)
    expect((await firstMark(page)).panel?.text).not.toContain('being loaded')
  })

  it('brings the check into a page only once somebody writes there', async () => {
    await using page = await extension.openFixture('bsky.app')
    const isLoaded = () =>
      extension.worker.evaluate(async () => {
        interface Api {
          tabs: { query: (filter: object) => Promise<{ id: number }[]> }
          scripting: { executeScript: (injection: object) => Promise<{ result: unknown }[]> }
        }
        const { tabs, scripting } = (globalThis as unknown as { chrome: Api }).chrome
        const [tab] = await tabs.query({ active: true, lastFocusedWindow: true })
        const func = () => Symbol.for('troje: assessor') in globalThis
        const [answer] = await scripting.executeScript({ target: { tabId: tab!.id }, func })
        return answer?.result
      })
    await waitForName(page, quiet)
    await page.locator(composer).click()
    expect(await isLoaded()).toBe(false)
    await write(page, ['Hello'])
    await expect.poll(isLoaded).toBe(true)
  })

  it('follows its composer when that moves, grows or scrolls', async () => {
    await using page = await extension.openFixture('mastodon.social')
    await waitForName(page, quiet)
    const distance = async () => {
      const field = (await page.locator(composer).boundingBox())!
      const { box } = await firstMark(page)
      return [Math.round(box.left - field.x - field.width), Math.round(box.bottom - field.y - field.height)]
    }
    const before = await distance()
    await page.locator('.column').evaluate((column) => (column.style.marginTop = '200px'))
    await expect.poll(distance).toEqual(before)
    await page.locator(composer).evaluate((field) => (field.style.height = '300px'))
    await expect.poll(distance).toEqual(before)
    await page.locator('body').evaluate((body) => {
      body.style.minHeight = '3000px'
      window.scrollTo(0, 150)
    })
    await expect.poll(distance).toEqual(before)
  })

  it('stays beside what is seen of a composer that is longer than its window', async () => {
    await using page = await extension.openFixture('www.facebook.com')
    await write(
      page,
      Array.from({ length: 16 }, (_, at) => `Line ${at}`),
    )
    const holder = (await page.locator('.holder').boundingBox())!
    expect((await page.locator(composer).boundingBox())!.height).toBeGreaterThan(holder.height)
    await expect.poll(async () => Math.round((await firstMark(page)).box.bottom - holder.y - holder.height)).toBe(0)
  })

  it('hides its mark while the composer is scrolled out of sight', async () => {
    await using page = await extension.openFixture('mastodon.social')
    await waitForName(page, quiet)
    await page.evaluate(() => {
      document.body.style.minHeight = '3000px'
      window.scrollTo(0, 1000)
    })
    await expect.poll(async () => (await firstMark(page)).isShown).toBe(false)
    await page.evaluate(() => window.scrollTo(0, 0))
    await expect.poll(async () => (await firstMark(page)).isShown).toBe(true)
  })

  it('keeps a mark for each composer, and none for one that is gone', async () => {
    await using page = await extension.openFixture('mastodon.social')
    await waitForName(page, quiet)
    await page.evaluate(() => {
      const second = document.querySelector('textarea')!.cloneNode() as HTMLTextAreaElement
      document.querySelector('.feed')!.append(second)
    })
    await expect.poll(async () => (await seeMarks(page)).length).toBe(2)
    await write(page, ['You are an idiot.'])
    await waitForName(page, marked)
    expect((await seeMarks(page)).map(({ name }) => name)).toEqual([quiet, marked])
    await page.evaluate(() => document.querySelector('.feed textarea')!.remove())
    await expect.poll(async () => (await seeMarks(page)).map(({ name }) => name)).toEqual([quiet])
  })

  it('works by keyboard: Tab reaches it, Enter opens it, Escape goes back step by step', async () => {
    await using page = await extension.openFixture('bsky.app')
    await write(page, ['You are an idiot.'])
    await waitForName(page, marked)
    for (let tries = 0; tries < 5 && (await firstMark(page)).focus === null; tries++) await page.keyboard.press('Tab')
    expect((await firstMark(page)).focus).toContain('mark')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await firstMark(page)).panel?.text).toContain('Insult')
    await page.keyboard.press('Tab')
    expect((await firstMark(page)).focus).toBe('close')
    await page.keyboard.press('Escape')
    expect(await firstMark(page)).toMatchObject({ panel: null, isExpanded: false })
    expect((await firstMark(page)).focus).toContain('mark')
    await page.keyboard.press('Escape')
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('ProseMirror')
  })

  it('keeps its keys from a window that traps the focus and closes at Escape', async () => {
    await using page = await extension.openFixture('x.com')
    await write(page, ['You are an idiot.'])
    await press(page, await waitForName(page, marked))
    await page.keyboard.press('Tab')
    expect((await firstMark(page)).focus).toBe('close')
    await page.keyboard.press('n')
    await page.keyboard.press('Escape')
    expect((await firstMark(page)).panel).toBeNull()
    expect(await page.evaluate(() => [Reflect.get(globalThis, 'escapes'), Reflect.get(globalThis, 'letters')])).toEqual(
      [0, []],
    )
  })

  it('is light or dark as the page around its composer is', async () => {
    await using light = await extension.openFixture('www.facebook.com')
    await using dark = await extension.openFixture('www.threads.com')
    await waitForName(light, quiet)
    await waitForName(dark, quiet)
    expect([(await firstMark(light)).background, (await firstMark(dark)).background]).toEqual([
      'rgb(253, 252, 248)',
      'rgb(27, 31, 39)',
    ])
  })

  it('leaves any other page alone until it is asked, then checks the field with the cursor', async () => {
    await using page = await extension.openFixture('intranet.example')
    await page.locator('#answer').fill('You are an idiot.')
    expect(await seeMarks(page)).toEqual([])
    await askByMenu(extension)
    await expect
      .poll(async () => (await seeMarks(page)).map(({ panel }) => panel?.text))
      .toEqual([expect.stringContaining('Insult')])
    await page.locator('#question').fill('Who is an idiot?')
    await askByMenu(extension)
    await expect.poll(async () => (await seeMarks(page)).length).toBe(2)
  })

  it('checks a field in a closed shadow root, and no password', async () => {
    await using page = await extension.openFixture('intranet.example')
    await page.locator('#password').focus()
    await askByMenu(extension)
    await page.evaluate(() => (Reflect.get(globalThis, 'focusClosed') as () => void)())
    await page.keyboard.type('You are an idiot.')
    await askByMenu(extension)
    await expect
      .poll(async () => (await seeMarks(page)).map(({ panel }) => panel?.text))
      .toEqual([expect.stringContaining('Insult')])
  })

  it('reads on in a closed shadow root when it was asked before somebody wrote', async () => {
    await using page = await extension.openFixture('intranet.example')
    await page.evaluate(() => (Reflect.get(globalThis, 'focusClosed') as () => void)())
    await askByMenu(extension)
    const panels = async () => (await seeMarks(page)).map(({ panel }) => panel?.text)
    await expect.poll(panels).toEqual([expect.stringContaining('Write something')])
    await page.evaluate(() => (Reflect.get(globalThis, 'focusClosed') as () => void)())
    await page.keyboard.type('You are an idiot.')
    await expect.poll(panels).toEqual([expect.stringContaining('Insult')])
  })

  it('recognises Mastodon on a server that nobody listed', async () => {
    await using page = await extension.openFixture('toots.example')
    expect(await seeMarks(page)).toEqual([])
    await page.locator(composer).focus()
    await askByMenu(extension)
    await write(page, ['You are an idiot.'])
    await waitForName(page, marked)
  })

  it('has a window that is accessible, also without a page to check', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await using page = await extension.context.newPage()
      await page.emulateMedia({ colorScheme })
      await page.goto(`chrome-extension://${extension.extensionId}/popup.html`)
      await page.locator('textarea').fill('You are an idiot.')
      await expect.poll(() => page.locator('main').innerText()).toContain('Insult')
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze()
      expect(violations.map(({ id }) => id)).toEqual([])
    }
  })
})

describe.skipIf(missing)(`the extension in Dutch (${missing || 'in Chromium'})`, () => {
  it('speaks the language of the browser', async () => {
    await using extension = await openExtension({ locale: 'nl-NL', viewport: { width: 390, height: 844 } })
    await using page = await extension.openFixture('x.com')
    await write(page, ['Jij bent een idioot.'])
    await press(page, await waitForName(page, 'Troje: er staat iets in de kantlijn'))
    const { panel } = await firstMark(page)
    for (const part of ['1 kanttekening', 'Belediging', 'Liever zo:', 'Sluiten']) expect(panel?.text).toContain(part)
    expect(panel!.box.left).toBeGreaterThanOrEqual(0)
    expect(panel!.box.right).toBeLessThanOrEqual(390)
  })
})
