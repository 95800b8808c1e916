import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { judge, parseJudgeLines } from './judge.ts'

const parse = (...lines: object[]) => parseJudgeLines(lines.map((line) => JSON.stringify(line)).join('\n')).value

describe('judge', () => {
  it('counts right, wrong and missed findings by kind', () => {
    const figures = judge(
      parse(
        { text: 'You are an idiot.', lang: 'en', expect: ['insult'] },
        { text: 'You are so kind.', lang: 'en', expect: ['insult'] },
        { text: 'You are a moron.', lang: 'en', expect: [] },
        { text: 'Nice weather.', lang: 'en', expect: [] },
      ),
    )
    expect(figures).toEqual({ kinds: { insult: { precision: 0.5, recall: 0.5, f1: 0.5 } }, cleanWithFinding: 0.5 })
  })

  it('excuses an insult in a text labelled hate or threat', () => {
    const figures = judge(parse({ text: 'You idiot, I will kill you.', lang: 'en', expect: ['threat'] }))
    expect(figures).toEqual({ kinds: { threat: { precision: 1, recall: 1, f1: 1 } } })
  })

  it('judges profiles and protected topics where the lines have them', () => {
    const figures = judge(
      parse(
        { displayName: 'A', handle: 'a', bio: 'Engineer at Velora', organisation: ['Velora'], affiliated: true },
        { displayName: 'B', handle: 'b', bio: 'Fan of Velora', organisation: ['Velora'], affiliated: false },
        { text: 'We are on strike.', lang: 'en', protected: 'union' },
        { text: 'The cat sleeps.', lang: 'en', protected: null },
      ),
    )
    expect(figures).toEqual({ affiliation: { precision: 1, recall: 1 }, protected: { precision: 1, recall: 1 } })
  })

  it('gives nothing for nothing', () => {
    expect(judge([])).toEqual({})
  })
})

describe('parseJudgeLines', () => {
  it('reports each bad line at its place and keeps the rest', () => {
    const good = '{"text":"x","lang":"nl","expect":[]}'
    const { value, issues } = parseJudgeLines(
      `${good}\nnot json\n\n{"text":"x","expect":["rude"]}\n[1]\n{"text":"y","protected":null}`,
    )
    expect(value).toHaveLength(2)
    expect(issues.map(({ code, start, end }) => [code, start, end])).toEqual([
      ['bad-judge-line', 37, 45],
      ['bad-judge-line', 47, 77],
      ['bad-judge-line', 78, 81],
    ])
  })
})

describe('own sentences', () => {
  it('are judged right in nine of ten', () => {
    const { value, issues } = parseJudgeLines(
      readFileSync(join(import.meta.dirname, '../vectors/sentences.ndjson'), 'utf8'),
    )
    expect(issues).toEqual([])
    const { kinds, cleanWithFinding } = judge(value)
    expect(kinds?.insult?.f1).toBeGreaterThanOrEqual(0.9)
    expect(kinds?.hate?.f1).toBeGreaterThanOrEqual(0.9)
    expect(cleanWithFinding).toBeLessThanOrEqual(0.05)
  })
})
