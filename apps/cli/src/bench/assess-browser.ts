import { bundle, chromiumPath, openChromium, scriptRoutes, serve } from './bench-page.ts'
import { loadLines, measurePageLoad } from './check-page-load.ts'
import type { PageLoad } from './check-page-load.ts'
import type { CheckTimes } from './check-times.ts'
import { figure } from './figures.ts'

export interface AssessBrowserFigures {
  readonly version: string
  readonly check: CheckTimes
  /** The page `/check` on a slowed processor; null where the web app was not built. */
  readonly load: PageLoad | null
}

/** The same assessor and drafts in headless Chromium, and the check's page; null where there is no browser. */
export async function measureAssessInBrowser(drafts: readonly string[]): Promise<AssessBrowserFigures | null> {
  if (chromiumPath === undefined) return null
  await using server = await serve({
    ...scriptRoutes(await bundle('assess-page.ts')),
    '/drafts': (response) => response.setHeader('content-type', 'application/json').end(JSON.stringify(drafts)),
  })
  const browser = await openChromium(chromiumPath)
  try {
    const page = await browser.newPage()
    await page.goto(server.url)
    const check = await page.evaluate<CheckTimes>('measureChecks()')
    await page.close()
    return { version: browser.version(), check, load: await measurePageLoad(browser) }
  } finally {
    await browser.close()
  }
}

/** As the bench prints it; `expected` is how many findings Node has on the same drafts. */
export function assessBrowserLines(browser: AssessBrowserFigures | null, expected: number): string[] {
  if (browser === null) return ['headless Chromium: skipped, there is none on this machine']
  const { version, check, load } = browser
  const agrees = check.findings === expected ? 'found what Node finds' : 'found OTHER answers than Node'
  const lines = [
    `one check of 280 characters: p50 ${figure(check.p50)} µs, p99 ${figure(check.p99)} µs; ${agrees}`,
    ...loadLines(load),
  ]
  return lines.map((line) => `Chromium ${version}: ${line}`)
}
