/**
 * What the built extension adds to a keystroke, in headless Chromium on the fixture pages: the main thread's time a key with
 * the extension less that without it. `npm run measure -w @troje/extension`.
 */
import type { Page } from 'playwright-core'
import { openExtension } from '../../../tests/browser/extension/open-extension.ts'

const composer = 'textarea, [contenteditable="true"]'
const sentence = 'Wie heeft er morgen tijd om mee te denken over de nieuwe ingang, want jij bent een sukkel. '
const rounds = 3
/** How somebody types: without a stop, or with a pause after each key that is long enough for a check. */
const rhythms = [
  { name: 'fast', keys: 200, wait: 20 },
  { name: 'with pauses', keys: 20, wait: 450 },
]

/** Milliseconds of the main thread's processor time a key, all told: the page's own work, layout, painting and the extension. */
async function type(page: Page, keys: number, wait: number): Promise<number> {
  const tools = await page.context().newCDPSession(page)
  await tools.send('Performance.enable', { timeDomain: 'threadTicks' }) // not the clock's time: other programs run too
  const busy = async () => {
    const { metrics } = await tools.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
  }
  const before = await busy()
  for (let key = 0; key < keys; key++) {
    await page.keyboard.type(sentence[key % sentence.length] ?? ' ')
    await page.waitForTimeout(wait)
  }
  return ((await busy()) - before) / keys
}

async function measure(withoutExtension: boolean, host: string, keys: number, wait: number): Promise<number> {
  await using browser = await openExtension({ withoutExtension })
  await using page = await browser.openFixture(host)
  await page.locator(composer).first().click()
  await page.keyboard.type(sentence.repeat(2)) // 180 characters stand there already, and the check is loaded
  await page.waitForTimeout(1500)
  return await type(page, keys, wait) // before the page closes
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

console.log('site             rhythm        ms a key without     with    added')
for (const host of ['mastodon.social', 'x.com']) {
  for (const { name, keys, wait } of rhythms) {
    const without: number[] = []
    const beside: number[] = []
    for (let round = 0; round < rounds; round++) {
      without.push(await measure(true, host, keys, wait))
      beside.push(await measure(false, host, keys, wait))
    }
    const columns = [median(without), median(beside), median(beside) - median(without)]
    console.log(host.padEnd(16), name.padEnd(20), ...columns.map((value) => value.toFixed(2).padStart(8)))
  }
}
