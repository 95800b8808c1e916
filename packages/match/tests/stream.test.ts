import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Post } from '@troje/post'
import { describe, expect, it } from 'vitest'
import { evaluate } from '../src/evaluate/matches.ts'
import { PostReader } from '../src/evaluate/reading.ts'
import { openMonitor, parseQuery, queryCheck, toText, type Monitor, type MonitorQuery } from '../src/index.ts'
import { sharedData } from '../../../tests/shared-data.ts'

const { url: folder, missing, title } = sharedData('stream/match/')

function queriesOf(count: number): { id: string; text: string }[] {
  const lines = readFileSync(new URL(`queries-${count}.tsv`, folder), 'utf8')
    .trimEnd()
    .split('\n')
  return lines.map((line) => ({ id: line.slice(0, line.indexOf('\t')), text: line.slice(line.indexOf('\t') + 1) }))
}

const toQueries = (count: number): MonitorQuery[] =>
  queriesOf(count).map(({ id, text }) => ({ id, node: parseQuery(text).value }))

function postsOf(): Post[] {
  const lines = gunzipSync(readFileSync(new URL('posts.ndjson.gz', folder)))
    .toString()
    .trimEnd()
    .split('\n')
  return lines.map((line) => JSON.parse(line) as Post)
}

/** Every hit, a certain one and one that waits apart, as the plain evaluator has it. */
function expectAgreement(monitor: Monitor, queries: readonly MonitorQuery[], post: Post): number {
  const reader = new PostReader(post)
  const expected = queries.flatMap(({ id, node }) => {
    const truth = evaluate(node, reader, null)
    return truth === false ? [] : `${id} ${truth}`
  })
  const hits = monitor.match(post, []).map(({ id, certain }) => `${id} ${certain || 'unknown'}`)
  expect(hits.sort()).toEqual(expected.sort())
  return hits.length
}

describe.skipIf(missing)(title('the real stream'), () => {
  it('has ten thousand queries, which are all read and printed without loss', () => {
    for (const { text } of queriesOf(10_000)) {
      const { ok, normal } = queryCheck(text)
      expect(ok, text).toBe(true)
      expect(toText(parseQuery(normal).value)).toBe(normal)
    }
  })

  it('gets the same answer from the monitor and the evaluator on all ten thousand queries, before and after it learned', () => {
    const queries = toQueries(10_000)
    const posts = postsOf()
    const monitor = openMonitor(queries)
    let hits = 0
    for (const post of posts.slice(0, 150)) hits += expectAgreement(monitor, queries, post)
    for (const post of posts.slice(150, 10_000)) monitor.match(post, [])
    for (const post of posts.slice(10_000, 10_150)) hits += expectAgreement(monitor, queries, post)
    expect(hits).toBeGreaterThan(1000)
  })

  it('gets the same answer while queries come, change and go between the times that it plans anew', () => {
    const all = toQueries(1000)
    const posts = postsOf()
    const alive = new Map(all.slice(0, 700).map((query) => [query.id, query]))
    const monitor = openMonitor(alive.values())
    for (let round = 0; round < 60; round++) {
      // Some go, some come, and some get another's tree.
      const remove = [...alive.keys()].filter((_, index) => index % 23 === round % 23)
      const set = all.filter((_, index) => index % 41 === round % 41)
      const changed = [...alive.values()]
        .slice(round, round + 5)
        .map(({ id }, index) => ({ id, node: all[(round * 7 + index) % 1000]!.node }))
      for (const id of remove) alive.delete(id)
      for (const query of [...set, ...changed]) alive.set(query.id, query)
      monitor.update({ remove, set: [...set, ...changed] })
      expect(monitor.size).toBe(alive.size)
      // 500, 2,000 and 8,000 posts are when it plans.
      for (const post of posts.slice(round * 150, round * 150 + 147)) monitor.match(post, [])
      for (const post of posts.slice(round * 150 + 147, round * 150 + 150))
        expectAgreement(monitor, [...alive.values()], post)
    }
  })
})
