import { bluesky } from './bluesky.ts'
import { facebook } from './facebook.ts'
import { linkedin } from './linkedin.ts'
import { mastodon } from './mastodon.ts'
import type { Site } from './site.ts'
import { threads } from './threads.ts'
import { x } from './x.ts'

export const sites: readonly Site[] = [bluesky, x, mastodon, linkedin, facebook, threads]

/** Every address that the extension may see without a click. The manifest's permissions are made from it. */
export const siteMatches: readonly string[] = sites.flatMap(({ matches }) => matches)

/** The site of a page, by its address or by what stands on it; none for any other page. */
export function findSite(page: Document, hostname: string): Site | undefined {
  return (
    sites.find(({ matches }) => matches.includes(`https://${hostname}/*`)) ??
    sites.find(({ isHere }) => isHere?.(page) === true)
  )
}
