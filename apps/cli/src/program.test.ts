import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { main } from './program.ts'

it('says in words which file cannot be read', async () => {
  const stderr = new PassThrough()
  const streams = { stdin: new PassThrough(), stdout: new PassThrough(), stderr }
  expect(await main(['node', 'troje', 'assess', '/there/is/none.ndjson'], streams)).toBe(2)
  stderr.end()
  expect(await text(stderr)).toBe('troje: /there/is/none.ndjson: there is no such file\n')
})
