import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SourceBatch, SourceContext } from '../source.ts'
import { linkedinDefinition } from './linkedin-definition.ts'
import { toCommentUrn, toMention } from './linkedin-post.ts'
import { openLinkedInSource } from './linkedin-source.ts'

const now = Date.parse('2026-05-03T10:00:00Z')
const at = Date.parse('2026-05-03T09:00:00Z')
const day = 86_400_000
const settings = { organizationId: '12345', clientId: 'c', intervalMinutes: 15 }
const urn = 'urn:li:comment:(urn:li:activity:5,7)'

type Answer = { readonly status?: number; readonly body: unknown }

/** Reads so many looks at these notifications; `others` answers what else is asked. */
async function readLooks(
  elements: readonly unknown[],
  others: (path: string) => Answer = () => ({ status: 404, body: {} }),
  cursor: string | null = null,
  looks = 1,
) {
  const asked: string[] = []
  const stop = new AbortController()
  let left = looks
  const context: SourceContext = {
    fetch: (input) => {
      const url = new URL(input instanceof Request ? input.url : input)
      asked.push(url.pathname + url.search)
      const isList = url.pathname.endsWith('/organizationalEntityNotifications')
      const start = Number(url.searchParams.get('start'))
      const page = { elements: elements.slice(start, start + 50) }
      const { status = 200, body }: Answer = isList ? { body: page } : others(url.pathname)
      return Promise.resolve(new Response(JSON.stringify(body), { status }))
    },
    now: () => now,
    random: () => 0.5,
    sleep: () => Promise.resolve(--left > 0 ? undefined : stop.abort()),
  }
  const batches: SourceBatch[] = []
  const source = openLinkedInSource(settings, { accessToken: 'geheim' }, context)
  for await (const batch of source.read({ cursor, signal: stop.signal })) batches.push(batch)
  return { batches, asked }
}

const toNotification = (id: number, action: string, beside: object = {}) => ({
  notificationId: id,
  action,
  organizationalEntity: 'urn:li:organization:12345',
  sourcePost: 'urn:li:activity:5',
  generatedActivity: 'urn:li:comment:(activity:5,7)',
  lastModifiedAt: at + id,
  ...beside,
})
const written = (text: string, owner = 'urn:li:person:abc') => ({
  decoratedGeneratedActivity: { comment: { entity: urn, owner, text } },
})

