import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { compiledModule } from '../assembly/build.ts'

it('has the bytes of the source that stands beside them', async () => {
  const written = await readFile(new URL('../src/monitor/vector-bytes.ts', import.meta.url), 'utf8')
  expect(await compiledModule()).toBe(written)
})
