import { writeCarStream } from '@atcute/car'
import { encode, toBytes } from '@atcute/cbor'
import { create, toCidLink } from '@atcute/cid'
import fc from 'fast-check'
import { gzipSync, strToU8, zipSync } from 'fflate'
import type { Zippable } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { ArchivePost } from './archive-post.ts'
import { readArchive } from './read-archive.ts'

async function read(bytes: Uint8Array, name = 'archive') {
  const posts: ArchivePost[] = []
  let problem: string | null = null
  for await (const step of readArchive(new Blob([Uint8Array.from(bytes)]), name)) {
    if (step.kind === 'posts') posts.push(...step.posts)
    else problem = step.problem
  }
  return { posts, problem }
}

const zip = (files: Record<string, string>) => {
  const entries: Zippable = {}
  for (const [path, text] of Object.entries(files)) entries[path] = strToU8(text)
  return zipSync(entries)
}

const tweet = (id: string, text: string) => ({
  tweet: { id_str: id, full_text: text, created_at: 'Wed Oct 10 20:19:24 +0000 2018' },
})
const tweets = (items: readonly unknown[]) => `window.YTD.tweets.part0 = ${JSON.stringify(items)}`

/** A tar of plain files, as `tar` writes it. */
function tar(files: Record<string, string>): Uint8Array {
  const blocks: Uint8Array[] = []
  for (const [path, text] of Object.entries(files)) {
    const content = strToU8(text)
    const header = new Uint8Array(512)
    header.set(strToU8(path), 0)
    header.set(strToU8(content.length.toString(8).padStart(11, '0')), 124)
    header.set(strToU8('ustar'), 257)
    const padded = new Uint8Array(Math.ceil(content.length / 512) * 512)
    padded.set(content)
    blocks.push(header, padded)
  }
  blocks.push(new Uint8Array(1024))
  return Uint8Array.from(blocks.flatMap((block) => [...block]))
}

/** A Bluesky repository with one node: posts and a like. */
async function repository(records: Record<string, unknown>): Promise<Uint8Array> {
  const blocks: { cid: Uint8Array; data: Uint8Array }[] = []
  const put = async (value: unknown) => {
    const data = encode(value)
    const cid = await create(0x71, data)
    blocks.push({ cid: cid.bytes, data })
    return toCidLink(cid)
  }
  const entries = []
  let last = ''
  for (const [key, record] of Object.entries(records)) {
    // A key says only what differs from the one before it.
    let same = 0
    while (same < key.length && key[same] === last[same]) same++
    entries.push({ k: toBytes(strToU8(key.slice(same))), p: same, t: null, v: await put(record) })
    last = key
  }
  const data = await put({ e: entries, l: null })
  const sig = toBytes(new Uint8Array(64))
  const root = await put({ version: 3, did: 'did:plc:abc', data, rev: '3lk', prev: null, sig })
  const chunks: number[] = []
  for await (const chunk of writeCarStream([root], blocks)) chunks.push(...chunk)
  return Uint8Array.from(chunks)
}

const outbox = JSON.stringify({
  '@context': ['https://www.w3.org/ns/activitystreams'],
  orderedItems: [
    {
      type: 'Create',
      published: '2024-05-01T10:00:00Z',
      object: { type: 'Note', content: '<p>Dag &amp; hallo<br>jij</p><p>Twee</p>', url: 'https://mas.to/@a/1' },
    },
    { type: 'Announce', object: 'https://mas.to/@b/2' },
  ],
})

