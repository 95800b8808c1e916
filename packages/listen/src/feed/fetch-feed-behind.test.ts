import { describe, expect, it } from 'vitest'
import type { SourceContext } from '../source.ts'
import { fetchFeedBehind } from './fetch-feed-behind.ts'

const site = 'https://nieuws.zonnedael.example'
const page = '<html><head><link rel="alternate" type="application/rss+xml" href="/nieuws.rss"></head></html>'
const rss =
  '<rss version="2.0"><channel><title>n</title><item><guid>urn:x:1</guid><title>x</title></item></channel></rss>'
const none = { etag: null, lastModified: null, seen: [] }
const { signal } = new AbortController()

/** A site of which each address gives a text or a status; what is asked is noted. */
function openSite(answers: Readonly<Record<string, string | number>>) {
  const asked: string[] = []
  const context: SourceContext = {
    fetch: (input) => {
      const { pathname } = new URL(input as string)
      asked.push(pathname)
      const answer = answers[pathname] ?? 404
      return Promise.resolve(typeof answer === 'string' ? new Response(answer) : new Response('', { status: answer }))
    },
    now: Date.now,
    random: () => 0.5,
    sleep: () => Promise.resolve(),
  }
  return { asked, context }
}

describe('fetchFeedBehind', () => {
  it('finds the feed that a page names, and asks for it directly from then on', async () => {
    const { asked, context } = openSite({ '/': page, '/nieuws.rss': rss })
    const { answer, found } = await fetchFeedBehind(`${site}/`, none, context, signal)
    expect([answer.kind, found]).toEqual(['read', `${site}/nieuws.rss`])
    expect(asked).toEqual(['/', '/robots.txt', '/nieuws.rss'])
    asked.length = 0
    await fetchFeedBehind(`${site}/`, { ...none, found: found! }, context, signal)
    expect(asked).toEqual(['/nieuws.rss'])
  })

  it('asks the page again when the feed has moved', async () => {
    const { context } = openSite({ '/': page, '/nieuws.rss': rss, '/oud.rss': 404 })
    const moved = await fetchFeedBehind(`${site}/`, { ...none, found: `${site}/oud.rss` }, context, signal)
    expect(moved.found).toBe(`${site}/nieuws.rss`)
  })

  it('keeps to what a site lets programs read', async () => {
    const robots = 'User-agent: Troje\nDisallow: /besloten/\n'
    const { asked, context } = openSite({ '/besloten/': page, '/robots.txt': robots, '/nieuws.rss': rss })
    const { answer, found } = await fetchFeedBehind(`${site}/besloten/`, none, context, signal)
    expect(found).toBeNull()
    expect(answer.kind === 'refused' && answer.issues.map(({ code }) => code)).toEqual(['robots'])
    expect(asked).not.toContain('/nieuws.rss')
    const broken = openSite({ '/': page, '/robots.txt': 503, '/nieuws.rss': rss })
    expect((await fetchFeedBehind(`${site}/`, none, broken.context, signal)).found).toBeNull()
  })

  it('says what stands there when the feed that is named is none', async () => {
    const { context } = openSite({ '/': page, '/nieuws.rss': 'geen feed' })
    const { answer, found } = await fetchFeedBehind(`${site}/`, none, context, signal)
    expect(found).toBeNull()
    expect(answer.kind === 'refused' && answer.issues.map(({ code }) => code)).toEqual(['web-page'])
  })

  it('leaves a feed that is there as it is', async () => {
    const { asked, context } = openSite({ '/feed': rss })
    expect((await fetchFeedBehind(`${site}/feed`, none, context, signal)).answer.kind).toBe('read')
    expect(asked).toEqual(['/feed'])
  })
})
