import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeWorkbook, zipParts, type Cell, type Sheet } from '../../tests/write-workbook.ts'
import { openFileSource, type FileSourceOptions } from './file-source.ts'
import { previewWorkbook } from './preview-workbook.ts'

const signal = new AbortController().signal

async function read(bytes: Uint8Array, options: Partial<FileSourceOptions> = {}) {
  async function* open(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += 50_000) yield bytes.subarray(at, at + 50_000)
  }
  const source = openFileSource({ open, size: bytes.length, fileName: 'a.xlsx', ...options })
  const batches = await Array.fromAsync(source.read({ cursor: null, signal }))
  const posts = batches.flatMap((batch) => batch.posts)
  const issues = batches.flatMap((batch) => batch.issues)
  return { batches, posts, issues, texts: posts.map(({ text }) => text), codes: issues.map(({ code }) => code) }
}

const sheet = (rows: readonly (readonly Cell[])[], name = 'Blad1'): Sheet => ({ name, rows })

describe('a workbook', () => {
  it('becomes posts, with the dates and ids that its cells mean', async () => {
    const bytes = writeWorkbook([
      sheet([
        ['Kenmerk', 'Datum', 'Gebruiker', { shared: 'Bericht' }, 'Link'],
        ['ab-1', { number: '45718.4375', date: true }, '@noor', { shared: 'Hallo & dag' }, 'https://x.example/1'],
        [{ number: '570306133677760513' }, { number: '45718' }, null, 'twee\nregels', null],
      ]),
    ])
    const { posts, issues } = await read(bytes, { timeZone: 'Europe/Amsterdam' })
    expect(issues).toEqual([])
    expect(posts).toMatchObject([
      { id: 'ab-1', text: 'Hallo & dag', createdAt: '2025-03-02T09:30:00.000Z', author: { handle: 'noor' } },
      { id: '570306133677760513', text: 'twee\nregels', createdAt: '2025-03-01T23:00:00.000Z', url: null },
    ])
  })

  it('is read below the title of an export, from the sheet with most posts', async () => {
    const title = [['Zonnedael: bruggen'], ['1 t/m 8 maart'], []]
    const header = ['Date', 'Headline', 'URL', 'Hit Sentence', 'Influencer']
    const rows = ['een brug', 'twee bruggen', 'drie bruggen'].map((text) => ['2025-03-02', null, 'x', text, 'noor'])
    const counts = Array.from({ length: 30 }, (_, index) => [{ number: String(index) }, { number: '7' }])
    const bytes = writeWorkbook([
      sheet([['Totalen', 'Aantal'], ...counts], 'Cijfers'),
      sheet([header, rows[0]!], 'Oud'),
      sheet([...title, header, ...rows], 'Berichten'),
      { ...sheet([header, ...rows, ...rows]), hidden: true },
    ])
    const preview = await previewWorkbook(bytes)
    expect(preview).toMatchObject({ format: 'xlsx', sheet: 'Berichten', mapping: { text: 'Hit Sentence' } })
    expect(preview.issues.map(({ code, message }) => [code, message.nl.includes('"Berichten"')])).toEqual([
      ['sheet-chosen', true],
    ])
    expect(preview.sample[0]).toMatchObject({ 'Hit Sentence': 'een brug', Headline: '' })
    const { texts, codes } = await read(bytes)
    expect([texts, codes]).toEqual([['een brug', 'twee bruggen', 'drie bruggen'], []])
  })

  it('reports a row with the number that Excel shows, and reads on', async () => {
    const bytes = writeWorkbook([
      sheet([
        ['id', 'tekst', 'datum'],
        ['a', 'een', 'ooit'],
        ['b', null, null],
        ['c', 'x'.repeat(1_100_000)],
        [],
        ['d', 'vier'],
      ]),
    ])
    const { texts, issues } = await read(bytes)
    expect(texts).toEqual(['een', 'vier'])
    expect(issues.map(({ code, line }) => `${line}:${code}`)).toEqual(['2:bad-date', '3:empty-text', '4:line-too-long'])
  })

  it('uses no ids that Excel rounded', async () => {
    const ids = ['5.7030613367776E+17', '5.7030613367776E+17'].map((number) => ({ number }))
    const { posts, codes } = await read(
      writeWorkbook([
        sheet([
          ['id', 'tekst'],
          [ids[0]!, 'een'],
          [ids[1]!, 'twee'],
        ]),
      ]),
    )
    expect(codes).toEqual(['damaged-ids'])
    expect(new Set(posts.map(({ id }) => id)).size).toBe(2)
  })

  it('is read with prefixed names, formulas, errors, runs of text and cells without an address', async () => {
    const rows = [
      '<x:row><x:c t="str"><x:f>A1</x:f><x:v>tekst</x:v></x:c><x:c t="s"><x:v>0</x:v></x:c></x:row>',
      '<x:row><x:c t="s"><x:v>1</x:v></x:c><x:c t="e"><x:v>#N/A</x:v></x:c></x:row>',
      '<x:row><x:c t="s"><x:v>99</x:v></x:c><x:c t="b"><x:v>1</x:v></x:c></x:row>',
    ]
    const bytes = writeWorkbook([sheet([])], {
      'xl/worksheets/sheet1.xml': `<x:worksheet><x:sheetData>${rows.join('')}</x:sheetData></x:worksheet>`,
      'xl/sharedStrings.xml':
        '<sst><si><t>taal</t></si><si><r><t>een_x000D_ </t></r><r><t>brug</t></r><rPh><t>ruis</t></rPh></si></sst>',
    })
    expect(await read(bytes)).toMatchObject({ posts: [{ text: 'een brug', lang: null }], codes: ['empty-text'] })
  })

  it('hands over the same posts when it is resumed', async () => {
    const rows = Array.from({ length: 1300 }, (_, index) => [`bericht nummer ${index % 7}`])
    const bytes = writeWorkbook([sheet([['tekst'], ...rows])])
    const { batches, posts } = await read(bytes)
    expect(batches.at(-1)?.progress).toEqual({ done: bytes.length, total: bytes.length })
    const source = openFileSource({ open: () => streamOf(bytes), size: 0, fileName: 'b' })
    const { cursor } = batches[0]!
    const rest = await Array.fromAsync(source.read({ cursor, signal }))
    expect(rest.flatMap((batch) => batch.posts)).toEqual(posts.slice(Number(cursor)))
    expect(Number(cursor)).toBeLessThan(1300)
  })

  it('comes back as it was written, whatever it holds', async () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 40 })
      .map((text) => text.replace(/[\p{Cc}\p{Cs}\u{FFFE}\u{FFFF}]/gu, ''))
    const cell = text.map((text) => `x${text.trim()}`)
    const row = fc.record({ text: cell, name: cell, isShared: fc.boolean(), gap: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async (rows) => {
        const cells = rows.flatMap(({ text, name, isShared, gap }): (readonly Cell[])[] => [
          [isShared ? { shared: text } : text, null, name],
          ...(gap ? [[]] : []),
        ])
        const { posts } = await read(writeWorkbook([sheet([['tekst', 'taal', 'naam'], ...cells])]))
        expect(posts.map((post) => [post.text, post.author?.displayName])).toEqual(
          rows.map(({ text, name }) => [text, name]),
        )
      }),
      { numRuns: 40 },
    )
  })
})

