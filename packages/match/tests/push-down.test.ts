import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Post } from '@troje/post'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { matches, openMonitor, parseQuery, type QueryNode } from '../src/index.ts'
import { clauseText, toCoverage, type PushDown } from '../src/push-down/push-down.ts'
import { sharedData } from '../../../tests/shared-data.ts'
import { anyPost, anyQuery } from './arbitraries.ts'
import { asFrom, networkModels, readsAlike, type NetworkModel } from './push-down-networks.ts'

const parts = new Map([['merk', parseQuery('zonnedael.nl OR park').value]])

/** Why a match would not come: null where the network brings it, or where its owner was told of just this part. */
function lost(model: NetworkModel, { requests, leftOut }: PushDown, id: string, post: Post): string | null {
  if (requests.some((request) => model.brings(request, post))) return null
  const told = leftOut.some(({ query, part }) => query === id && matches(parseQuery(part).value, post) === true)
  return told ? null : `${requests.join('; ')} does not bring ${JSON.stringify(post)}`
}

function expectWithinLimits(model: NetworkModel, { requests }: PushDown): void {
  expect(requests.length).toBeLessThanOrEqual(model.requests)
  for (const request of requests) {
    expect(request.length).toBeLessThanOrEqual(model.length)
    // One that is no request throws.
    model.brings(request, { id: '1', text: '' })
  }
}

describe('what a network is asked', () => {
  it.each(Object.entries(networkModels))(
    'of %s brings every match but those that are said to be left out',
    (_, model) => {
      let brought = 0
      fc.assert(
        fc.property(
          fc.array(anyQuery, { minLength: 1, maxLength: 6 }),
          fc.array(anyPost, { maxLength: 12 }),
          (nodes, posts) => {
            const queries = nodes.map((node, index) => ({ id: String(index), node }))
            const pushed = model.push(queries, { parts })
            expectWithinLimits(model, pushed)
            for (const post of posts.map((given) => asFrom(model, given))) {
              if (!readsAlike(model, post)) continue
              for (const { id, node } of queries) {
                if (matches(node, post, { parts }) !== true) continue
                expect(lost(model, pushed, id, post)).toBeNull()
                brought++
              }
            }
          },
        ),
        { numRuns: 400 },
      )
      expect(brought).toBeGreaterThan(100)
    },
  )

  it.each(Object.entries(networkModels))('of %s stays within its limits, however much there is to ask', (_, model) => {
    const words = Array.from({ length: 4000 }, (_, at) => `woord${at.toString(36)}`)
    const queries = [
      { id: 'list', node: parseQuery(words.join(' OR ')).value },
      { id: 'tags', node: parseQuery(words.map((word) => `#${word}`).join(' OR ')).value },
      { id: 'pairs', node: parseQuery(`zonnedael AND (${words.slice(0, 9).join(' OR ')})`).value },
      { id: 'long', node: parseQuery('a'.repeat(2000)).value },
    ]
    const pushed = model.push(queries)
    expectWithinLimits(model, pushed)
    expect(pushed.requests.length).toBeGreaterThan(0)
    expect(pushed.leftOut.map(({ query }) => query)).toContain('long')
    for (const { why } of pushed.leftOut.slice(0, 5)) expect(`${why.nl}${why.en}`).not.toMatch(/undefined|null/)
  })
})

const { url: folder, missing, title } = sharedData('stream/match/')

function readQueries(): { id: string; node: QueryNode }[] {
  const lines = readFileSync(new URL('queries-10000.tsv', folder), 'utf8').trimEnd().split('\n')
  return lines.map((line) => {
    const [id = '', text = ''] = line.split('\t')
    return { id, node: parseQuery(text).value }
  })
}

function readPosts(count: number): Post[] {
  const lines = gunzipSync(readFileSync(new URL('posts.ndjson.gz', folder)))
    .toString()
    .split('\n', count)
  return lines.map((line) => JSON.parse(line) as Post)
}

describe.skipIf(missing)(title('ten thousand queries of the real stream'), () => {
  let queries: ReadonlyMap<string, QueryNode>
  let found: readonly { readonly post: Post; readonly ids: readonly string[] }[]
  beforeAll(() => {
    const all = readQueries()
    const monitor = openMonitor(all)
    queries = new Map(all.map(({ id, node }) => [id, node]))
    // None of them asks for a title or a network, so that the posts may be taken for another's.
    found = readPosts(1000).map((post) => ({
      post,
      ids: monitor
        .match(post, [])
        .filter(({ certain }) => certain)
        .map(({ id }) => id),
    }))
  })

  it('are covered: whatever one of them matches has all of a clause, or is a gap', () => {
    const covers = new Map(Array.from(queries, ([id, node]) => [id, toCoverage(node)]))
    const asQueries = new Map<string, QueryNode>()
    const asQuery = (text: string) => {
      const query = asQueries.get(text) ?? parseQuery(text).value
      asQueries.set(text, query)
      return query
    }
    for (const { post, ids } of found) {
      for (const id of ids) {
        const { clauses, gaps } = covers.get(id)!
        const holds = clauses.some((clause) => matches(asQuery(clauseText(clause)), post) === true)
        expect(holds || gaps.some((gap) => matches(gap, post) === true), `${id}: ${post.text}`).toBe(true)
      }
    }
    expect(found.flatMap(({ ids }) => ids).length).toBeGreaterThan(1000)
    const whole = [...covers.values()].filter(({ gaps }) => gaps.length === 0)
    expect(whole.length / queries.size).toBeGreaterThan(0.95)
  })

  it.each(Object.entries(networkModels))('bring from %s whatever they match there', (_, model) => {
    const pushed = new Map<string, PushDown>()
    let alike = 0
    let brought = 0
    for (const { post: given, ids } of found) {
      const post = asFrom(model, given)
      if (!readsAlike(model, post)) continue
      alike++
      for (const id of ids) {
        const asked = pushed.get(id) ?? model.push([{ id, node: queries.get(id)! }])
        pushed.set(id, asked)
        expect(lost(model, asked, id, post)).toBeNull()
        brought++
      }
    }
    expect(brought).toBeGreaterThan(1000)
    // What the network reads otherwise than we do is the exception.
    expect(alike / found.length).toBeGreaterThan(0.9)
  })

  it.each(Object.entries(networkModels))(
    'asked together of %s bring it too, or say that there is no room',
    (_, model) => {
      const some = Array.from(queries, ([id, node]) => ({ id, node })).slice(0, 300)
      const pushed = model.push(some)
      expectWithinLimits(model, pushed)
      for (const { post: given, ids } of found) {
        const post = asFrom(model, given)
        if (!readsAlike(model, post)) continue
        for (const { id } of some) if (ids.includes(id)) expect(lost(model, pushed, id, post)).toBeNull()
      }
    },
  )
})
