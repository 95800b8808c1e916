import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openAssessor } from '@troje/assess'
import { findingKinds, protectedTopics, targets } from '@troje/post'

const demo = readFileSync(new URL('../apps/server/src/demo/posts.ndjson', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as { text: string; lang: string })

const moods = /mood|emotion|sentiment|feel|angry|anger|drunk|tired|happy|sad\b|gevoel|stemming|boos|dronken|emotie/i

describe('P10: no moods', () => {
  it('has no kind, target or subject for what a writer feels', () => {
    expect([...findingKinds, ...targets, ...protectedTopics].filter((name) => moods.test(name))).toEqual([])
  })

  it('points at words and never says what their writer feels', () => {
    const assessor = openAssessor()
    const findings = demo.flatMap(({ text, lang }) =>
      assessor.assess(text, { lang }).map((finding) => ({ text, finding })),
    )
    expect(findings.length).toBeGreaterThan(5)
    for (const { text, finding } of findings) {
      expect(text.slice(finding.start, finding.end).trim()).not.toBe('')
      expect(`${finding.reason.nl} ${finding.reason.en}`).not.toMatch(moods)
    }
  })

  it('finds the same in the same words, whatever was written before', () => {
    const assessor = openAssessor()
    const first = demo.map(({ text }) => assessor.assess(text))
    const backwards = demo.toReversed().map(({ text }) => assessor.assess(text))
    expect(backwards.toReversed()).toEqual(first)
  })
})