describe('what is no workbook that can be read', () => {
  const whole = writeWorkbook([sheet([['tekst'], ...Array.from({ length: 500 }, (_, index) => [`bericht ${index}`])])])
  const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)])
  const locked = Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(500)])
  const zipLocked = Buffer.from(whole)
  zipLocked[6]! |= 1
  zipLocked[zipLocked.indexOf('PK\u{1}\u{2}') + 8]! |= 1

  it.each([
    ['a half one', whole.subarray(0, whole.length / 2), 'excel-broken'],
    ['its first bytes', whole.subarray(0, 4), 'excel-broken'],
    ['one of before 2007', ole, 'excel-old'],
    ['one with a password', locked, 'excel-password'],
    ['a zip with a password', zipLocked, 'excel-password'],
    ['another zip', zipParts({ 'readme.txt': 'hallo' }), 'not-text'],
    ['one in binary form', zipParts({ 'xl/workbook.bin': 'x' }), 'not-text'],
    ['one without sheets', writeWorkbook([]), 'excel-broken'],
    ['one without texts', writeWorkbook([sheet([[{ number: '1' }], [{ number: '2' }]])]), 'missing-text-column'],
    [
      'one without a part',
      writeWorkbook([sheet([['tekst'], ['a b']])], { 'xl/_rels/workbook.xml.rels': '<x/>' }),
      'excel-broken',
    ],
  ])('says so of %s, and reads no post', async (_name, bytes, code) => {
    const { posts, codes } = await read(bytes)
    expect([posts, codes.at(-1)]).toEqual([[], code])
    expect((await previewWorkbook(bytes)).issues.at(-1)?.code).toBe(code)
    const test = await openFileSource({ open: () => streamOf(bytes), size: 0, fileName: 'a' }).test(signal)
    expect(test.ok).toBe(false)
  })

  it('says that it is too large before it is unpacked', async () => {
    const start = Buffer.alloc(1024 * 1024)
    start.set(whole.subarray(0, 1000))
    async function* open(): AsyncGenerator<Uint8Array> {
      for (let part = 0; part < 51; part++) yield start
    }
    const batches = await Array.fromAsync(
      openFileSource({ open, size: 0, fileName: 'a.xlsx' }).read({ cursor: null, signal }),
    )
    expect(batches.flatMap(({ issues }) => issues.map(({ code }) => code))).toEqual(['excel-too-large'])
  })

  it.each([
    [
      'more texts than are kept',
      { 'xl/sharedStrings.xml': `<sst>${'<si/>'.repeat(5_000_001)}</sst>` },
      'excel-too-large',
    ],
    ['a tag that does not end', { 'xl/sharedStrings.xml': `<sst a="${'x'.repeat(3_000_000)}` }, 'excel-broken'],
    ['tags in tags', { 'xl/styles.xml': '<a>'.repeat(200_000) }, 'excel-broken'],
    [
      'more rows than Excel has',
      { 'xl/worksheets/sheet1.xml': `<sheetData>${'<row><c t="str"><v>a b</v></c></row>'.repeat(1_048_600)}` },
      'excel-too-large',
    ],
  ])('stops at %s', async (_name, parts, code) => {
    const bytes = writeWorkbook([sheet([['tekst'], ['a b']])], parts)
    expect(bytes.length).toBeLessThan(1_000_000)
    expect((await read(bytes)).codes.at(-1)).toBe(code)
  })

  it('does not believe what a part says of its length', async () => {
    const bytes = Buffer.from(writeWorkbook([sheet([['tekst'], ['a b']])]))
    const at = bytes.lastIndexOf('PK\u{1}\u{2}')
    bytes.writeUInt32LE(10, at + 24)
    expect((await read(bytes)).codes).toEqual(['excel-broken'])
  })

  it('makes no cell in the last column cost a row of them', async () => {
    const row = '<row><c t="str"><v>een brug</v></c><c r="XFD2" t="str"><v>ver weg</v></c></row>'
    const bytes = writeWorkbook([sheet([])], {
      'xl/worksheets/sheet1.xml': `<sheetData>${row.repeat(2000)}</sheetData>`,
    })
    const { posts, texts } = await read(bytes)
    expect(texts).toEqual(Array(posts.length).fill('een brug'))
    expect((await previewWorkbook(bytes)).columns).toHaveLength(1)
  })

  it('unfolds no entity', async () => {
    const bomb = `<!DOCTYPE a [<!ENTITY b "bruggen">]><sheetData><row><c t="str"><v>tekst</v></c></row><row><c t="str"><v>drie &b;</v></c></row></sheetData>`
    expect((await read(writeWorkbook([sheet([])], { 'xl/worksheets/sheet1.xml': bomb }))).texts).toEqual(['drie &b;'])
  })

  it('never throws, whatever became of its bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 20 }),
        async (changes) => {
          const bytes = Uint8Array.from(whole)
          for (const [at, value] of changes) bytes[at] = value
          await read(bytes)
          await previewWorkbook(bytes)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('never throws, whatever its XML says', async () => {
    const piece = fc.constantFrom(
      '<row>',
      '</row>',
      '<c r="B2" t="s">',
      '<c t="inlineStr">',
      '</c>',
      '<v>',
      '</v>',
      '<is><t>',
      '</t></is>',
      '0',
      '-1',
      '1e9',
      'tekst',
      '&#0;',
      '<',
      '>',
      '<![CDATA[',
      ']]>',
      '<c r="ZZZ9" s="1">',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const xml = pieces.join('')
        await read(writeWorkbook([sheet([])], { 'xl/worksheets/sheet1.xml': xml, 'xl/sharedStrings.xml': xml }))
      }),
    )
  })
})

async function* streamOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
