import { existsSync, readdirSync } from 'node:fs'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { findSite, siteMatches, sites } from './sites.ts'

const page = (html: string) => parseHTML(`<!doctype html><html><body>${html}</body></html>`).document
const ordinary = page('<p>Anything</p>')

describe('the sites', () => {
  it('are listed, every file of them', () => {
    const files = readdirSync(new URL('.', import.meta.url)).filter((file) => !/^sites?\.|\.test\./.test(file))
    expect(sites).toHaveLength(files.length)
  })

  it('each have a fixture under their own host name', () => {
    const fixtures = new URL('../../../../tests/browser/extension/fixtures/', import.meta.url)
    const without = sites.filter(
      ({ matches }) => !matches.some((match) => existsSync(new URL(`${new URL(match).hostname}.html`, fixtures))),
    )
    expect(without).toEqual([])
  })

  it('are whole hosts over https, none of them a wildcard', () => {
    expect(siteMatches.filter((match) => !/^https:\/\/[a-z]+(\.[a-z]+)+\/\*$/.test(match))).toEqual([])
    expect(new Set(siteMatches).size).toBe(siteMatches.length)
  })

  it('are found by their address', () => {
    expect(findSite(ordinary, 'bsky.app')?.name).toBe('Bluesky')
    expect(findSite(ordinary, 'www.threads.net')?.name).toBe('Threads')
  })

  it('are not found at an address that only resembles theirs', () => {
    expect(findSite(ordinary, 'x.com.example')).toBeUndefined()
    expect(findSite(ordinary, 'notx.com')).toBeUndefined()
  })

  it('recognise Mastodon wherever it runs', () => {
    expect(findSite(page('<div id="mastodon"></div>'), 'toots.example')?.name).toBe('Mastodon')
  })
})
