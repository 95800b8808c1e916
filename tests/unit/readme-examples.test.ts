import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { compileFunction, runInThisContext } from 'node:vm'
import { describe, expect, it } from 'vitest'

/** The examples in the packages' READMEs do what they say: each is run, and what stands behind `//` is what comes out. */
const root = fileURLToPath(new URL('../../', import.meta.url))

const modules = {
  '@troje/post': () => import('@troje/post'),
  '@troje/match': () => import('@troje/match'),
  '@troje/match/pool': () => import('@troje/match/pool'),
  '@troje/match/push-down': () => import('@troje/match/push-down'),
  '@troje/assess': () => import('@troje/assess'),
  '@troje/learn': () => import('@troje/learn'),
  '@troje/listen': () => import('@troje/listen'),
} as const

const rooms = ['post', 'match', 'assess', 'learn', 'listen'] as const
type Room = (typeof rooms)[number]

/** What an example takes as given. */
const given: Readonly<Record<string, object>> = {
  learn: {
    markdown: readFileSync(`${root}packages/learn/lessons/wrong-account.nl.md`, 'utf8'),
    now: new Date('2026-03-01T10:00:00Z'),
  },
}

/** All of a README's examples as one program: a reader takes along what stood before. */
function exampleOf(room: Room): string {
  const text = readFileSync(`${root}packages/${room}/README.md`, 'utf8')
  return [...text.matchAll(/```ts\n([^]*?)```/g)].map(([, code = '']) => code).join('\n')
}

/** A value as it is written (a text may be cut short with `…`), or `undefined` where prose stands: `a week from now`. */
function toValue(written: string): { readonly value: unknown } | undefined {
  try {
    const value: unknown = runInThisContext(`(${written})`)
    const isCut = typeof value === 'string' && value.endsWith('…')
    return { value: isCut ? expect.stringContaining(value.slice(0, -1)) : value }
  } catch {
    return undefined
  }
}

const importLine = /^import (\{[^]*?\}) from '([^']+)'$/gm
const shownLine = /^(?!const |for |import |await |\s|\/\/)(.+?) \/\/ (.+)$/gm

/** The example as a body that gives what each of its lines with a value behind it came to. */
function toBody(code: string): { body: string; shown: unknown[] } {
  const shown: unknown[] = []
  const checked = code.replace(shownLine, (line: string, expression: string, written: string) => {
    const found = toValue(written)
    if (found === undefined) return line
    shown.push(found.value)
    return `results.push(${expression})`
  })
  return { body: checked.replace(importLine, `const $1 = (await modules['$2']())`), shown }
}

/** A later example takes the room's exports as imported. */
async function run(room: Room, code: string): Promise<{ results: unknown[]; shown: unknown[] }> {
  const { body, shown } = toBody(code)
  const results: unknown[] = []
  const own: object = await modules[`@troje/${room}`]()
  const scope = { ...own, modules, results, console: { log: () => undefined }, Buffer, AbortController, ...given[room] }
  // A function of our own document's words; it answers a promise, as its body says.
  const main = compileFunction(`return (async () => {\n${body}\n})()`, Object.keys(scope)) as (
    ...values: unknown[]
  ) => Promise<void>
  await main(...Object.values(scope))
  return { results, shown }
}

describe('the example in the README', () => {
  it.each(rooms)('of %s runs, and gives what it shows', async (room) => {
    const code = exampleOf(room)
    expect(code).toContain('import')
    const { results, shown } = await run(room, code)
    expect(results).toEqual(shown)
  })

  it('shows values, not only prose', () => {
    const shown = (['post', 'match'] as const).map((room) => toBody(exampleOf(room)).shown.length)
    expect(Math.min(...shown)).toBeGreaterThan(0)
  })
})
