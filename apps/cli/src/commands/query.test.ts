import { Readable, Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { main } from '../program.ts'

async function troje(argv: readonly string[], stdin = ''): Promise<{ status: number; out: string; err: string }> {
  let out = ''
  let err = ''
  const status = await main(['node', 'troje', 'query', ...argv], {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: new Writable({ write: (chunk, _, done) => ((out += String(chunk)), done()) }),
    stderr: new Writable({ write: (chunk, _, done) => ((err += String(chunk)), done()) }),
  })
  return { status, out, err }
}

const posts = [
  { id: '1', text: 'Storing in de wijk' },
  { id: '2', text: 'mooi weer' },
  { id: '3', text: 'weer een storing,\nzonder water' },
]
  .map((post) => JSON.stringify(post) + '\n')
  .join('')

describe('troje query check', () => {
  it('prints the normal form and where it is wrong', async () => {
    expect(await troje(['check', 'a b'])).toMatchObject({ status: 0, out: 'a AND b\n' })
    const { status, out } = await troje(['check', '--json', 'a AND (b'])
    expect(status).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      issues: [{ code: 'unclosed-bracket', start: 6, end: 7, fix: { start: 8, end: 8, text: ')' } }],
    })
  })
})

describe('troje query convert', () => {
  it('prints Troje’s form, and converting that again changes nothing', async () => {
    const { out, status } = await troje(['convert', '--from', 'spotler', 'storing not voetbal or hockey'])
    expect([status, out]).toEqual([0, 'storing NOT (voetbal OR hockey)\n'])
    expect((await troje(['convert', out.trim()])).out).toBe(out)
    expect((await troje(['convert', '--from', 'spotler', out.trim()])).out).toBe(out)
  })

  it('says on standard error what is left out', async () => {
    const { status, out, err } = await troje(['convert', '--from', 'brandwatch', 'storing AND country:nl'])
    expect([status, out]).toEqual([0, 'storing\n'])
    expect(err).toContain('warning at 12')
    expect(err).toContain('country:nl')
  })

  it('reads a query a line, keeps its name, and goes on after one that is refused', async () => {
    const { status, out, err } = await troje(['convert', '--from', 'talkwalker'], 'een\ta -b\n\ntwee\t(a\nc OR d\n')
    expect([status, out]).toEqual([1, 'een\ta NOT b\nc OR d\n'])
    expect(err).toContain('line 3: error at 0')
  })

  it('refuses a dialect that it does not know', async () => {
    expect(await troje(['convert', '--from', 'x-pro', 'a'])).toMatchObject({ status: 2, out: '' })
  })
})

describe('troje query explain', () => {
  it('says which part matched where, in a JSON post or a plain text', async () => {
    const expected = '+ storing\n  the word “storing”: found in the text (text 0-7)\n'
    expect(await troje(['explain', 'storing'], '{"id":"1","text":"Storing!"}\n')).toMatchObject({
      status: 0,
      out: expected,
    })
    expect(await troje(['explain', 'storing'], 'Storing!')).toMatchObject({ out: expected })
    const { out } = await troje(['explain', '--json', 'storing AND lang:nl'], 'Storing!')
    expect(JSON.parse(out)).toMatchObject({ truth: 'unknown', parts: [{ truth: true }, { truth: 'unknown' }] })
  })

  it('refuses a query that is wrong, and what is no post', async () => {
    expect(await troje(['explain', 'a AND'], 'x')).toMatchObject({ status: 1, out: '' })
    expect(await troje(['explain', 'a'], '{"id":1}')).toMatchObject({ status: 2, out: '' })
  })
})

describe('troje query try', () => {
  it('counts what matches and shows the first', async () => {
    const { status, out } = await troje(['try', 'storing', '--first', '1'], posts)
    expect([status, out]).toEqual([0, '1\t[Storing] in de wijk\n2 of 3 posts match\n'])
  })

  it('counts apart what is not known, and answers in JSON', async () => {
    const { out } = await troje(['try', 'storing AND (water OR lang:nl)', '--json'], posts)
    expect(JSON.parse(out)).toEqual({
      posts: 3,
      matched: 1,
      unknown: 1,
      first: [
        {
          id: '3',
          text: 'weer een storing,\nzonder water',
          spans: [
            [9, 16],
            [25, 30],
          ],
        },
      ],
    })
  })

  it('goes on after a bad line and says so', async () => {
    const { status, out, err } = await troje(['try', 'storing'], `geen json\n${posts}`)
    expect([status, out.endsWith('2 of 3 posts match\n')]).toEqual([1, true])
    expect(err).toContain('line 1')
  })
})
