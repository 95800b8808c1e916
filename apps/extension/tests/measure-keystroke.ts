/**
 * What the built extension adds to a keystroke, in headless Chromium on the fixture pages: the main thread's busy time a key
 * with the extension less that without it, and the longest a key was handled. `npm run measure -w @troje/extension`.
 */
import type { Page } from 'playwright-core'
import { openExtension } from '../../../tests/browser/extension/open-extension.ts'

const composer = 'textarea, [contenteditable="true"]'
const sentence = 'Wie heeft er morgen tijd om mee te denken over de nieuwe ingang, want jij bent een sukkel. '
const rounds = 3
/** How somebody types: without a stop, or with a pause after each key that is long enough for a check. */
const rhythms = [
  { name: 'fast', keys: 280, wait: 25 },
  { name: 'with pauses', keys: 40, wait: 450 },
]

interface Keystrokes {
  /** Milliseconds of the main thread a key, all told: the page's own work, layout, painting and the extension. */
  readonly busy: number
  /** Milliseconds from the key reaching the page until its handlers were done; 99th percentile. */
  readonly p99: number
}

async function type(page: Page, keys: number, wait: number): Promise<Keystrokes> {
  const tools = await page.context().newCDPSession(page)
  await tools.send('Performance.enable')
  const busy = async () => {
    const { metrics } = await tools.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
  }
  await page.evaluate(() => {
    const times: number[] = []
    let start = 0
    Reflect.set(globalThis, 'times', times)
    // The first of all listeners starts the clock; a task after the key's own stops it.
    const channel = new MessageChannel()
    channel.port1.addEventListener('message', () => times.push(performance.now() - start))
    channel.port1.start()
    addEventListener(
      'keydown',
      () => {
        start = performance.now()
        channel.port2.postMessage(0)
      },
      { capture: true },
    )
  })
  const before = await busy()
  for (let key = 0; key < keys; key++) {
    await page.keyboard.type(sentence[key % sentence.length] ?? ' ')
    await page.waitForTimeout(wait)
  }
  const total = (await busy()) - before
  const times = (await page.evaluate(() => Reflect.get(globalThis, 'times') as number[])).toSorted((a, b) => a - b)
  return { busy: total / keys, p99: times[Math.floor(times.length * 0.99)] ?? 0 }
}

async function measure(withoutExtension: boolean, host: string, keys: number, wait: number): Promise<Keystrokes> {
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

console.log('site             rhythm        ms a key without  with   added   p99 without  with')
for (const host of ['mastodon.social', 'bsky.app', 'x.com']) {
  for (const { name, keys, wait } of rhythms) {
    const runs: Record<'without' | 'with', Keystrokes[]> = { without: [], with: [] }
    for (let round = 0; round < rounds; round++) {
      runs.without.push(await measure(true, host, keys, wait))
      runs.with.push(await measure(false, host, keys, wait))
    }
    const figure = (which: 'without' | 'with', what: keyof Keystrokes) => median(runs[which].map((run) => run[what]))
    const added = figure('with', 'busy') - figure('without', 'busy')
    const columns = [
      figure('without', 'busy'),
      figure('with', 'busy'),
      added,
      figure('without', 'p99'),
      figure('with', 'p99'),
    ]
    console.log(host.padEnd(16), name.padEnd(13), ...columns.map((value) => value.toFixed(2).padStart(8)))
  }
}
