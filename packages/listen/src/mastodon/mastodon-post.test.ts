import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sharedData } from '../../../../tests/shared-data.ts'
import { isPublicStatus, statusSchema, toMastodonPost } from './mastodon-post.ts'
import { toStatusChange } from './status-stream.ts'

const origin = 'https://social.example'
const status = {
  id: '111',
  uri: 'https://elders.example/users/anna/statuses/9',
  url: 'https://elders.example/@anna/9',
  created_at: '2026-05-01T10:00:00.000Z',
  content:
    '<p>De <a href="https://social.example/tags/brug">#<span>brug</span></a> is dicht, zie ' +
    '<a href="https://nieuws.example/lang/adres"><span class="invisible">https://</span><span class="ellipsis">nieuws.example/lang</span><span class="invisible">/adres</span></a></p>',
  spoiler_text: 'verkeer',
  visibility: 'public',
  language: 'nl',
  in_reply_to_id: '110',
  account: {
    acct: 'anna@elders.example',
    uri: 'https://elders.example/users/anna',
    display_name: 'Anna',
    note: '<p>hoi</p>',
  },
  media_attachments: [{ type: 'gifv', url: 'https://elders.example/a.mp4', description: 'een dichte brug' }],
}
const read = (change: object = {}) => statusSchema.parse({ ...status, ...change })

describe('a status of Mastodon', () => {
  it('becomes a post with the words that a reader sees, and the id that every instance knows', () => {
    expect(toMastodonPost(read(), origin)).toEqual({
      id: 'https://elders.example/users/anna/statuses/9',
      aka: 'social.example/111',
      text: 'verkeer\n\nDe #brug is dicht, zie https://nieuws.example/lang/adres',
      createdAt: '2026-05-01T10:00:00.000Z',
      lang: 'nl',
      url: 'https://elders.example/@anna/9',
      source: 'mastodon',
      links: ['https://social.example/tags/brug'],
      media: [{ kind: 'video', url: 'https://elders.example/a.mp4', alt: 'een dichte brug' }],
      relation: { kind: 'reply', of: 'social.example/110' },
      author: {
        id: 'https://elders.example/users/anna',
        handle: 'anna@elders.example',
        displayName: 'Anna',
        bio: 'hoi',
        followers: null,
      },
    })
  })

  it('names the server of who has an account on the instance itself', () => {
    const { author } = toMastodonPost(read({ account: { acct: 'anna', display_name: '' } }), origin)
    expect(author).toMatchObject({ handle: 'anna@social.example', displayName: null })
  })

  it('tells a repost and a quote from a post', () => {
    const other = { ...status, uri: 'https://elders.example/users/bert/statuses/1', content: '<p>anders</p>' }
    expect(toMastodonPost(read({ reblog: other }), origin)).toMatchObject({
      text: 'verkeer\n\nanders',
      relation: { kind: 'repost', of: other.uri },
    })
    expect(toMastodonPost(read({ quote: { state: 'accepted', quoted_status: other } }), origin).relation).toEqual({
      kind: 'quote',
      of: other.uri,
    })
  })

  it('is not listened to when it is for few, nor when what it repeats is', () => {
    for (const visibility of ['private', 'direct', 'limited', '']) {
      expect(isPublicStatus(read({ visibility }))).toBe(false)
      expect(isPublicStatus(read({ reblog: { ...status, visibility } }))).toBe(false)
      const data = JSON.stringify({ ...status, visibility })
      expect(toStatusChange({ event: 'update', data }, origin)).toEqual({ kind: 'other' })
    }
    expect(isPublicStatus(read({ visibility: 'unlisted' }))).toBe(true)
  })

  it.each(['{', '{}', 'null', '"x"'])('that cannot be read (%s) is said to be so', (data) => {
    expect(toStatusChange({ event: 'update', data }, origin)).toEqual({ kind: 'unread' })
    expect(toStatusChange({ event: 'delete', data }, origin)).toEqual({ kind: 'unread' })
    expect(toStatusChange({ event: 'filters_changed', data }, origin)).toEqual({ kind: 'other' })
  })
})

const data = sharedData('conformance/mastodon-openapi/dist/schema.json')

interface Description {
  readonly components: {
    readonly schemas: Readonly<Record<string, { readonly properties: object; readonly required: readonly string[] }>>
  }
}

describe.skipIf(data.missing)(data.title('the description of the Mastodon API'), () => {
  it('has every field that is read here, and demands those that are not done without', () => {
    const { components } = JSON.parse(readFileSync(data.url, 'utf8')) as Description
    const { Status, Account, MediaAttachment, Quote } = components.schemas
    expect(Object.keys(Status!.properties)).toEqual(expect.arrayContaining(Object.keys(statusSchema.shape)))
    const { account, media_attachments: media } = statusSchema.shape
    expect(Object.keys(Account!.properties)).toEqual(expect.arrayContaining(Object.keys(account.shape)))
    expect(Object.keys(MediaAttachment!.properties)).toEqual(expect.arrayContaining(['type', 'url', 'description']))
    expect(media.parse([])).toEqual([])
    expect(Object.keys(Quote!.properties)).toContain('quoted_status')
    expect(Status!.required).toEqual(
      expect.arrayContaining(['id', 'uri', 'created_at', 'content', 'visibility', 'account']),
    )
    expect(Account!.required).toContain('acct')
  })
})
