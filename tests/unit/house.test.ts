import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

/** Tests of the repository itself: what the documents say about the house is true. */
const root = fileURLToPath(new URL('../../', import.meta.url))
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(root, file)))

const rooms = tracked
  .filter((file) => /^(packages|apps)\/[^/]+\/package\.json$/.test(file))
  .map((file) => dirname(file))

function readRoom(room: string, file: string): string {
  return readFileSync(join(root, room, file), 'utf8')
}

describe('the house', () => {
  it('has every room of the design', () => {
    expect(rooms.toSorted()).toEqual([
      'apps/cli',
      'apps/extension',
      'apps/server',
      'apps/web',
      'packages/assess',
      'packages/learn',
      'packages/listen',
      'packages/match',
      'packages/post',
      'packages/store',
    ])
  })

  it.each(rooms)('%s tells what it is, under the right licence', (room) => {
    expect(readRoom(room, 'README.md').length).toBeGreaterThan(200)
    const { license } = JSON.parse(readRoom(room, 'package.json')) as { license: string }
    expect(license).toBe(room.startsWith('packages/') ? 'Apache-2.0' : 'EUPL-1.2')
  })

  it.each(['post', 'match', 'assess', 'learn'])('packages/%s sees neither Node nor the DOM', (name) => {
    const { compilerOptions } = JSON.parse(readRoom(`packages/${name}`, 'tsconfig.json')) as {
      compilerOptions: { types: string[]; lib?: string[] }
    }
    expect(compilerOptions.types).toEqual([])
    expect(compilerOptions.lib ?? []).not.toContain('DOM')
  })

  it('keeps no file named for being useful', () => {
    expect(tracked.filter((file) => /\/(utils?|helpers?|common|misc)(\/|\.[jt]sx?$)/.test(file))).toEqual([])
  })

  it('names no path of a machine', () => {
    const texts = tracked.filter(
      (file) => /\.(ts|tsx|js|json|md|css|html|yaml|sh)$/.test(file) && file !== 'package-lock.json',
    )
    const machinePath = /\/(work|root|home\/[a-z]+)\/(main|shared)\b/
    expect(texts.filter((file) => machinePath.test(readFileSync(join(root, file), 'utf8')))).toEqual([])
  })
})

describe('the documents', () => {
  const documents = tracked.filter(
    (file) => /^[A-Z]+\.md$/.test(file) || /^(packages|apps)\/[^/]+\/README\.md$/.test(file),
  )

  it.each(documents)('%s names only paths that exist', (document) => {
    const text = readFileSync(join(root, document), 'utf8')
    const named = [...text.matchAll(/`((?:packages|apps|tests|promises|docs|\.ci)\/[\w./@-]+)`/g)].map(
      (match) => match[1] ?? '',
    )
    const linked = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/g)].map((match) => match[1] ?? '')
    const missing = [
      ...named.filter((path) => !existsSync(join(root, path))),
      ...linked.filter((path) => !existsSync(join(root, dirname(document), path))),
    ]
    expect(missing).toEqual([])
  })
})