describe('readArchive', () => {
  it('reads the posts of an X archive, with links, and no reposts', async () => {
    const archive = zip({
      'data/tweets.js': tweets([tweet('12', 'Mooi &lt;3'), tweet('13', 'RT @iemand: niet van mij')]),
      'data/tweets-part1.js': tweets([tweet('14', 'Deel twee')]),
      'data/direct-messages.js': tweets([tweet('15', 'besloten')]),
      'data/deleted-tweets.js': tweets([tweet('16', 'weg')]),
    })
    const { posts, problem } = await read(archive)
    expect(problem).toBeNull()
    expect(posts.map(({ text }) => text)).toEqual(['Mooi <3', 'Deel twee'])
    expect(posts[0]).toMatchObject({ at: Date.UTC(2018, 9, 10, 20, 19, 24), address: 'https://x.com/i/web/status/12' })
  })

  it('reads a Mastodon outbox from a zip, a tar.gz and as a file, as plain words', async () => {
    const ways = [zip({ 'outbox.json': outbox }), gzipSync(tar({ 'likes.json': '{}', 'outbox.json': outbox }))]
    for (const archive of [...ways, strToU8(outbox)]) {
      const { posts, problem } = await read(archive, 'outbox.json')
      expect(problem).toBeNull()
      expect(posts).toEqual([
        {
          network: 'mastodon',
          text: 'Dag & hallo\njij\n\nTwee',
          at: Date.UTC(2024, 4, 1, 10),
          address: 'https://mas.to/@a/1',
        },
      ])
    }
  })

  it('reads the posts of a Bluesky repository', async () => {
    const car = await repository({
      'app.bsky.feed.like/3a': { $type: 'app.bsky.feed.like', createdAt: '2025-01-01T00:00:00Z' },
      'app.bsky.feed.post/3b': { $type: 'app.bsky.feed.post', text: 'Dag', createdAt: '2025-01-02T00:00:00Z' },
    })
    expect(await read(car)).toEqual({
      posts: [
        {
          network: 'bluesky',
          text: 'Dag',
          at: Date.UTC(2025, 0, 2),
          address: 'https://bsky.app/profile/did:plc:abc/post/3b',
        },
      ],
      problem: null,
    })
    expect((await read(car.slice(0, car.length - 20))).problem).toBe('truncated')
  })

  it('reads LinkedIn’s posts and comments', async () => {
    const archive = zip({
      'Shares.csv':
        'Date,ShareLink,ShareCommentary\n2023-03-04 05:06:07,https://www.linkedin.com/feed/update/1,"Een ""echte"" dag""\n""en nog een"\n2023-03-05 00:00:00,https://www.linkedin.com/feed/update/2,\n',
      'Comments.csv': 'Date,Link,Message\r\n2023-03-06 00:00:00,https://www.linkedin.com/feed/update/3,Ja\r\n',
      'messages.csv': 'FROM,CONTENT\na,besloten\n',
    })
    const { posts } = await read(archive)
    expect(posts.map(({ text }) => text)).toEqual(['Een "echte" dag\nen nog een', 'Ja'])
    expect(posts[0]).toMatchObject({
      at: Date.UTC(2023, 2, 4, 5, 6, 7),
      address: 'https://www.linkedin.com/feed/update/1',
    })
  })

  it('reads Facebook and Instagram, and mends what they wrote byte by byte', async () => {
    const root = 'your_facebook_activity'
    const { posts } = await read(
      zip({
        [`${root}/posts/your_posts__check_ins__photos_and_videos_1.json`]:
          '[{"timestamp":1700000000,"data":[{"post":"Caf\\u00c3\\u00a9"}]},{"timestamp":1,"title":"x"}]',
        [`${root}/comments_and_reactions/comments.json`]:
          '{"comments_v2":[{"timestamp":1700000001,"data":[{"comment":{"timestamp":1700000001,"comment":"Nee"}}]}]}',
        'your_instagram_activity/media/posts_1.json':
          '[{"media":[{"uri":"a.jpg","creation_timestamp":1700000002,"title":"Zon"}]}]',
        'your_instagram_activity/comments/post_comments_1.json':
          '[{"string_map_data":{"Comment":{"value":"Top"},"Time":{"timestamp":1700000003}}}]',
        'your_instagram_activity/messages/inbox/a/message_1.json': '{"messages":[{"content":"besloten"}]}',
      }),
    )
    expect(posts.map(({ network, text }) => [network, text])).toEqual([
      ['facebook', 'Café'],
      ['facebook', 'Nee'],
      ['instagram', 'Zon'],
      ['instagram', 'Top'],
    ])
    expect(posts.map(({ at }) => at)).toEqual([0, 1, 2, 3].map((n) => (1_700_000_000 + n) * 1000))
  })

  it('finds the same posts however their bytes are cut', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 20 }).filter((words) => words.trim() !== '')
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 20 }), async (words) => {
        const items = words.map((word, index) => ({ noteTweet: { core: { text: word }, createdAt: null, at: index } }))
        const { posts } = await read(zip({ 'data/note-tweet.js': tweets(items) }))
        expect(posts.map(({ text }) => text)).toEqual(words)
      }),
      { numRuns: 50 },
    )
  })

  it('stops at a zip bomb', async () => {
    const bomb = `[${' '.repeat(90 * 1024 * 1024)}]`
    expect(await read(zip({ 'data/tweets.js': bomb }))).toEqual({ posts: [], problem: 'bomb' })
  })

  it('says that an archive is cut off, wherever it is cut', async () => {
    const archive = zip({
      'data/tweets.js': tweets(Array.from({ length: 200 }, (_, n) => tweet(`${n}`, `Bericht ${n}`))),
    })
    for (const part of [0.2, 0.6, 0.99]) {
      expect((await read(archive.slice(0, archive.length * part))).problem).toBe('truncated')
    }
    const cutGz = gzipSync(tar({ 'outbox.json': outbox }))
    expect((await read(cutGz.slice(0, cutGz.length - 12))).problem).toBe('truncated')
    expect((await read(strToU8(tweets([tweet('1', 'a')]).slice(0, -3)), 'tweets.js')).problem).toBe('truncated')
  })

  it('says that a file is something else', async () => {
    expect((await read(zip({ 'holiday.txt': 'zon' }))).problem).toBe('foreign')
    expect((await read(strToU8('%PDF-1.7'), 'a.pdf')).problem).toBe('foreign')
    expect((await read(gzipSync(tar({ 'a.txt': 'b' })))).problem).toBe('foreign')
    expect((await read(new Uint8Array(0), '')).problem).toBe('foreign')
  })

  it('says that an archive holds no posts', async () => {
    expect((await read(zip({ 'data/tweets.js': tweets([]) }))).problem).toBe('empty')
  })

  it('never throws, whatever the bytes are', async () => {
    const archive = zip({ 'data/tweets.js': tweets([tweet('1', 'a'), tweet('2', 'b')]) })
    await fc.assert(
      fc.asyncProperty(fc.nat(archive.length - 1), fc.nat(255), async (at, byte) => {
        const damaged = archive.slice()
        damaged[at] = byte
        expect((await read(damaged)).posts.length).toBeLessThanOrEqual(2)
      }),
      { numRuns: 100 },
    )
  })
})
