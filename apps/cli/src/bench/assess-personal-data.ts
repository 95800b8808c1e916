import { readFileSync } from 'node:fs'
import { isBsn, isIban } from '@troje/assess'
import type { Assessor } from '@troje/assess'

/** How many vectors of others are decided right. */
export interface VectorFigures {
  readonly name: string
  readonly right: number
  readonly of: number
}

const conformance = new URL('../../../../../shared/data/conformance/', import.meta.url)

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, conformance), 'utf8'))
}

/**
 * Presidio's texts (is anything personal found where and only where something is expected?) and stdnum's numbers.
 * What is decided otherwise on purpose stands with its reason in `packages/assess/vectors/*-not-followed.txt`.
 */
export function personalDataFigures(assessor: Assessor): VectorFigures[] {
  const texts = ['iban', 'phone', 'credit_card', 'email'].map((name) => {
    const cases = readJson(`presidio-vectors/${name}.json`) as { values: readonly unknown[] }[]
    const right = cases.filter(({ values: [text, count] }) => {
      const isFound = assessor.assess(String(text)).some(({ kind }) => kind === 'personal-data')
      return isFound === Number(count) > 0
    })
    return { name: `presidio ${name}`, right: right.length, of: cases.length }
  })
  return [...texts, numberFigures('iban', isIban), numberFigures('bsn', isBsn)]
}

function numberFigures(name: string, isValid: (number: string) => boolean): VectorFigures {
  const lists = Object.entries(readJson(`stdnum-vectors/${name}.json`) as Record<string, unknown>)
  const asked = lists.flatMap(([list, numbers]) =>
    Array.isArray(numbers) ? (numbers as string[]).map((number) => isValid(number) === (list === 'valid')) : [],
  )
  return { name: `stdnum ${name}`, right: asked.filter(Boolean).length, of: asked.length }
}
