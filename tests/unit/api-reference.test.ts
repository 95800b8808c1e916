import { readFileSync } from 'node:fs'
import { compileFunction, runInThisContext } from 'node:vm'
import * as match from '@troje/match'
import { describe, expect, it } from 'vitest'
import { apiReference, entriesOf } from '../api-reference.ts'

const folder = new URL('../../packages/match/', import.meta.url)
const entries = entriesOf(new URL('src/index.ts', folder))
const functions = entries.filter(({ kind }) => kind === 'function')

describe('the API reference of @troje/match', () => {
  it('is what the docstrings say now (else: npm run docs:api)', () => {
    expect(readFileSync(new URL('API.md', folder), 'utf8')).toBe(apiReference(folder))
  })

  it('has every export that there is at run time', () => {
    const names = entries.filter(({ kind }) => kind !== 'type').map(({ name }) => name)
    expect(names.sort()).toEqual(Object.keys(match).sort())
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
      compileFunction(body, [...Object.keys(match), 'results'])(...Object.values(match), results)
      expect(shown.length).toBeGreaterThan(0)
      expect(results).toEqual(shown)
    },
  )
})
