import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { text as readAll } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runAssess } from './assess.ts'
import { runMatch } from './match.ts'

async function match(query: string, ...lines: string[]) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const streams = { stdin: Readable.from([Buffer.from(lines.join('\n'))]), stdout, stderr }
  const status = await runMatch([], { query }, streams)
  stdout.end()
  stderr.end()
  const answers = (await readAll(stdout)).split('\n').filter(Boolean)
  return {
    status,
    stderr: await readAll(stderr),
    ids: answers.map((line) => (JSON.parse(line) as { id: string | number }).id),
  }
}

describe('troje match', () => {
  it('takes a field that a post does not have to be absent', async () => {
    const lines = ['{"id":"none","text":"Zonnedael"}', '{"id":"x","text":"Zonnedael","author":{"handle":"x"}}']
    expect((await match('zonnedael NOT author:x', ...lines)).ids).toEqual(['none'])
    expect((await match('zonnedael AND author:x', ...lines)).ids).toEqual(['x'])
    expect((await match('zonnedael NOT lang:nl', ...lines)).ids).toEqual(['none', 'x'])
  })

  it('keeps every digit of an id', async () => {
    expect((await match('zonnedael', '{"id":7,"text":"Zonnedael"}')).ids).toEqual([7])
    expect((await match('zonnedael', '{"id":570306133677760513,"text":"Zonnedael"}')).ids).toEqual([
      '570306133677760513',
    ])
  })

  it('names the line that is no post, without saying what stands in it', async () => {
    const { ids, status, stderr } = await match('zonnedael', '{"id":"a","text":"Zonnedael"}', 'geheim')
    expect([ids, status, stderr]).toEqual([['a'], 1, 'line 2: not JSON\n'])
  })
})

describe('a filter over files', () => {
  let folder: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'troje-filter-'))
    await writeFile(join(folder, 'a.ndjson'), '{"id":"a","text":"Zonnedael, jij sukkel"}\n')
    await writeFile(join(folder, 'a.csv'), 'id,text\n1,Zonnedael\n')
    await writeFile(join(folder, 'parts.tsv'), 'merk\tzonnedael OR dael\nlek\tquery:merk AND lek*\n')
  })

  afterAll(() => rm(folder, { recursive: true }))

  async function filtered(names: readonly string[], options: Parameters<typeof runMatch>[1] | 'assess', stdin = '') {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()]
    const streams = { stdin: Readable.from([Buffer.from(stdin)]), stdout, stderr }
    const files = names.map((name) => join(folder, name))
    const status = options === 'assess' ? await runAssess(files, streams) : await runMatch(files, options, streams)
    stdout.end()
    stderr.end()
    return { status, out: await readAll(stdout), err: (await readAll(stderr)).replaceAll(join(folder, '/'), '') }
  }

  it('goes on after a file that cannot be read', async () => {
    const { status, out, err } = await filtered(['none.ndjson', '.', 'a.ndjson'], { query: 'zonnedael' })
    expect([status, out.includes('"id":"a"')]).toEqual([1, true])
    expect(err).toContain('none.ndjson: there is no such file\n')
    expect(err).toContain('this is a folder, not a file\n')
    expect(await filtered(['none.ndjson', 'a.ndjson'], 'assess')).toMatchObject({
      status: 1,
      out: expect.stringContaining('"id":"a"'),
      err: 'troje: none.ndjson: there is no such file\n',
    })
    expect((await filtered(['none.ndjson'], 'assess')).status).toBe(2)
  })

  it('says what posts look like where a file has none', async () => {
    const { status, err } = await filtered(['a.csv'], { query: 'zonnedael' })
    expect([status, err]).toEqual([1, expect.stringContaining('a.csv: no line of it is a post.')])
    expect((await filtered([], { query: 'zonnedael' }, '{"id":1}')).err).toContain('line 1: it has no text\n')
  })

  it('takes the other queries of the file as parts, and refuses a part that is not there', async () => {
    const queries = join(folder, 'parts.tsv')
    const line = '{"id":"1","text":"Lekkage in Dael"}'
    const { out, status } = await filtered([], { queries }, line)
    const { id, queries: found } = JSON.parse(out) as { id: string; queries: { name: string; spans: unknown }[] }
    expect([status, id]).toEqual([0, '1'])
    expect(Object.fromEntries(found.map(({ name, spans }) => [name, spans]))).toEqual({
      merk: [[11, 15]],
      lek: [
        [0, 7],
        [11, 15],
      ],
    })
    const refused = await filtered([], { query: 'query:merk AND lek' }, line)
    expect([refused.status, refused.out, refused.err]).toEqual([2, '', expect.stringContaining('query:merk')])
  })
})
