import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseOpml, toOpml } from './opml.ts'

describe('a list of feeds', () => {
  it('gives each feed once, out of its folders', () => {
    const { feeds, issues } =
      parseOpml(`<?xml version="1.0"?><opml version="2.0"><head><title>Mijn feeds</title></head><body>
      <outline text="Nieuws"><outline text="Stad &amp; land" type="rss" xmlUrl="https://stad.example/rss"/>
        <outline text="Dieper"><outline text="Forum" xmlUrl="https://forum.example/atom"/></outline></outline>
      <outline text="Nog eens" xmlUrl="https://stad.example/rss"/><outline text="Stuk" xmlUrl="javascript:alert(1)"/>
    </body></opml>`)
    expect(feeds).toEqual([
      { name: 'Stad & land', url: 'https://stad.example/rss' },
      { name: 'Forum', url: 'https://forum.example/atom' },
    ])
    expect(issues.map(({ code }) => code)).toEqual(['bad-feed-address'])
  })

  it.each(['', '{', '<html></html>', '<opml version="2.0"><body></body></opml>', '<opml>'])(
    'is not what %j is',
    (text) => {
      expect(parseOpml(text)).toMatchObject({ feeds: [], issues: [{ code: 'not-opml' }] })
    },
  )

  it('comes back as it was written', () => {
    const name = fc
      .string({ minLength: 1, maxLength: 40 })
      .map((text) => text.replaceAll(/[^\p{L}\p{N}&<>"' ]/gu, 'x').trim() || 'x')
    const feed = fc.record({ name, url: fc.webUrl().map((url) => new URL(url).href) })
    fc.assert(
      fc.property(fc.uniqueArray(feed, { selector: ({ url }) => url, minLength: 1, maxLength: 20 }), (feeds) => {
        expect(parseOpml(toOpml('Zonnedael', feeds)).feeds).toEqual(feeds)
      }),
    )
  })
})
