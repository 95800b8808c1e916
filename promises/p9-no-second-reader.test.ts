import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')

/** Sources that a folder holds; built and installed files are none. */
function sourcesIn(folder: string): string[] {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => /\.tsx?$/.test(file) && !/(?:^|\/)(?:node_modules|dist|\.output|\.wxt|\.types)\//.test(file))
    .map((file) => join(root, folder, file))
}

/** A file and everything it imports by relative path. */
function reachedFrom(entry: string, seen = new Set<string>()): Set<string> {
  if (seen.has(entry)) return seen
  seen.add(entry)
  for (const [, path] of readFileSync(entry, 'utf8').matchAll(/(?:from|import)\s*\(?'(\.{1,2}\/[^']+\.ts)'/g))
    reachedFrom(join(dirname(entry), path!), seen) // the group always takes part
  return seen
}

describe('P9: the draft stays with the writer', () => {
  it.each(['apps/web/src', 'apps/extension'])('no second reader is within reach of %s', (folder) => {
    const sources = sourcesIn(folder)
    expect(sources.length).toBeGreaterThan(3)
    const users = sources.filter((file) => /second-reader|@ai-sdk|huggingface/.test(readFileSync(file, 'utf8')))
    expect(users).toEqual([])
  })

  it('the assessor itself reaches none either', () => {
    const reached = [...reachedFrom(join(root, 'packages/assess/src/index.ts'))]
    expect(reached.length).toBeGreaterThan(20)
    expect(reached.filter((file) => file.includes('second-reader'))).toEqual([])
  })
})
