import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openAssessor } from './assessor.ts'

const assessor = openAssessor()

interface Pair {
  readonly kind: string
  readonly harmful: string
  readonly harmless: string
}

/** Lines of `kind<TAB>harmful<TAB>harmless`: a sentence beside a twin that shares its words and harms nobody. */
function readPairs(lang: string): Pair[] {
  const lines = readFileSync(join(import.meta.dirname, `../vectors/twins-${lang}.tsv`), 'utf8')
    .trim()
    .split('\n')
  return lines.map((line) => {
    const [kind = '', harmful = '', harmless = ''] = line.split('\t')
    return { kind, harmful, harmless }
  })
}

describe.each(['nl', 'en'])('twin pairs in %s', (lang) => {
  const pairs = readPairs(lang)

  it('has at least 120 pairs', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(120)
    for (const pair of pairs) expect(pair.harmless).not.toBe('')
  })

  it('finds the kind in nine of ten harmful sentences', () => {
    const found = pairs.filter(({ kind, harmful }) =>
      assessor.assess(harmful, { lang }).some((one) => one.kind === kind),
    )
    expect(found.length / pairs.length).toBeGreaterThanOrEqual(0.9)
  })

  it('finds nothing in 95 of a hundred harmless twins', () => {
    const clean = pairs.filter(({ harmless }) => assessor.assess(harmless, { lang }).length === 0)
    expect(clean.length / pairs.length).toBeGreaterThanOrEqual(0.95)
  })

  it('finds as much where nobody says which language it is', () => {
    const right = pairs.filter(({ kind, harmful }) => assessor.assess(harmful).some((one) => one.kind === kind))
    expect(right.length / pairs.length).toBeGreaterThanOrEqual(0.85)
  })
})
