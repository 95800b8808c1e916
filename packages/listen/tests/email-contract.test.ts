import { describe, expect, it } from 'vitest'
import { openEmailSource } from '../src/email/email-source.ts'
import type { SourceContext } from '../src/source.ts'
import { hasDovecot, serveMailbox } from './contract/dovecot.ts'
import { describeContract } from './contract/source-contract.ts'

const password = 'geheim-van-de-mailbox'
const settings = { host: '127.0.0.1', security: 'none', user: 'webcare', folder: 'INBOX', intervalMinutes: 1 } as const

const ids = Array.from({ length: 130 }, (_, index) => `<bericht-${index}@zonnedael.example>`)
const messages = ids.map((id, index) =>
  [
    `Message-ID: ${id}`,
    'From: "Anna de Vries" <anna@elders.example>',
    'To: webcare@zonnedael.example',
    `Subject: De brug, ${index}`,
    `Date: ${new Date(Date.now() - 3_600_000).toUTCString()}`,
    'Content-Type: text/html; charset=utf-8',
    '',
    `<p>De brug bij het station is <b>dicht</b>, ${index}</p>`,
  ].join('\r\n'),
)

describe.skipIf(!hasDovecot)(hasDovecot ? 'a real IMAP server' : 'a real IMAP server (skipped: no dovecot)', () => {
  describeContract({
    name: 'e-mail',
    serve: () => serveMailbox(password, messages),
    open: (origin, context) =>
      openEmailSource({ ...settings, port: Number(new URL(origin).port), timeoutMs: 1000 }, password, context),
    ids,
    secrets: [password],
    isStream: true,
    cuts: 6,
  })

  it('is left as it was: nothing is marked as read', async () => {
    await using server = await serveMailbox(password, messages.slice(0, 2))
    const context: SourceContext = {
      fetch: () => Promise.reject(new Error('no network in this test')),
      now: Date.now,
      random: () => 0.5,
      sleep: () => Promise.resolve(),
    }
    const read = async () => {
      const stop = new AbortController()
      const source = openEmailSource({ ...settings, port: server.port }, password, context)
      for await (const { posts } of source.read({ cursor: null, signal: stop.signal })) {
        stop.abort()
        return posts.map(({ id, text }) => [id, text])
      }
      return []
    }
    const first = await read()
    expect(first).toEqual([
      [ids[0], 'De brug bij het station is dicht, 0'],
      [ids[1], 'De brug bij het station is dicht, 1'],
    ])
    expect(await read()).toEqual(first)
    const wrong = openEmailSource({ ...settings, port: server.port }, 'fout', context)
    expect(await wrong.test(AbortSignal.timeout(10_000))).toMatchObject({ ok: false, message: { nl: /wachtwoord/ } })
    const elsewhere = openEmailSource({ ...settings, folder: 'Weg', port: server.port }, password, context)
    expect((await elsewhere.test(AbortSignal.timeout(10_000))).message.nl).toMatch(/map "Weg"/)
  })
})
