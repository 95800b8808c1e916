import robotsParser from 'robots-parser'
import { toSafeFetchError } from '../safe-fetch/safe-fetch-error.ts'
import type { SourceContext } from '../source.ts'

/** Its types are those of a module that was bundled; Node gives the function itself. */
const parseRobots = robotsParser as unknown as (
  address: string,
  text: string,
) => { isAllowed(page: string, agent: string): boolean | undefined }

const agent = 'Troje'

/**
 * Whether a site lets a page of it be read by a program (RFC 9309). A site without a robots.txt does; one that cannot
 * say so now (a server error) does not. Only web pages are asked for: a feed is there for programs.
 */
export async function isAllowedByRobots(page: string, context: SourceContext, signal: AbortSignal): Promise<boolean> {
  const address = new URL('/robots.txt', page).href
  try {
    const response = await context.fetch(address, { signal })
    const text = await response.text()
    if (response.status >= 500 || response.status === 429) return false
    if (!response.ok) return true
    return parseRobots(address, text).isAllowed(page, agent) !== false
  } catch (error) {
    signal.throwIfAborted()
    // One that is far too long is read as far as nobody has to; one that cannot be had says nothing.
    return toSafeFetchError(error)?.code === 'too-large'
  }
}
