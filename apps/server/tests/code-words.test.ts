import { openAssessor } from '@troje/assess'
import { codeWords, hashCodeWord } from '@troje/assess/code-words'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CodeWordAdditions, CodeWordListRecord, InvitedUser, Problem } from '../src/http/schemas.ts'
import { openTestServer, type Client, type TestServer } from './running-server.ts'

/** As the page does it: the words are hashed here, and only hashes are sent. */
function hashed(words: readonly string[], { key }: { key: string }) {
  return words.flatMap((word) => hashCodeWord(word, key) ?? [])
}

describe('code words', () => {
  let server: TestServer
  let admin: Client
  const list = (client = admin) => client.json<CodeWordListRecord>(200, 'GET', '/api/code-words')
  const add = async (words: readonly string[]) => {
    const { key } = await list()
    return await admin.json(200, 'POST', '/api/code-words/additions', { key, words: hashed(words, { key }) })
  }

  beforeAll(async () => {
    server = await openTestServer()
    admin = await server.signIn()
  })
  afterAll(async () => {
    await server?.[Symbol.asyncDispose]()
  })

  it('are found in a draft with the list that a signed-in colleague gets', async () => {
    expect(await add(['Zwaluw', 'Project Noorderlicht', 'zwaluw'])).toEqual({ changed: 2 })
    const { inviteUrl } = await admin.json<InvitedUser>(201, 'POST', '/api/users', {
      name: 'Sam',
      email: 'sam@zonnedael.example',
    })
    const colleague = server.client()
    const password = 'nog een lang wachtwoord'
    await colleague.json(204, 'POST', '/api/invitation', {
      token: new URL(inviteUrl).searchParams.get('token'),
      password,
    })
    await colleague.json(200, 'POST', '/api/auth/sign-in/email', { email: 'sam@zonnedael.example', password })
    const found = await list(colleague)
    const text = 'Morgen begint project noorderlicht, met de ZWALUW.'
    const findings = openAssessor({ detectors: [codeWords(found)] }).assess(text)
    expect(findings.map(({ start, end }) => text.slice(start, end))).toEqual(['project noorderlicht', 'ZWALUW'])
    await colleague.json(403, 'GET', '/api/code-words/additions')
    await colleague.json(403, 'POST', '/api/code-words/additions', { key: found.key, words: hashed(['x'], found) })
    await colleague.json(403, 'POST', '/api/code-words/removals', { key: found.key, hashes: found.hashes })
    await colleague.json(403, 'DELETE', '/api/code-words')
  })

  it('are answered to nobody who is not signed in', async () => {
    const visitor = server.client()
    for (const [method, path] of [
      ['GET', '/api/code-words'],
      ['GET', '/api/code-words/additions'],
      ['POST', '/api/code-words/additions'],
      ['DELETE', '/api/code-words'],
    ] as const) {
      await visitor.json(401, method, path, method === 'POST' ? {} : undefined)
    }
  })

  it('stand nowhere in the database, and no shape takes a word', async () => {
    await add(['Merelnest'])
    const { rows } = await server.database.pool.query<{ all: string }>(
      `select string_agg(w::text, ' ') || (select string_agg(k::text, ' ') from organisation.code_word_key k) as all
       from organisation.code_word w`,
    )
    expect(rows[0]?.all.length).toBeGreaterThan(100)
    expect(rows[0]?.all.toLowerCase()).not.toMatch(/merel|zwaluw|noorderlicht/)
    const { key } = await list()
    const refused = await admin.json<Problem>(400, 'POST', '/api/code-words/additions', {
      key,
      words: [{ hash: 'Merelnest', words: 1 }],
    })
    expect(JSON.stringify(refused)).not.toContain('Merelnest')
  })

  it('can be removed by who knows them, and all at once with their key', async () => {
    await add(['Ekster', 'Kauw'])
    const before = await list()
    const removal = { key: before.key, hashes: hashed(['kauw', 'niet erin'], before).map(({ hash }) => hash) }
    expect(await admin.json(200, 'POST', '/api/code-words/removals', removal)).toEqual({ changed: 1 })
    const { additions } = await admin.json<CodeWordAdditions>(200, 'GET', '/api/code-words/additions')
    expect(additions.reduce((sum, { count }) => sum + count, 0)).toBe(before.hashes.length - 1)
    expect(await admin.json(200, 'DELETE', '/api/code-words')).toEqual({ changed: before.hashes.length - 1 })
    const after = await list()
    expect(after.hashes).toEqual([])
    expect(after.key).not.toBe(before.key)
    const late = { key: before.key, words: hashed(['Kauw'], before) }
    const refused = await admin.json<Problem>(409, 'POST', '/api/code-words/additions', late)
    expect(refused.code).toBe('changed-meanwhile')
  })
})
