import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toEmailPost } from './email-post.ts'

const toBytes = (...lines: string[]) => Buffer.from(lines.join('\r\n'))

describe('an e-mail', () => {
  it('becomes a post with its sender, its thread, and its HTML as plain text', async () => {
    const post = await toEmailPost(
      toBytes(
        'Message-ID: <3@elders.example>',
        'In-Reply-To: <2@elders.example>',
        'References: <1@elders.example> <2@elders.example>',
        'From: "Anna" <anna@elders.example>',
        'Subject: =?utf-8?q?Re:_De_br=C3=BCg?=',
        'Date: Fri, 1 May 2026 12:00:00 +0200',
        'Content-Type: text/html; charset=utf-8',
        '',
        '<style>p{}</style><p>Dicht, zie <a href="https://nieuws.example/brug">het nieuws</a></p><script>alert(1)</script>',
      ),
      'x',
    )
    expect(post).toEqual({
      id: '<3@elders.example>',
      text: 'Dicht, zie het nieuws',
      title: 'Re: De brüg',
      createdAt: '2026-05-01T10:00:00.000Z',
      source: 'email',
      links: ['https://nieuws.example/brug'],
      relation: { kind: 'reply', of: '<2@elders.example>', root: '<1@elders.example>' },
      author: { id: 'anna@elders.example', handle: 'anna@elders.example', displayName: 'Anna' },
      addressed: true,
    })
  })

  it('takes the plain part where there are two, and leaves an attachment where it is', async () => {
    const { text } = await toEmailPost(
      toBytes(
        'Content-Type: multipart/mixed; boundary=a',
        '',
        '--a',
        'Content-Type: text/plain',
        '',
        'De brug is dicht',
        '--a',
        'Content-Type: text/plain; name=geheim.txt',
        'Content-Disposition: attachment; filename=geheim.txt',
        '',
        'lijst met namen',
        '--a--',
      ),
      'x',
    )
    expect(text).toBe('De brug is dicht')
  })

  it('without a name of its own gets one from where it stands', async () => {
    expect(await toEmailPost(toBytes('Subject: hoi', '', 'hallo'), '7.1@mail')).toMatchObject({
      id: '7.1@mail',
      relation: null,
      createdAt: null,
    })
  })

  it('of any bytes is read without an error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), async (bytes) => {
        const { id, text } = await toEmailPost(bytes, 'x')
        expect(id).not.toBe('')
        expect(typeof text).toBe('string')
      }),
    )
  })
})
