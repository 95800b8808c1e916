import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Post } from '@troje/post'
import { describe, expect, it } from 'vitest'
import { matches, openMonitor, parseQuery, queryCheck, toText } from '../src/index.ts'
import { sharedData } from '../../../tests/shared-data.ts'

const { url: folder, missing, title } = sharedData('stream/match/')

function queriesOf(count: number): { id: string; text: string }[] {
  const lines = readFileSync(new URL(`queries-${count}.tsv`, folder), 'utf8')
    .trimEnd()
    .split('\n')
  return lines.map((line) => ({ id: line.slice(0, line.indexOf('\t')), text: line.slice(line.indexOf('\t') + 1) }))
}

function postsOf(): Post[] {
  const lines = gunzipSync(readFileSync(new URL('posts.ndjson.gz', folder)))
    .toString()
    .trimEnd()
    .split('\n')
  return lines.map((line) => JSON.parse(line) as Post)
}

describe.skipIf(missing)(title('the real stream'), () => {
  it('has ten thousand queries, which are all read and printed without loss', () => {
    for (const { text } of queriesOf(10_000)) {
      const { ok, normal } = queryCheck(text)
      expect(ok, text).toBe(true)
      expect(toText(parseQuery(normal).value)).toBe(normal)
    }
  })

  it('gets the same answer from the monitor and the evaluator, before and after the monitor has learned', () => {
    const queries = queriesOf(1000).map(({ id, text }) => ({ id, node: parseQuery(text).value }))
    const posts = postsOf()
    const monitor = openMonitor(queries)
    const agree = (post: Post) => {
      const expected = queries.filter(({ node }) => matches(node, post) === true).map(({ id }) => id)
      const hits = monitor.match(post, []).filter((hit) => hit.certain)
      expect(hits.map(({ id }) => id).sort()).toEqual(expected.sort())
    }
    for (const post of posts.slice(0, 150)) agree(post)
    for (const post of posts.slice(150, 5000)) monitor.match(post, [])
    for (const post of posts.slice(5000, 5150)) agree(post)
  })
})
