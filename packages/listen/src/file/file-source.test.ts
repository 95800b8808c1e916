import { createReadStream, readFileSync, statSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cursor, SourceBatch } from '../source.ts'
import { openFileSource, type FileSourceOptions } from './file-source.ts'
import { previewFile } from './preview-file.ts'
import { sharedData } from '../../../../tests/shared-data.ts'

const signal = new AbortController().signal

type Content = string | Uint8Array
function toSource(content: Content, fileName: string, options: Partial<FileSourceOptions> = {}, chunk = 64_000) {
  const bytes = Buffer.from(content)
  async function* open(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk)
  }
  return openFileSource({ open, size: bytes.length, fileName, ...options })
}

async function read(content: Content, fileName: string, options: Partial<FileSourceOptions> = {}, chunk?: number) {
  const source = toSource(content, fileName, options, chunk)
  return join(await Array.fromAsync(source.read({ cursor: null, signal })))
}

function join(batches: readonly SourceBatch[]) {
  const posts = batches.flatMap((batch) => batch.posts)
  const issues = batches.flatMap((batch) => batch.issues)
  return {
    posts,
    issues,
    texts: posts.map(({ text }) => text),
    codes: issues.map(({ line, code }) => `${line}:${code}`),
  }
}

describe('a CSV file', () => {
  it('is read by its Dutch column names, with dates in the zone of the organisation', async () => {
    const csv =
      'Kenmerk;Datum;Gebruiker;Naam;Bericht;Taal;Link;Bron\nab-1;24-07-2015 11.35;@noor;Noor;"Hallo; daar";nl;https://x.example/1;Twitter\n'
    const { posts, issues } = await read(csv, 'a.csv', { timeZone: 'Europe/Amsterdam' })
    expect(issues).toEqual([])
    expect(posts).toEqual([
      {
        id: 'ab-1',
        text: 'Hallo; daar',
        title: null,
        createdAt: '2015-07-24T09:35:00.000Z',
        lang: 'nl',
        url: 'https://x.example/1',
        source: 'x',
        author: { handle: 'noor', displayName: 'Noor' },
      },
    ])
  })

  it.each([
    ['utf-8 with a mark', Buffer.from('\u{FEFF}tekst\ncafé\n')],
    ['utf-16le with a mark', Buffer.from('\u{FEFF}tekst\ncafé\n', 'utf16le')],
    ['utf-16le without a mark', Buffer.from('tekst\ncafé\n', 'utf16le')],
    ['utf-16be with a mark', Buffer.from('\u{FEFF}tekst\ncafé\n', 'utf16le').swap16()],
    ['windows-1252', Buffer.from('tekst\r\ncafé\r\n', 'latin1')],
    ['CR alone', Buffer.from('tekst\rcafé\r')],
    ['no last line end', Buffer.from('tekst\ncafé')],
  ])('is read in %s', async (_name, bytes) => {
    expect((await read(bytes, 'a.csv')).texts).toEqual(['café'])
  })

  it('turns to Windows-1252 where its first letter beyond ASCII says so, and reports it', async () => {
    const ascii = 'plain words only\n'.repeat(5000)
    const { texts, codes } = await read(Buffer.from(`tekst\n${ascii}één café\n`, 'latin1'), 'a.csv')
    expect(texts.at(-1)).toBe('één café')
    expect(codes).toEqual(['5002:encoding-guessed'])
  })

  it('reports a damaged row with its line, and imports the rest', async () => {
    const rows = [
      'id,tekst,taal',
      'a,één,nl',
      'b,"not\u{0}hing",nl',
      'c,"ragged" quotes,nl',
      'd,missing column',
      'e,too,many,columns',
      `f,${'x'.repeat(10_000_000)},nl`,
      'g,"two\nlines, one ""row""",nl',
      'h,,nl',
      'i,5" pijp,nl,,',
      'j,laatste,nl',
    ]
    const bytes = Buffer.concat([
      Buffer.from(`${rows.join('\n')}\nk,b`),
      Buffer.from([0xe9, 0x0a]),
      Buffer.from('l,tot slot,nl\n'),
    ])
    const { texts, codes } = await read(bytes, 'a.csv')
    expect(texts).toEqual(['één', 'two\nlines, one "row"', '5" pijp', 'laatste', 'tot slot'])
    expect(codes).toEqual([
      '3:nul-byte',
      '4:ragged-quotes',
      '5:column-count',
      '6:column-count',
      '7:line-too-long',
      '10:empty-text',
      '13:wrong-encoding',
    ])
  })

  it('loses one line to a quote that never ends', async () => {
    const rows = Array.from({ length: 3000 }, (_, index) => `r${index},row ${index}`)
    const { texts, codes } = await read(`id,tekst\nbad,"open\n${rows.join('\n')}\n`, 'a.csv')
    expect(texts).toHaveLength(3000)
    expect(codes).toEqual(['2:ragged-quotes'])
  })

  it('says which column is missing', async () => {
    const mapping = { ...previewFile(Buffer.from('id,tekst\n1,a b\n'), 'a.csv').mapping!, text: 'verhaal' }
    const { posts, codes } = await read('id,tekst\nq,a b\n', 'a.csv', { mapping })
    expect([posts, codes]).toEqual([[], ['1:missing-text-column']])
  })

  it('follows a corrected mapping', async () => {
    const csv = 'naam,tekst,verhaal\nNoor,kop,het hele verhaal\n'
    const { mapping } = previewFile(Buffer.from(csv), 'a.csv')
    const { posts } = await read(csv, 'a.csv', { mapping: { ...mapping!, text: 'verhaal', title: 'tekst' } })
    expect(posts[0]).toMatchObject({ text: 'het hele verhaal', title: 'kop', author: { displayName: 'Noor' } })
  })

  it('gives rows without an id one that is the same at each import, and keeps equal rows apart', async () => {
    const csv = 'tekst,bron\nik sta stil,x\nik sta stil,x\niets anders,x\nik sta stil,x\n'
    const ids = (await read(csv, 'a.csv')).posts.map(({ id }) => id)
    expect(new Set(ids).size).toBe(4)
    expect((await read(csv, 'renamed.csv', {}, 3)).posts.map(({ id }) => id)).toEqual(ids)
  })

  it('uses no ids that a spreadsheet rounded or that come twice', async () => {
    const rounded = 'id,tekst\n5.70306E+17,een\n5.70306E+17,twee\n'
    const { posts, codes } = await read(rounded, 'a.csv')
    expect(new Set(posts.map(({ id }) => id)).size).toBe(2)
    expect(codes).toEqual(['undefined:damaged-ids'])
  })

  it('keeps rows of two files apart that are both numbered from 1', async () => {
    const [first] = (await read('id,tekst\n1,een\n', 'a.csv')).posts
    const [second] = (await read('id,tekst\n1,iets anders\n', 'b.csv')).posts
    expect(first!.id).not.toBe(second!.id)
  })

  it('comes back from encoding as it went in, whatever it holds', async () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => `x${text.replace(/[\0\r]/g, '').trim()}`)
    const rows = fc.array(cell, { minLength: 1, maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.constantFrom(',', ';', '\t'),
        fc.integer({ min: 1, max: 50 }),
        async (texts, comma, chunk) => {
          const quote = (text: string) => `"${text.replaceAll('"', '""')}"`
          const csv = ['id', 'tekst', ...texts.flatMap((text, index) => [`n${index}`, text])]
          const lines = csv.map(quote).reduce((all, text, at) => all + text + (at % 2 === 0 ? comma : '\n'), '')
          expect((await read(lines, 'a.csv', { delimiter: comma, encoding: 'utf-8' }, chunk)).texts).toEqual(texts)
        },
      ),
    )
  })

  it('never throws on bytes of any kind', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('a.csv', 'a.ndjson', 'a.xml'),
        async (bytes, name) => {
          previewFile(bytes, name)
          await read(bytes, name)
        },
      ),
    )
  })
})

