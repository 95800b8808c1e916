import type { Clause, Policy } from '@troje/post'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mostLines, toInstructionLines } from './instruction-lines.ts'

const words = { nl: 'x', en: 'x' }
const toClause = (id: string, cited: boolean): Clause => ({
  id,
  title: words,
  plain: words,
  can: [],
  cannot: [],
  kinds: cited ? ['insult'] : [],
  advice: words,
})
const toPolicy = (clauses: Clause[]): Policy => ({ organisation: 'x', rule: words, contact: words, clauses })

describe('toInstructionLines', () => {
  it('puts freedom first and reporting wrongdoing last, in at most seven lines', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 20 }), (cited) => {
        const lines = toInstructionLines(toPolicy(cited.map((value, index) => toClause(`c${index}`, value))))
        expect(lines.length).toBeLessThanOrEqual(mostLines)
        expect(lines.length).toBe(Math.min(mostLines, cited.length + 3))
        expect(lines[0]?.kind).toBe('freedom')
        expect(lines.at(-1)?.kind).toBe('report')
      }),
    )
  })

  it('leaves out a clause that no finding cites before one that is cited, and keeps the order', () => {
    const clauses = [toClause('a', false), ...['b', 'c', 'd', 'e'].map((id) => toClause(id, true))]
    const shown = toInstructionLines(toPolicy(clauses)).flatMap((line) =>
      line.kind === 'clause' ? line.clause.id : [],
    )
    expect(shown).toEqual(['b', 'c', 'd', 'e'])
  })
})
