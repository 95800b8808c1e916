import { PassThrough, Readable } from 'node:stream'
import { text as readAll } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
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
