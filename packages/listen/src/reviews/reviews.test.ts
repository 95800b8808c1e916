import { describe, expect, it } from 'vitest'
import type { Source, SourceBatch, SourceContext } from '../source.ts'
import { openGoogleBusinessSource } from './google-business-source.ts'
import { trustpilotDefinition } from './trustpilot-definition.ts'
import { openTrustpilotSource } from './trustpilot-source.ts'

const asked: string[] = []

function toContext(answers: Readonly<Record<string, object>>): SourceContext {
  return {
    fetch: (input) => {
      const url = new URL(input instanceof Request ? input.url : input)
      asked.push(url.href)
      const known = Object.entries(answers).find(([path]) => url.pathname.endsWith(path))
      return Promise.resolve(
        new Response(JSON.stringify(known?.[1] ?? {}), { status: known === undefined ? 404 : 200 }),
      )
    },
    now: () => Date.parse('2026-05-02T10:00:00Z'),
    random: () => 0.5,
    sleep: () => Promise.resolve(),
  }
}

async function readOnce(source: Source, cursor: string | null = null): Promise<SourceBatch> {
  const stop = new AbortController()
  for await (const batch of source.read({ cursor, signal: stop.signal })) {
    stop.abort()
    return batch
  }
  throw new Error('nothing was read')
}

const google = (reviews: readonly object[]) =>
  openGoogleBusinessSource(
    { locations: ['accounts/1/locations/2'], clientId: 'c', intervalMinutes: 60 },
    { clientSecret: 's', refreshToken: 'r' },
    toContext({ '/token': { access_token: 'a', expires_in: 3600 }, '/reviews': { reviews } }),
  )
const [createTime, updateTime] = ['2026-05-01T10:00:00.123456789Z', '2026-05-01T12:00:00Z']

describe('a review on Google', () => {
  it('has its stars in the title and its words in the text, and says that it was edited', async () => {
    const reviewer = { displayName: 'Iemand', profilePhotoUrl: 'https://photo.example/1' }
    const review = { reviewId: 'r1', reviewer, starRating: 'TWO', comment: 'Lang gewacht', createTime, updateTime }
    const batch = await readOnce(google([review]))
    expect(batch.posts).toEqual([
      {
        id: 'r1',
        title: '2/5',
        text: 'Lang gewacht',
        createdAt: '2026-05-01T10:00:00.123Z',
        url: null,
        source: 'google-business',
        relation: null,
        author: { displayName: 'Iemand' },
        addressed: true,
      },
    ])
    expect(batch.edited).toEqual(['r1'])
  })

  it.each([
    ['(Translated by Google) Waited long\n\n(Original)\nLang gewacht', 'Lang gewacht'],
    ['Lang gewacht\n\n(Translated by Google)\nWaited long', 'Lang gewacht'],
    ['Lang gewacht', 'Lang gewacht'],
    ['(Translated by Google) zei niemand', '(Translated by Google) zei niemand'],
    ['', ''],
  ])('is in the words of who wrote it: %j', async (comment, text) => {
    expect((await readOnce(google([{ reviewId: 'r1', comment, createTime }]))).posts[0]?.text).toBe(text)
  })

  it('is edited when it was after the last look, however long ago it was written', async () => {
    const cursor = JSON.stringify({ since: { 'accounts/1/locations/2': '2026-05-01T00:00:00.000Z' } })
    const written = '2026-01-01T10:00:00Z'
    const toReview = (reviewId: string, at: string) => ({
      reviewId,
      comment: 'Anders',
      createTime: written,
      updateTime: at,
    })
    const reviews = [toReview('r2', updateTime), toReview('r1', '2026-04-01T10:00:00Z')]
    const { posts, edited } = await readOnce(google(reviews), cursor)
    expect(posts.map(({ id }) => id)).toEqual(['r2'])
    expect(edited).toEqual(['r2'])
  })

  it('has no name where its writer gave none, and no stars where none were given', async () => {
    const reviewer = { displayName: 'Een Google-gebruiker', isAnonymous: true }
    const { posts, edited, issues } = await readOnce(
      google([
        { reviewId: 'r1', reviewer, starRating: 'STAR_RATING_UNSPECIFIED', createTime, updateTime: createTime },
        { a: 1 },
      ]),
    )
    expect(posts).toMatchObject([{ author: null, title: null, text: '' }])
    expect([edited, issues.map(({ code }) => code)]).toEqual([[], ['unread-items']])
  })
})

describe('a review on Trustpilot', () => {
  const review = {
    id: 'abc',
    stars: 4,
    title: 'Snel geholpen',
    text: 'Binnen een dag een pas.',
    language: 'nl',
    createdAt: '2026-05-01T10:00:00Z',
    updatedAt: null,
    consumer: { id: 'k1', displayName: 'Iemand' },
  }

  it('has its stars before its title', async () => {
    const context = toContext({ '/reviews': { reviews: [review] } })
    const settings = { businessUnit: '0123456789abcdef01234567', intervalMinutes: 60 }
    const { posts, edited } = await readOnce(openTrustpilotSource(settings, 'k', context))
    expect(posts).toEqual([
      {
        id: 'abc',
        title: '4/5 · Snel geholpen',
        text: 'Binnen een dag een pas.',
        createdAt: '2026-05-01T10:00:00.000Z',
        lang: 'nl',
        url: 'https://www.trustpilot.com/reviews/abc',
        source: 'trustpilot',
        relation: null,
        author: { id: 'k1', displayName: 'Iemand' },
        addressed: true,
      },
    ])
    expect(edited).toEqual([])
  })

  it('is looked for under the name that the organisation has there', async () => {
    const context = toContext({ '/find': { id: 'unit1' }, '/unit1/reviews': { reviews: [review] } })
    asked.length = 0
    const source = openTrustpilotSource({ businessUnit: 'zonnedael.example', intervalMinutes: 60 }, 'geheim', context)
    expect((await readOnce(source)).posts).toHaveLength(1)
    expect(asked[0]).toContain('name=zonnedael.example')
    expect(asked.join(' ')).not.toContain('geheim')
  })

  it.each([
    ['https://www.zonnedael.example/over', 'www.zonnedael.example'],
    [' Zonnedael.example ', 'zonnedael.example'],
    ['0123456789abcdef01234567', '0123456789abcdef01234567'],
  ])('takes %j for a page', (businessUnit, name) => {
    expect(trustpilotDefinition.toName({ businessUnit })).toBe(`Trustpilot · ${name}`)
  })
})