describe('a page on LinkedIn', () => {
  it('hands over a comment with the words beside its notification, once', async () => {
    const { batches, asked } = await readLooks(
      [toNotification(1, 'COMMENT', written('Mooi bericht'))],
      undefined,
      null,
      2,
    )
    expect(batches.flatMap(({ posts }) => posts)).toEqual([
      {
        id: urn,
        text: 'Mooi bericht',
        createdAt: new Date(at + 1).toISOString(),
        url: 'https://www.linkedin.com/feed/update/urn:li:activity:5/',
        source: 'linkedin',
        relation: { kind: 'reply', of: 'urn:li:activity:5', root: 'urn:li:activity:5' },
        author: { id: 'urn:li:person:abc' },
        addressed: true,
      },
    ])
    expect(asked[0]).toContain('actions=List(COMMENT,COMMENT_EDIT,COMMENT_DELETE,SHARE_MENTION)')
    expect(asked[0]).toContain('organizationalEntity=urn%3Ali%3Aorganization%3A12345')
    expect(asked[0]).toContain(`timeRange=(start:${now - 2 * day},end:${now})`)
    expect(asked.join(' ')).not.toContain('geheim')
  })

  it('asks for the words of an edit, and says that it is one', async () => {
    const comment = {
      actor: 'urn:li:person:abc',
      created: { time: at },
      message: { text: 'Heel mooi bericht' },
      parentComment: 'urn:li:comment:(urn:li:activity:5,6)',
    }
    const { batches, asked } = await readLooks(
      [toNotification(2, 'COMMENT_EDIT'), toNotification(1, 'COMMENT', written('Mooi bericht'))],
      () => ({ body: comment }),
    )
    expect(batches[0]).toMatchObject({
      posts: [
        { id: urn, text: 'Heel mooi bericht', relation: { of: comment.parentComment, root: 'urn:li:activity:5' } },
      ],
      edited: [urn],
    })
    expect(asked[1]).toBe('/rest/socialActions/urn%3Ali%3Aactivity%3A5/comments/7')
  })

  it('hands on what was deleted, and does not bring it first', async () => {
    const { batches } = await readLooks([
      toNotification(2, 'COMMENT_DELETE'),
      toNotification(1, 'COMMENT', written('Mooi bericht')),
    ])
    expect(batches[0]).toMatchObject({ posts: [], deleted: [urn] })
  })

  it.each(['newest', 'oldest'])(
    'does not bring back over pages what was deleted or edited later, %s first',
    async (order) => {
      const elements = [
        toNotification(200, 'COMMENT_DELETE'),
        ...Array.from({ length: 60 }, (_, index) => toNotification(100 - index, 'LIKE')),
        toNotification(1, 'COMMENT', written('Mooi bericht')),
      ]
      const { batches } = await readLooks(order === 'newest' ? elements : elements.toReversed())
      const standing = new Set<string>()
      for (const { posts, deleted } of batches) {
        for (const { id } of posts) standing.add(id)
        for (const id of deleted) standing.delete(id)
      }
      expect([batches.length, [...standing]]).toEqual([2, []])
    },
  )

  it('passes by what the page itself wrote, likes, and what is gone', async () => {
    const { batches } = await readLooks([
      toNotification(1, 'COMMENT', written('Dank!', 'urn:li:organization:12345')),
      toNotification(2, 'LIKE'),
      toNotification(3, 'COMMENT_EDIT'),
    ])
    expect(batches[0]).toMatchObject({ posts: [], issues: [] })
  })

  it('takes a public post that mentions the page, and no other', async () => {
    const mention = (id: number, visibility: string) => ({
      ...toNotification(id, 'SHARE_MENTION', { generatedActivity: `urn:li:share:${id}` }),
      visibility,
    })
    const { batches } = await readLooks([mention(1, 'PUBLIC'), mention(2, 'CONNECTIONS')], (path) => ({
      body: {
        author: 'urn:li:person:abc',
        commentary: 'Dank @[Zonnedael](urn:li:organization:12345) {hashtag|\\#|brug} \\(echt\\)',
        visibility: path.endsWith('1') ? 'PUBLIC' : 'CONNECTIONS',
        publishedAt: at,
      },
    }))
    expect(batches[0]?.posts).toMatchObject([
      { id: 'urn:li:share:1', text: 'Dank @Zonnedael #brug (echt)', relation: null },
    ])
  })

  it.each([
    [403, 'unread-items'],
    [500, 'server-error'],
  ])('is not held up by words that it may not see, and tries a fault again: %i', async (status, code) => {
    const { batches } = await readLooks([toNotification(1, 'COMMENT')], () => ({ status, body: {} }))
    expect(batches.flatMap(({ issues }) => issues.map((issue) => issue.code))).toEqual([code])
    expect(batches.at(-1)?.cursor === null).toBe(status === 500)
  })

  it('reads on from its cursor with some overlap, and says which time LinkedIn no longer has', async () => {
    const recent = await readLooks([], undefined, JSON.stringify({ since: now - day }))
    expect(recent.asked[0]).toContain(`timeRange=(start:${now - day - 600_000},`)
    expect(recent.batches).toMatchObject([{ cursor: JSON.stringify({ since: now }), posts: [] }])
    const old = await readLooks([], undefined, JSON.stringify({ since: now - 70 * day }))
    const [from, to] = [now - 70 * day, now - 60 * day].map((time) => new Date(time).toISOString())
    expect(old.batches[0]?.gaps).toEqual([{ from, to, isFilled: false }])
  })

  it('never throws for what a notification says', async () => {
    const value = fc.dictionary(
      fc.constantFrom('notificationId', 'action', 'lastModifiedAt', 'generatedActivity', 'decoratedGeneratedActivity'),
      fc.oneof(fc.jsonValue(), fc.constantFrom('COMMENT', 'SHARE_MENTION', 'COMMENT_DELETE', urn), fc.nat()),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(value, fc.jsonValue()), { maxLength: 20 }), async (elements) => {
        expect((await readLooks(elements)).batches).toHaveLength(1)
      }),
    )
  })
})

describe('a URN of a comment', () => {
  it.each([
    ['urn:li:comment:(activity:5,7)', urn],
    [urn, urn],
    ['urn:li:comment:(urn:li:ugcPost:5,7)', 'urn:li:comment:(urn:li:ugcPost:5,7)'],
    ['urn:li:share:5', null],
    ['', null],
  ])('%s is written in one way', (written_, expected) => {
    expect(toCommentUrn(written_)).toBe(expected)
  })
})

describe('words of LinkedIn', () => {
  it('come without the marks for mentions, hashtags and escapes', () => {
    const text = 'Hoi @[Zonnedael \\& co](urn:li:organization:1), {hashtag|\\#|open} \\[nu\\]'
    expect(toMention({ urn: 'urn:li:share:1', text, writer: null, at: null })).toMatchObject({
      text: 'Hoi @Zonnedael \\& co, #open [nu]',
      createdAt: null,
      author: null,
    })
  })
})

describe('the secrets of a LinkedIn source', () => {
  it.each([
    [{ accessToken: 'a' }, true],
    [{ refreshToken: 'r', clientSecret: 's' }, true],
    [{ refreshToken: 'r' }, false],
    [{}, false],
  ])('%j', (secrets, isEnough) => {
    expect(linkedinDefinition.secrets.safeParse(secrets).success).toBe(isEnough)
  })
})
