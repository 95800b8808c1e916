import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findingKinds, targets } from '@troje/post'
import type { Finding, Localized } from '@troje/post'
import { describe, expect, it } from 'vitest'
import { openAssessor } from './assessor.ts'

const vectors = join(import.meta.dirname, '../vectors')
const files = ['sentences', 'sentences-heldout', 'unseen', 'unseen-other']

/** One finding of each rule that the sentences of this room call up. */
function findingsByRule(): ReadonlyMap<string, Finding> {
  const assessor = openAssessor({ relations: true })
  const found = new Map<string, Finding>()
  for (const file of files) {
    for (const line of readFileSync(join(vectors, `${file}.ndjson`), 'utf8')
      .trim()
      .split('\n')) {
      const { text, lang } = JSON.parse(line) as { text?: string; lang?: string }
      if (text === undefined) continue
      for (const finding of assessor.assess(text, { lang: lang ?? null })) found.set(finding.rule, finding)
    }
  }
  return found
}

const found = [...findingsByRule()]
const sentences = (text: string) => text.split(/(?<=[.?!:]) /)
const both = ({ nl, en }: Localized) => [nl, en]

describe('the wording of findings', () => {
  it('is looked at for every kind', () => {
    expect(new Set(found.map(([, { kind }]) => kind))).toEqual(new Set(findingKinds))
  })

  it.each(found)('of the rule %s is plain, short and complete', (_rule, finding) => {
    const { reason, suggestion, clause, target, start, end } = finding
    expect(start).toBeLessThan(end)
    expect(clause).not.toBeNull()
    if (target !== null) expect(targets).toContain(target)
    for (const text of both(reason)) {
      expect(text).toMatch(/^\p{Lu}[^.?!]*\.$/u) // one sentence
      expect(text.split(' ').length).toBeLessThanOrEqual(15)
    }
    expect(suggestion).toBeDefined()
    for (const text of both(suggestion!)) {
      expect(text).toMatch(/^\p{Lu}.*\.$/u)
      for (const sentence of sentences(text)) expect(sentence.split(' ').length).toBeLessThanOrEqual(17)
    }
    // "Je", never "u"; nobody is told off.
    expect(`${reason.nl} ${suggestion!.nl}`).not.toMatch(/\b(?:u|uw|dient|gelieve|verboden)\b/i)
    expect(`${reason.en} ${suggestion!.en}`).not.toMatch(/\b(?:must|forbidden|prohibited|violat\w+)\b/i)
  })
})