describe('an NDJSON file', () => {
  it('takes numbers as ids, and keeps every digit of a long one', async () => {
    const { posts } = await read(
      '{"id":570306133677760513,"text":"a"}\n{"id":7,"text":"b","author":{"handle":"noor"}}\n',
      'a.ndjson',
    )
    expect(posts).toEqual([
      { id: '570306133677760513', text: 'a', source: 'file' },
      { id: '7', text: 'b', source: 'file', author: { handle: 'noor' } },
    ])
  })

  it('goes on after a bad line', async () => {
    const lines = [
      '{"id":"a","text":"één"}',
      '{"id":"b"',
      '',
      '{"id":"c"}',
      '{"text":"zonder id"}',
      '{"id":"d","text":"x","createdAt":"ooit"}',
    ]
    const { texts, codes } = await read(lines.join('\n'), 'a.ndjson')
    expect(texts).toEqual(['één', 'zonder id', 'x'])
    expect(codes).toEqual(['2:not-json', '4:not-a-post', '6:bad-date'])
  })

  it('never says in an issue what stands in a row, for issues are kept and the row may not be (P3)', async () => {
    const odd = 'quuxfrotz'
    const ndjson = [`{"id":"a","text":"x","createdAt":"${odd}"}`, odd, `{"id":"b","text":{"${odd}":1}}`].join('\n')
    const csv = `id;tekst;datum\nab-1;x;${odd}\n${odd}\nab-2;"${odd}" ${odd};2020\n`
    const found = [...(await read(ndjson, 'a.ndjson')).issues, ...(await read(csv, 'a.csv')).issues]
    const codes = ['bad-date', 'not-json', 'not-a-post', 'bad-date', 'column-count', 'ragged-quotes']
    expect(found.map(({ code }) => code)).toEqual(codes)
    expect(JSON.stringify(found)).not.toContain(odd)
  })

  it('is read with constant memory: never far ahead of who takes the posts', async () => {
    const line = Buffer.from(`${JSON.stringify({ id: 'x', text: 'woord '.repeat(100) })}\n`)
    const chunk = Buffer.concat(Array.from({ length: 100 }, () => line))
    let pulled = 0
    async function* open(): AsyncGenerator<Uint8Array> {
      for (let round = 0; round < 2000; round++) {
        pulled += chunk.length
        yield chunk
      }
    }
    const source = openFileSource({ open, size: 0, fileName: 'a.ndjson' })
    let count = 0
    for await (const { posts } of source.read({ cursor: null, signal })) {
      count += posts.length
      expect(pulled - count * line.length).toBeLessThanOrEqual(2 * chunk.length)
    }
    expect(count).toBe(200_000)
  })
})

