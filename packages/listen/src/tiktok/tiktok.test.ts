import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { SourceContext } from '../source.ts'
import { openTikTokApi } from './tiktok-api.ts'
import { toTikTokComments } from './tiktok-post.ts'

const comment = {
  comment_id: '7',
  video_id: '5',
  unique_identifier: 'u1',
  username: 'iemand',
  display_name: 'Iemand',
  create_time: '1777629600',
  text: 'Wanneer gaat het zwembad open?',
  owner: false,
  status: 'PUBLIC',
}

describe('comments on TikTok', () => {
  it('are posts below the video, with their replies', () => {
    const reply = { ...comment, comment_id: '8', text: 'Dat wil ik ook weten', create_time: 1_777_629_700 }
    const { posts, reached } = toTikTokComments(
      [{ ...comment, reply_list: [reply] }],
      '5',
      'https://www.tiktok.com/@z/video/5',
    )
    expect(posts.map(({ id, relation }) => [id, relation])).toEqual([
      ['8', { kind: 'reply', of: '7', root: 'video:5' }],
      ['7', { kind: 'reply', of: 'video:5', root: 'video:5' }],
    ])
    expect(posts[1]).toMatchObject({
      text: 'Wanneer gaat het zwembad open?',
      createdAt: '2026-05-01T10:00:00.000Z',
      author: { id: 'u1', handle: 'iemand', displayName: 'Iemand' },
      addressed: true,
    })
    expect(reached).toBe('2026-05-01T10:00:00.000Z')
  })

  it('are left out where the account wrote them or they are hidden, and counted where they cannot be read', () => {
    const items = [{ ...comment, owner: true }, { ...comment, status: 'HIDDEN' }, { comment_id: '9' }, null]
    expect(toTikTokComments(items, '5', null)).toMatchObject({ posts: [], unread: 2 })
  })
})

describe('the API of TikTok', () => {
  const app = { clientId: 'c', clientSecret: 'geheim', refreshToken: 'r0' }
  const signal = new AbortController().signal

  function toContext(
    answers: readonly object[],
  ): SourceContext & { readonly sent: (readonly [string, RequestInit | undefined])[] } {
    const left = [...answers]
    const sent: (readonly [string, RequestInit | undefined])[] = []
    return {
      sent,
      fetch: (url, init) => {
        sent.push([String(url instanceof Request ? url.url : url), init])
        return Promise.resolve(new Response(JSON.stringify(left.shift())))
      },
      now: () => 0,
      random: () => 0.5,
      sleep: () => Promise.resolve(),
    }
  }
  const token = { code: 0, data: { access_token: 'a', expires_in: 86_400, refresh_token: 'r0' } }

  it.each([
    [40_100, 'rate-limit'],
    [40_105, 'not-allowed'],
    [40_001, 'not-allowed'],
    [40_002, 'not-understood'],
    [51_305, 'server-error'],
  ])('answers 200 to everything; code %i is %s', async (code, named) => {
    const context = toContext([token, { code, message: 'geheim', data: {} }])
    const answer = await openTikTokApi(app, context).ask('business/get', {}, z.looseObject({}), signal)
    expect(answer).toMatchObject({ kind: 'refused', code: named })
    expect(JSON.stringify(answer)).not.toContain('geheim')
  })

  it('gets its keys in the body and in a header, never in an address', async () => {
    const context = toContext([token, { code: 0, data: { ok: true } }])
    const answer = await openTikTokApi(app, context).ask('business/get', { a: 'b' }, z.looseObject({}), signal)
    expect(answer).toMatchObject({ kind: 'ok', value: { ok: true } })
    expect(context.sent.map(([url]) => url)).toEqual([
      'https://business-api.tiktok.com/open_api/v1.3/tt_user/oauth2/refresh_token/',
      'https://business-api.tiktok.com/open_api/v1.3/business/get/?a=b',
    ])
    expect(new Headers(context.sent[1]?.[1]?.headers).get('access-token')).toBe('a')
  })
})
