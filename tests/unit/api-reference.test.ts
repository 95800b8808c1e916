import { readFileSync } from 'node:fs'
import { compileFunction, runInThisContext } from 'node:vm'
import * as match from '@troje/match'
import * as pushDown from '@troje/match/push-down'
import { describe, expect, it } from 'vitest'
import { apiReference, entriesOf } from '../api-reference.ts'

const folder = new URL('../../packages/match/', import.meta.url)
const entries = entriesOf(new URL('src/index.ts', folder))
const pushDownEntries = entriesOf(new URL('src/push-down/push-down.ts', folder))
const functions = [...entries, ...pushDownEntries].filter(({ kind }) => kind === 'function')
const given = { ...match, ...pushDown }

describe('the API reference of @troje/match', () => {
  it('is what the docstrings say now (else: npm run docs:api)', () => {
    expect(readFileSync(new URL('API.md', folder), 'utf8')).toBe(apiReference(folder))
  })

  it('has every export that there is at run time', () => {
    const names = entries.filter(({ kind }) => kind !== 'type').map(({ name }) => name)
    expect(names.sort()).toEqual(Object.keys(match).sort())
    const others = pushDownEntries.filter(({ kind }) => kind !== 'type').map(({ name }) => name)
    expect(others.sort()).toEqual(Object.keys(pushDown).sort())
  })

  it.each(functions.map((entry) => [entry.name, entry] as const))('says what %s does, with an example', (_, entry) => {
    expect(entry.said.length).toBeGreaterThan(20)
    expect(entry.example).toMatch(/ \/\/ /)
  })

  it.each(functions.map((entry) => [entry.name, entry.example] as const))(
    'shows of %s what comes out',
    (_, example) => {
      const shown: unknown[] = []
      const body = example.replace(/^(?!const )(.+?) \/\/ (.+)$/gm, (_, expression: string, written: string) => {
        shown.push(runInThisContext(`(${written})`))
        return `results.push(${expression})`
      })
      const results: unknown[] = []
      compileFunction(body, [...Object.keys(given), 'results'])(...Object.values(given), results)
      expect(shown.length).toBeGreaterThan(0)
      expect(results).toEqual(shown)
    },
  )
})
