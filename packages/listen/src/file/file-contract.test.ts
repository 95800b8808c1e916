import { describe, expect, it } from 'vitest'
import { writeWorkbook } from '../../tests/write-workbook.ts'
import { openFileSource } from './file-source.ts'
import type { Cursor, Source, SourceBatch } from '../source.ts'

/** What a file keeps as every source does; those of a network: tests/contract. */

interface Case {
  readonly name: string
  /** A source with exactly these posts, something that cannot be read among them. */
  readonly open: () => Promise<Source>
  readonly ids: readonly string[]
  readonly openBroken: () => Promise<Source>
}

const texts = Array.from({ length: 1203 }, (_, index) => `De brug bij het station is dicht, bericht ${index}`)

function toOpen(bytes: Uint8Array): () => AsyncIterable<Uint8Array> {
  return async function* () {
    for (let at = 0; at < bytes.length; at += 7000) yield bytes.subarray(at, at + 7000)
  }
}

function openBytes(fileName: string, bytes: Uint8Array): () => Promise<Source> {
  return () => Promise.resolve(openFileSource({ open: toOpen(bytes), size: bytes.length, fileName }))
}

function openText(fileName: string, text: string): () => Promise<Source> {
  return openBytes(fileName, Buffer.from(text))
}

const rss = (items: readonly string[]) =>
  `<rss version="2.0"><channel><title>Nieuws</title>${items.join('')}<item><link>https://zonnedael.example/leeg</link></item></channel></rss>`
const items = texts.map((text, index) => `<item><guid>urn:x:${index}</guid><description>${text}</description></item>`)

const cases: readonly Case[] = [
  {
    name: 'ndjson file',
    open: openText(
      'a.ndjson',
      texts
        .map((text, index) => `${JSON.stringify({ id: `p${index}`, text })}\n${index === 600 ? '{"broken\n' : ''}`)
        .join(''),
    ),
    ids: texts.map((_, index) => `p${index}`),
    openBroken: openText('a.ndjson', ''),
  },
  {
    name: 'csv file',
    open: openText(
      'a.csv',
      `id,tekst\n${texts.map((text, index) => `p${index},"${text}"\n${index === 600 ? 'half a row\n' : ''}`).join('')}`,
    ),
    ids: texts.map((_, index) => `p${index}`),
    openBroken: openText('a.csv', ''),
  },
  {
    name: 'workbook',
    open: openBytes(
      'a.xlsx',
      writeWorkbook([
        {
          name: 'Blad1',
          rows: [
            ['id', 'tekst'],
            ...texts.flatMap((text, index) => [[`p${index}`, text], ...(index === 600 ? [['p']] : [])]),
          ],
        },
      ]),
    ),
    ids: texts.map((_, index) => `p${index}`),
    openBroken: openBytes('a.xlsx', Buffer.from('PK\u{3}\u{4}')),
  },
  {
    name: 'feed file',
    open: openText('a.rss', rss(items)),
    ids: texts.map((_, index) => `urn:x:${index}`),
    openBroken: openText('a.rss', '   '),
  },
]

/** Reads from a cursor until `last` was seen or the source ends. */
async function readUntil(source: Source, cursor: Cursor | null, last: string): Promise<SourceBatch[]> {
  const controller = new AbortController()
  const batches: SourceBatch[] = []
  for await (const batch of source.read({ cursor, signal: controller.signal })) {
    batches.push(batch)
    if (batch.posts.some(({ id }) => id === last)) controller.abort()
  }
  return batches
}

const idsOf = (batches: readonly SourceBatch[]) => batches.flatMap(({ posts }) => posts.map(({ id }) => id))

describe.each(cases)('$name keeps the contract of a source', ({ open, ids, openBroken }) => {
  const last = ids.at(-1)!

  it('hands over every post once, in batches, with its own network', async () => {
    const source = await open()
    const batches = await readUntil(source, null, last)
    expect(idsOf(batches)).toEqual(ids)
    for (const { posts } of batches) {
      expect(posts.length).toBeLessThanOrEqual(500)
      for (const { source: network, text } of posts) {
        expect(network === source.network || network === 'feed').toBe(true)
        expect(text).not.toBe('')
      }
    }
  })

  it('makes an issue, not an error, of what cannot be read', async () => {
    const batches = await readUntil(await open(), null, last)
    const issues = batches.flatMap(({ issues }) => issues)
    expect(issues.length).toBeGreaterThan(0)
    for (const { code, message } of issues) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
      expect(message.nl).not.toBe('')
      expect(message.en).not.toBe('')
    }
  })

  it('resumes from the cursor of any batch without loss', async () => {
    const source = await open()
    const batches = await readUntil(source, null, last)
    for (const [index, { cursor }] of batches.slice(0, -1).entries()) {
      const before = idsOf(batches.slice(0, index + 1))
      const after = idsOf(await readUntil(source, cursor, last))
      expect(new Set([...before, ...after])).toEqual(new Set(ids))
      expect(new Set(after).size).toBe(after.length)
    }
  })

  it('takes a cursor that makes no sense for none', async () => {
    const batches = await readUntil(await open(), 'nonsense \u{0}', last)
    expect(new Set(idsOf(batches))).toEqual(new Set(ids))
  })

  it('ends when the signal aborts, before, between and during batches', async () => {
    const source = await open()
    expect(await Array.fromAsync(source.read({ cursor: null, signal: AbortSignal.abort() }))).toEqual([])
    const between = new AbortController()
    let batches = 0
    for await (const _ of source.read({ cursor: null, signal: between.signal })) {
      batches++
      between.abort()
    }
    expect(batches).toBe(1)
    const during = new AbortController()
    setTimeout(() => during.abort(), 20)
    const broken = await openBroken()
    await Array.fromAsync(broken.read({ cursor: null, signal: during.signal }))
    expect(during.signal.aborted || broken.network === 'file').toBe(true)
  })

  it('says whether it works, in both languages', async () => {
    const signal = AbortSignal.timeout(10_000)
    const good = await (await open()).test(signal)
    const bad = await (await openBroken()).test(signal)
    expect([good.ok, bad.ok]).toEqual([true, false])
    for (const { message } of [good, bad]) {
      expect(message.nl).not.toBe('')
      expect(message.en).not.toBe(message.nl)
    }
  })
})
