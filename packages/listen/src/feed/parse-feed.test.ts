import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toHtmlText } from './html-text.ts'
import { parseFeed } from './parse-feed.ts'

const base = 'https://nieuws.zonnedael.example/feed.xml'
const parse = (text: string | Uint8Array, type: string | null = null) => parseFeed(Buffer.from(text), type, base)

describe('parseFeed', () => {
  it('reads an RSS item with its markup as plain text', () => {
    const { posts, issues, title } = parse(`<?xml version="1.0"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Nieuws</title>
      <language>nl-NL</language><item><guid isPermaLink="false">12</guid><link>/brug</link>
      <title>Brug &amp;amp; sluis dicht</title><pubDate>Tue, 24 Feb 2015 11:35:00 +0100</pubDate>
      <content:encoded><![CDATA[<p>De <b>brug</b> is dicht.<script>alert(1)</script></p><p>Zie <a href="/meer">meer</a></p>]]></content:encoded>
      <enclosure url="https://x.example/a.jpg" type="image/jpeg" length="1"/></item></channel></rss>`)
    expect([issues, title]).toEqual([[], 'Nieuws'])
    expect(posts).toEqual([
      {
        id: `${base}#12`,
        title: 'Brug & sluis dicht',
        text: 'De brug is dicht.\n\nZie meer',
        createdAt: '2015-02-24T10:35:00.000Z',
        lang: 'nl-NL',
        url: 'https://nieuws.zonnedael.example/brug',
        source: 'feed',
        links: ['https://nieuws.zonnedael.example/meer'],
        media: [{ kind: 'image', url: 'https://x.example/a.jpg' }],
        relation: null,
        author: { id: null, handle: null, displayName: null, bio: null },
      },
    ])
  })

  it('reads an Atom entry, whose plain text stays as it is written', () => {
    const { posts } = parse(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl"><title>a</title><entry>
      <id>tag:zonnedael.example,2024:1</id><title>1 &lt; 2</title><updated>2024-05-01T10:00:00Z</updated>
      <author><name>Noor</name></author><link href="https://x.example/1"/></entry></feed>`)
    expect(posts[0]).toMatchObject({
      id: 'tag:zonnedael.example,2024:1',
      title: '1 < 2',
      text: '1 < 2',
      lang: 'nl',
      url: 'https://x.example/1',
      author: { displayName: 'Noor' },
    })
  })

  it('reads a JSON Feed', () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'a',
      items: [{ id: '7', content_html: '<p>Dag</p>' }],
    }
    expect(parse(JSON.stringify(feed)).posts[0]).toMatchObject({ id: `${base}#7`, text: 'Dag' })
  })

  it('unpacks words in base64, and leaves out what is no text', () => {
    const entry = (type: string, bytes: string) =>
      `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>urn:a</id><title>t</title>
      <content type="${type}">${Buffer.from(bytes, 'latin1').toString('base64')}</content></entry></feed>`
    expect(parse(entry('application/octet-stream', '<p>Dag</p>')).posts[0]!.text).toBe('Dag')
    expect(parse(entry('image/png', '\u{89}PNG\0\u{ff}')).posts[0]!.text).toBe('t')
  })

  it('keeps no address but web addresses', () => {
    const { posts } = parse(`<rss version="2.0"><channel><item><title>x</title><link>javascript:alert(1)</link>
      <description>&lt;a href="javascript:x"&gt;a&lt;/a&gt;&lt;a href="data:text/html,x"&gt;b&lt;/a&gt;</description></item></channel></rss>`)
    expect(posts[0]).toMatchObject({ url: null, links: [] })
  })

  it('makes an id of an item that has none, the same each time and another for other words', () => {
    const rss = (text: string) =>
      `<rss version="2.0"><channel><item><description>${text}</description></item></channel></rss>`
    const id = (text: string) => parse(rss(text)).posts[0]!.id
    expect(id('een')).toBe(id('een'))
    expect(id('een')).not.toBe(id('twee'))
  })

  it.each([
    [
      'utf-8 by default',
      Buffer.from('<rss version="2.0"><channel><item><title>café</title></item></channel></rss>'),
      null,
    ],
    [
      'the charset of its content type',
      Buffer.from('<rss version="2.0"><channel><item><title>café</title></item></channel></rss>', 'latin1'),
      'text/xml; charset=iso-8859-1',
    ],
    [
      'its own declaration',
      Buffer.from(
        '<?xml version="1.0" encoding="iso-8859-1"?><rss version="2.0"><channel><item><title>café</title></item></channel></rss>',
        'latin1',
      ),
      null,
    ],
    [
      'utf-16',
      Buffer.from('\u{FEFF}<rss version="2.0"><channel><item><title>café</title></item></channel></rss>', 'utf16le'),
      null,
    ],
    [
      'a false declaration',
      Buffer.from(
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><item><title>café</title></item></channel></rss>',
        'latin1',
      ),
      null,
    ],
  ])('is decoded by %s', (_name, bytes, type) => {
    expect(parse(bytes, type).posts[0]?.text).toBe('café')
  })

  it('says what stands there instead of a feed, and which feed a web page names', () => {
    expect(parse('').issues.map(({ code }) => code)).toEqual(['not-a-feed'])
    expect(parse('{"a":1}').issues.map(({ code }) => code)).toEqual(['not-a-feed'])
    const page = '<html><head><link rel="alternate" type="application/rss+xml" href="/nieuws.rss"></head></html>'
    const [issue] = parse(page).issues
    expect(issue!.code).toBe('web-page')
    expect(issue!.message.en).toContain('https://nieuws.zonnedael.example/nieuws.rss')
  })

  it('unfolds no entities: a billion laughs stay a few', () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY c "${'&b;'.repeat(1000)}">]>
      <rss version="2.0"><channel><item><title>x &c;</title></item></channel></rss>`
    const { posts, issues } = parse(bomb)
    expect(posts.every(({ text }) => text.length < 100)).toBe(true)
    expect(posts.length + issues.length).toBe(1)
  })

  it('never throws', () => {
    const pieces = fc.constantFrom(
      '<rss version="2.0">',
      '<channel>',
      '<item>',
      '<title>',
      '</',
      '&',
      '<![CDATA[',
      ']]>',
      '<feed xmlns="http://www.w3.org/2005/Atom">',
      '<entry>',
      '<content type="xhtml">',
      '{"version":"https://jsonfeed.org/version/1","items":',
      '[',
      '{}',
      '<!--',
      '"',
      'a',
    )
    fc.assert(fc.property(fc.array(pieces), (parts) => void parse(parts.join(''))))
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void parse(bytes)))
    expect(parse('<rss version="2.0"><channel>' + '<item>'.repeat(50_000)).posts).toEqual([])
  })
})

describe('toHtmlText', () => {
  it('leaves no markup that a browser would run, twice as once', () => {
    const html = '<p onclick="x()">Hallo<br>daar</p><style>p{}</style><img src=x onerror=alert(1)>&lt;script&gt;'
    expect(toHtmlText(html)).toEqual({ text: 'Hallo\ndaar\n<script>', links: [] })
  })

  it('reads on behind a frame or an object that was left open', () => {
    expect(toHtmlText('veilig<object data="x"> verhaal <svg><g> en <b>meer').text).toBe('veilig verhaal en meer')
  })

  it('lets plain words through as they are', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[\p{L}\d.,!?]+$/u), { minLength: 1 }), (words) => {
        expect(toHtmlText(words.join(' ')).text).toBe(words.join(' '))
      }),
    )
  })
})
