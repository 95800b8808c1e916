import { openAssessor } from '@troje/assess'
import type { Source } from '@troje/listen'
import { matches, openMonitor, parseQuery, spansOf } from '@troje/match'
import type { Author, Post } from '@troje/post'
import { describe, expect, it } from 'vitest'
import { judgePosts, type JudgeContext } from './judge.ts'

const texts = {
  brand: 'zonnedael',
  own: 'author:@zonnedael',
  both: 'wachttijd AND author:"Zonnedael Nieuws"',
  english: 'parking AND lang:en',
}
const nodes = new Map(Object.entries(texts).map(([id, text]) => [id, parseQuery(text).value]))

function watchOf(): JudgeContext['watch'] {
  const monitor = openMonitor([...nodes].map(([id, node]) => ({ id, node })))
  return {
    find(post) {
      const hits = monitor.match(post, [])
      const idsOf = (certain: boolean) => hits.filter((hit) => hit.certain === certain).map((hit) => hit.id)
      return { certain: idsOf(true), uncertain: idsOf(false) }
    },
    decide: (id, post) => matches(nodes.get(id)!, post) === true, // ids come from the monitor
    spans: (id, post) => spansOf(nodes.get(id)!, post).map((span) => [span.start, span.end] as const),
  }
}

function sourceOf(profiles: Source['profiles']): Source {
  const empty = async function* () {}
  const test = async () => ({ ok: true, message: { nl: '', en: '' } })
  return { network: 'bluesky', read: empty, test, ...(profiles && { profiles }) }
}

const context = { watch: watchOf(), assessor: openAssessor(), now: () => 0 }
const { signal } = new AbortController()
const nameless = (id: string, text: string): Post => ({ id, text, author: { id: `did:${id}` } })

describe('judging a batch', () => {
  it('keeps what matches, with spans, findings and a guessed language, and nothing of the profile', async () => {
    const author = { handle: 'x', displayName: 'X', bio: 'iets over mij', followers: 9 }
    const posts = [
      { id: '1', text: 'De wachttijd bij Zonnedael is veel te lang voor een paspoort', author },
      { id: '2', text: 'Heel iets anders', author },
    ]
    const [mention, ...rest] = await judgePosts(posts, sourceOf(undefined), context, signal)
    expect(rest).toEqual([])
    expect(mention).toMatchObject({ post: { id: '1', lang: 'nl' }, matches: [{ queryId: 'brand', spans: [[17, 26]] }] })
    expect(mention?.post.author).toEqual({ handle: 'x', displayName: 'X' })
  })

  it('fetches a profile only where it decides or where a name is missing of what matched, and each once', async () => {
    const asked: string[] = []
    const source = sourceOf(async (ids) => {
      asked.push(...ids)
      const names: Record<string, Author> = {
        'did:a': { handle: 'jan.example', displayName: 'Jan' },
        'did:b': { handle: 'zonnedael', displayName: 'Gemeente' },
      }
      return new Map(ids.flatMap((id) => (names[id] ? [[id, names[id]] as const] : [])))
    })
    const posts = [
      nameless('a', 'zonnedael'),
      nameless('b', 'goedemorgen'),
      nameless('c', 'goedemorgen'),
      nameless('b', 'x'),
    ]
    const mentions = await judgePosts(posts, source, context, signal)
    expect(asked.toSorted()).toEqual(['did:a', 'did:b', 'did:c'])
    expect(mentions.map(({ post, matches }) => [post.author?.handle, matches.map((match) => match.queryId)])).toEqual([
      ['jan.example', ['brand']],
      ['zonnedael', ['own']],
      ['zonnedael', ['own']],
    ])
  })

  it('fetches no profile of who is surely none of the authors that are asked for', async () => {
    const asked: string[] = []
    const source = sourceOf(async (ids) => {
      asked.push(...ids)
      return new Map(ids.map((id) => [id, { handle: 'zonnedael', displayName: 'Gemeente' }]))
    })
    const handles = new Map([['did:b', 'zonnedael']])
    const withHandle = (post: Post): Post => ({
      ...post,
      author: { ...post.author, handle: handles.get(post.author?.id ?? '') ?? null },
    })
    const posts = [nameless('a', 'goedemorgen'), nameless('b', 'goedemorgen'), nameless('c', 'goedemiddag')]
    const mentions = await judgePosts(posts, source, { ...context, knownAuthors: { withHandle } }, signal)
    expect(asked).toEqual(['did:b'])
    expect(mentions.map(({ post }) => post)).toMatchObject([{ id: 'b', author: { handle: 'zonnedael' } }])
  })

  it('decides what stays unknown as not there', async () => {
    const mentions = await judgePosts(
      [nameless('c', 'wachttijd')],
      sourceOf(async () => new Map()),
      context,
      signal,
    )
    expect(mentions).toEqual([])
  })

  it('guesses the language where a query asks for it and the source did not say', async () => {
    const author = { handle: 'x', displayName: 'X' }
    const posts = [
      { id: 'en', text: 'The new parking machine swallowed my card and nobody answers the phone', author },
      { id: 'nl', text: 'De parking bij het station is al weken dicht en niemand weet waarom', author },
    ]
    const mentions = await judgePosts(posts, sourceOf(undefined), context, signal)
    expect(mentions.map(({ post, matches }) => [post.id, matches[0]?.queryId])).toEqual([['en', 'english']])
  })

  it('fails when a profile decides and cannot be fetched, so that the batch is read again', async () => {
    const source = sourceOf(() => Promise.reject(new Error('down')))
    await expect(judgePosts([nameless('a', 'goedemorgen')], source, context, signal)).rejects.toThrow('down')
  })

  it('keeps a post without its names when they are only missing', async () => {
    const certain = { ...context, watch: { ...watchOf(), find: () => ({ certain: ['brand'], uncertain: [] }) } }
    const failures: unknown[] = []
    const source = sourceOf(() => Promise.reject(new Error('down')))
    const told = { ...certain, onMissingNames: (error: unknown) => failures.push(error) }
    const mentions = await judgePosts([nameless('a', 'zonnedael')], source, told, signal)
    expect(mentions).toHaveLength(1)
    expect(failures).toHaveLength(1)
  })
})
