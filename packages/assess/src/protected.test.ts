import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { protectedTopics as topics } from '@troje/post'
import { describe, expect, it } from 'vitest'
import { judge, parseJudgeLines } from './judge.ts'
import { protectedTopics } from './protected.ts'
import { ruledTopics } from './protected/ruled.ts'
import { readText } from './reading/reading.ts'

const vectors = parseJudgeLines(readFileSync(join(import.meta.dirname, '../vectors/protected.ndjson'), 'utf8'))

describe('protectedTopics', () => {
  it('is right on nine of ten own test items, both ways', () => {
    expect(vectors.issues).toEqual([])
    expect(vectors.value.length).toBeGreaterThanOrEqual(100)
    const figures = judge(vectors.value).protected
    expect(figures?.precision).toBeGreaterThanOrEqual(0.9)
    expect(figures?.recall).toBeGreaterThanOrEqual(0.9)
  })

  it('has test items for every topic', () => {
    const covered = new Set(vectors.value.map((line) => ('protected' in line ? line.protected : null)))
    for (const topic of topics) expect(covered).toContain(topic)
  })

  it('points at the passage', () => {
    const text = 'Mooi weer. Morgen staken we met de bond.'
    const [passage] = protectedTopics(text, 'nl')
    expect(passage?.topic).toBe('union')
    expect(text.slice(passage?.start, passage?.end)).toContain('bond')
  })

  it('leaves a near miss alone', () => {
    expect(protectedTopics('I am sick of this bank.')).toEqual([])
  })

  it('finds what no rule knows, and points at it', () => {
    const text = 'Lovely weather. Our director signs off his own expenses.'
    expect(ruledTopics(readText(text), ['en']).size).toBe(0)
    const [passage] = protectedTopics(text, 'en')
    expect(passage?.topic).toBe('wrongdoing')
    expect(text.slice(passage?.start, passage?.end)).toContain('expenses')
  })

  it('follows a rule that knows the words beside the writer, whatever the model makes of them', () => {
    const text = 'They cut our night premium and the rota is worse'
    expect(ruledTopics(readText(text), ['en']).get('working-conditions')?.isStrong).toBe(true)
    expect(protectedTopics(text, 'en').map(({ topic }) => topic)).toEqual(['working-conditions'])
  })

  it('does not follow a rule that a word misleads', () => {
    const text = 'Kinky hair products for curly girls'
    expect([...ruledTopics(readText(text), ['en']).keys()]).toEqual(['sexual-life'])
    expect(protectedTopics(text, 'en')).toEqual([])
  })
})
