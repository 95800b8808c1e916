import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { dialectNames, parseQuery, readDialect, toText } from '../src/index.ts'
import { sharedData } from '../../../tests/shared-data.ts'

const { url: file, missing, title } = sharedData('stream/match/queries-10000.tsv')

describe.skipIf(missing).each(dialectNames)(title('ten thousand converted queries'), (name) => {
  it(`read the same once more as ${name}`, () => {
    for (const line of readFileSync(file, 'utf8').trimEnd().split('\n')) {
      const normal = toText(parseQuery(line.slice(line.indexOf('\t') + 1)).value)
      const { value, issues } = readDialect(name, normal)
      expect(toText(value)).toBe(normal)
      expect(issues.filter((issue) => issue.severity === 'error')).toEqual([])
    }
  })
})