it('closes the file however reading ends', async () => {
  for (const [content, take] of [
    ['', 9],
    ['PK\u{3}\u{4}', 9],
    ['tekst\neen\n', 9],
    [`tekst\n${'een\n'.repeat(90_000)}`, 1],
  ] as const) {
    let state = 'new'
    async function* open(): AsyncGenerator<Uint8Array> {
      state = 'open'
      try {
        for (let at = 0; at < content.length; at += 50_000) yield Buffer.from(content.slice(at, at + 50_000))
      } finally {
        state = 'closed'
      }
    }
    const source = openFileSource({ open, size: 0, fileName: 'a.csv' })
    let taken = 0
    for await (const _ of source.read({ cursor: null, signal })) if (++taken === take) break
    expect(state).toBe('closed')
    await source.test(signal)
    expect(state).toBe('closed')
  }
})

it('says what a file is when it is no text', async () => {
  const picture = Buffer.concat([Buffer.from('\u{89}PNG\r\n', 'latin1'), Buffer.alloc(500, 1)])
  expect((await read(picture, 'a.csv')).codes).toEqual(['undefined:not-text'])
  expect(previewFile(picture, 'a.csv').issues[0]!.code).toBe('not-text')
  expect((await read('[{"id":1}]', 'a.json')).codes).toEqual(['undefined:json-array'])
})

const { url: airlines, missing, title } = sharedData('dev/airline_tweets.csv')

describe.skipIf(missing)(title('the airline file'), () => {
  const open = () => createReadStream(airlines)
  const source = () => openFileSource({ open, size: statSync(airlines).size, fileName: 'airline_tweets.csv' })

  it('is understood without help', () => {
    const preview = previewFile(readFileSync(airlines).subarray(0, 65_536), 'airline_tweets.csv')
    expect(preview).toMatchObject({ format: 'csv', delimiter: ',', encoding: 'utf-8' })
    expect(preview.mapping).toMatchObject({ id: null, text: 'text', createdAt: 'tweet_created', displayName: 'name' })
    expect(preview.issues.map(({ code }) => code)).toEqual(['damaged-ids'])
  })

  it('gives 14,640 posts with ids of their own, the same when resumed in the middle', async () => {
    const batches = await Array.fromAsync(source().read({ cursor: null, signal }))
    const { posts, codes } = join(batches)
    expect(codes).toEqual(['undefined:damaged-ids'])
    expect(new Set(posts.map(({ id }) => id)).size).toBe(14_640)
    expect(posts.every(({ createdAt }) => createdAt?.startsWith('2015-02-'))).toBe(true)
    const cursor: Cursor = batches[10]!.cursor!
    const rest = join(await Array.fromAsync(source().read({ cursor, signal }))).posts
    expect(rest).toEqual(posts.slice(posts.length - rest.length))
    expect(rest.length).toBe(14_640 - batches.slice(0, 11).flatMap((batch) => batch.posts).length)
    expect(batches.at(-1)?.progress).toEqual({ done: statSync(airlines).size, total: statSync(airlines).size })
  })
})
