import type { Network } from '@troje/post'
import { expect, test } from 'vitest'
import { InvalidCursorError, type MentionFilterRow, type MentionRow, type Store } from '../src/index.ts'
import { findingOf, makeListener, mentionOf, onEveryServer, outcomeOf } from './on-every-server.ts'

const networks = ['bluesky', 'feed', 'x'] as const satisfies readonly Network[]
const words = ['Trein', 'café', 'vertraging', 'wachten', 'Zwolle']

onEveryServer('a page of the inbox', (bench) => {
  test('every combination of filters finds what a plain comparison of all mentions finds', async () => {
    const { store } = bench
    const queryIds = await fill(store)
    const all = await readAll(store, {}, 1000)
    const fields: { [Key in keyof MentionFilterRow]: readonly MentionFilterRow[Key][] } = {
      queryId: [undefined, queryIds[1]],
      source: [undefined, 'feed'],
      finding: [undefined, 'insult'],
      status: [undefined, 'new', 'done'],
      assignee: [undefined, 'none', 'bob'],
      from: [undefined, '2026-03-01T10:20:00Z'],
      to: [undefined, '2026-03-01T11:00:00Z'],
      search: [undefined, 'CAFE trein'],
    }
    const filters = combine(fields)
    let filled = 0
    for (const filter of filters) {
      const expected = all.filter((row) => fits(row, filter)).map((row) => row.id)
      const found = await readAll(store, filter, 7)
      expect(found.map((row) => row.id)).toEqual(expected)
      if (expected.length > 0) filled += 1
    }
    expect(filters).toHaveLength(576)
    expect(filled).toBeGreaterThan(100)
  })

  test('goes on after its last row, also when newer mentions arrive in between', async () => {
    const { store } = bench
    const { queryId, sourceId, prefix } = await makeListener(store)
    const at = (minute: number) => `2026-04-01T10:${String(minute).padStart(2, '0')}:00Z`
    const older = Array.from({ length: 5 }, (_, n) => mentionOf(`${prefix}${n}`, [queryId], { createdAt: at(n) }))
    await store.mentions.commit(outcomeOf(sourceId, older))
    const first = await store.mentions.page({ queryId }, 3, null)
    await store.mentions.commit(outcomeOf(sourceId, [mentionOf(`${prefix}new`, [queryId], { createdAt: at(50) })]))
    const second = await store.mentions.page({ queryId }, 3, first.next)
    expect([...first.rows, ...second.rows].map((row) => row.post.id)).toEqual(
      [4, 3, 2, 1, 0].map((n) => `${prefix}${n}`),
    )
    expect(second.next).toBeNull()
  })

  test('goes through posts without a date one by one, and misses none', async () => {
    const { store } = bench
    const { queryId, sourceId, prefix } = await makeListener(store)
    for (const batch of ['a', 'b', 'c']) {
      const undated = [1, 2].map((n) => mentionOf(`${prefix}${batch}${n}`, [queryId], { createdAt: null }))
      await store.mentions.commit(outcomeOf(sourceId, undated))
    }
    const found = (await readAll(store, { queryId }, 1)).map((row) => row.post.id.slice(prefix.length))
    expect(found).toEqual(['c2', 'c1', 'b2', 'b1', 'a2', 'a1'])
  })

  test('refuses a position that was not handed out', async () => {
    const places = ['2026-13-45T99:99:99.999Z 1', '0000-01-01T00:00:00.000Z 1'].map((place) =>
      Buffer.from(place).toString('base64url'),
    )
    for (const cursor of ['', 'x', ...places, '"; drop table']) {
      await expect(bench.store.mentions.page({}, 10, cursor)).rejects.toBeInstanceOf(InvalidCursorError)
    }
  })

  test('takes any year that an instant can be written in', async () => {
    const year0 = '0000-01-01T00:00:00Z'
    const { rows } = await bench.store.mentions.page({}, 1000, null)
    expect((await bench.store.mentions.page({ from: year0 }, 1000, null)).rows).toHaveLength(rows.length)
    expect((await bench.store.mentions.page({ to: year0 }, 1000, null)).rows).toEqual([])
  })

  test.each([
    ['station', true],
    ['STÀTION', true],
    ['"rijdt niet"', true],
    ['"niet rijdt"', false],
    ['station -metro', false],
    ['nergens or trein', true],
    ['nu.nl/artikel', true],
    ['jansen', true],
    ["o'brien & | ! ( ) : * '' \\", false],
    ['!!!', false],
    ['-', false],
    ['"', false],
    ['\0\u{d800}', false],
  ])('finds by the search %j: %s', async (search, found) => {
    const { store } = bench
    const { queryId, sourceId, prefix } = await makeListener(store)
    const text = 'De “trein” naar het station rijdt niet, de metro wel: https://nu.nl/artikel'
    const author = { handle: 'p.jansen', displayName: 'Piet' }
    await store.mentions.commit(outcomeOf(sourceId, [mentionOf(`${prefix}s`, [queryId], { text, author })]))
    const page = await store.mentions.page({ queryId, search }, 10, null)
    expect(page.rows.length).toBe(found ? 1 : 0)
  })

  test('an id that is none finds nothing', async () => {
    expect((await bench.store.mentions.page({ queryId: "1' or true" }, 10, null)).rows).toEqual([])
    expect(await bench.store.mentions.get('99999999999999999999')).toBeNull()
  })
})

