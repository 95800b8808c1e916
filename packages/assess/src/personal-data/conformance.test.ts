import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isBsn } from './bsn.ts'
import { isIban } from './iban.ts'
import { findPhones } from './find-phones.ts'
import { findCards, findEmails, findIbans } from './scan.ts'
import type { Span } from './scan.ts'
import { sharedData } from '../../../../tests/shared-data.ts'

const { url: data, missing, title } = sharedData('conformance/')
const vectors = join(import.meta.dirname, '../../vectors')

/** Lines of `name<TAB>text<TAB>reason`; lines that begin with `#` are comment. */
function notFollowed(file: string, name: string): ReadonlySet<string> {
  const lines = readFileSync(join(vectors, file), 'utf8').split('\n')
  const rows = lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t'))
  for (const row of rows) expect(row, 'name, text and reason').toHaveLength(3)
  return new Set(rows.filter(([own]) => own === name).map(([, text]) => text ?? ''))
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, data), 'utf8'))
}

const finders: Readonly<Record<string, (text: string) => Span[]>> = {
  iban: findIbans,
  phone: findPhones,
  credit_card: findCards,
  email: findEmails,
}

interface PresidioCase {
  readonly args: string
  readonly values: readonly unknown[]
}

/** Expected spans: the first argument is the text, one of the others a list of pairs; a count alone where none is given. */
function expectedOf({ values }: PresidioCase): {
  text: string
  count: number
  spans: readonly (readonly number[])[] | null
} {
  const pairs = values.find((value) => Array.isArray(value) && value.length > 0 && Array.isArray(value[0]))
  return { text: String(values[0]), count: Number(values[1]), spans: (pairs as number[][] | undefined) ?? null }
}

describe.skipIf(missing)(title('presidio vectors'), () => {
  it.each(Object.keys(finders))('decides every %s vector right, or names the reason', (name) => {
    const cases = readJson(`presidio-vectors/${name}.json`) as PresidioCase[]
    const listed = notFollowed('presidio-not-followed.txt', name)
    const wrong = new Set<string>()
    for (const one of cases) {
      const { text, count, spans } = expectedOf(one)
      const found = finders[name]!(text).map(({ start, end }) => [start, end]) // a key of finders
      const isRight = found.length === count && (spans === null || JSON.stringify(found) === JSON.stringify(spans))
      if (!isRight) wrong.add(text)
    }
    expect([...wrong].sort()).toEqual([...listed].sort())
    expect(cases.length).toBeGreaterThan(wrong.size)
  })
})

describe.skipIf(missing)(title('stdnum vectors'), () => {
  it.each([
    ['iban', isIban],
    ['bsn', isBsn],
  ] as const)('decides every %s vector right, or names the reason', (name, isValid) => {
    const lists = readJson(`stdnum-vectors/${name}.json`) as Record<string, unknown>
    const listed = notFollowed('stdnum-not-followed.txt', name)
    const wrong: string[] = []
    let asked = 0
    for (const [list, values] of Object.entries(lists)) {
      if (!Array.isArray(values)) continue
      for (const value of values as string[]) {
        asked++
        if (isValid(value) !== (list === 'valid')) wrong.push(value)
      }
    }
    expect(wrong.sort()).toEqual([...listed].sort())
    expect(asked).toBeGreaterThan(0)
  })
})
