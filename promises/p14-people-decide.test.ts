import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { openTestServer } from '../apps/server/tests/running-server.ts'

const root = fileURLToPath(new URL('../', import.meta.url))

describe('P14: people decide', () => {
  it('has no way to answer, send, sanction or tell a manager by itself', async () => {
    await using server = await openTestServer()
    const { paths } = await server.client().json<{ paths: Record<string, object> }>(200, 'GET', '/api/openapi.json')
    expect(Object.keys(paths)).toContain('/api/mentions/{id}')
    expect(Object.keys(paths).filter((path) => /answer|send|reply|sanction|manager|warn|report/.test(path))).toEqual([])
  })

  it('needs no language model: none is among what it is made of', () => {
    const files = execFileSync('git', ['ls-files', '*package.json'], { cwd: root, encoding: 'utf8' })
      .trim()
      .split('\n')
      // A workspace that the root does not install: there the optional second reader is tested with real ones.
      .filter((file) => !file.startsWith('conformance/'))
    const parts = files.flatMap((file) => {
      const { dependencies = {} } = JSON.parse(readFileSync(root + file, 'utf8')) as { dependencies?: object }
      return Object.keys(dependencies)
    })
    expect(parts).toContain('hono')
    expect(parts.filter((name) => /^ai$|openai|anthropic|transformers|langchain|llama|onnx/.test(name))).toEqual([])
  })
})