async function fill(store: Store): Promise<readonly string[]> {
  const listeners = [await makeListener(store), await makeListener(store), await makeListener(store)]
  const mentions = Array.from({ length: 90 }, (_, n) => {
    const queryIds = listeners.filter((_, at) => (n >> at) % 2 === 1 || at === 2).map((listener) => listener.queryId)
    const text = `${words[n % 5]} ${words[(n + 1) % 5]} ${n}`
    const createdAt = new Date(Date.UTC(2026, 2, 1, 10, Math.floor(n / 2))).toISOString()
    const findings = n % 3 === 0 ? [findingOf('insult')] : n % 7 === 0 ? [findingOf('threat')] : []
    // The remainder by 3 is always within the list.
    return mentionOf(`filter-${n}`, queryIds, { text, createdAt, findings, source: networks[(n >> 1) % 3]! })
  })
  const { added } = await store.mentions.commit(outcomeOf(listeners[0]?.sourceId ?? '', mentions))
  for (const [at, id] of added.entries()) {
    if (at % 4 === 1) await store.cases.setStatus(id, 'done', 'ann')
    if (at % 5 === 1) await store.cases.assign(id, 'bob', 'ann')
  }
  return listeners.map((listener) => listener.queryId)
}

async function readAll(store: Store, filter: MentionFilterRow, size: number): Promise<readonly MentionRow[]> {
  const rows: MentionRow[] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<Store['mentions']['page']>> = await store.mentions.page(filter, size, cursor)
    rows.push(...page.rows)
    cursor = page.next
  } while (cursor !== null)
  return rows
}

function fits(row: MentionRow, filter: MentionFilterRow): boolean {
  const at = Date.parse(row.postedAt)
  return (
    (filter.queryId === undefined || row.matches.some((match) => match.queryId === filter.queryId)) &&
    (filter.source === undefined || row.source === filter.source) &&
    (filter.finding === undefined || row.findings.some((finding) => finding.kind === filter.finding)) &&
    (filter.status === undefined || row.status === filter.status) &&
    (filter.assignee === undefined || (row.assigneeId ?? 'none') === filter.assignee) &&
    (filter.from === undefined || at >= Date.parse(filter.from)) &&
    (filter.to === undefined || at < Date.parse(filter.to)) &&
    (filter.search === undefined || (row.post.text.includes('Trein') && row.post.text.includes('café')))
  )
}

function combine(fields: object): readonly MentionFilterRow[] {
  let filters: readonly MentionFilterRow[] = [{}]
  for (const [key, values] of Object.entries(fields) as readonly [string, readonly unknown[]][]) {
    filters = filters.flatMap((filter) => values.map((value) => ({ ...filter, [key]: value })))
  }
  return filters
}
