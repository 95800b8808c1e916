import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { judge, parseJudgeLines } from './judge.ts'

/**
 * Written by somebody who had not read the rules. The README has the figures of the half that was not looked at; these
 * floors, over both halves, only keep them from getting worse.
 */
function read(file: string) {
  const { value, issues } = parseJudgeLines(
    readFileSync(join(import.meta.dirname, `../vectors/${file}.ndjson`), 'utf8'),
  )
  expect(issues).toEqual([])
  return judge(value)
}

describe('on texts written by others', () => {
  it.each([
    ['unseen-affiliation-nl', 0.95, 0.92],
    ['unseen-affiliation-en', 0.93, 0.92],
  ])('affiliation stays where it was on %s', (file, precision, recall) => {
    const { affiliation } = read(file)
    expect(affiliation?.precision).toBeGreaterThanOrEqual(precision)
    expect(affiliation?.recall).toBeGreaterThanOrEqual(recall)
  })

  it.each([
    ['unseen-protected-nl', 0.93, 0.9],
    ['unseen-protected-en', 0.87, 0.91],
    ['fresh-protected-nl', 0.8, 0.8],
    ['fresh-protected-en', 0.8, 0.7],
  ])('protected topics stay where they were on %s', (file, precision, recall) => {
    const judged = read(file).protected
    expect(judged?.precision).toBeGreaterThanOrEqual(precision)
    expect(judged?.recall).toBeGreaterThanOrEqual(recall)
  })

  it('data, secrets and the rest find nothing where nothing is', () => {
    const { kinds, cleanWithFinding } = read('unseen-other')
    expect(cleanWithFinding).toBe(0)
    expect(kinds?.['personal-data']?.recall).toBeGreaterThanOrEqual(0.85)
    expect(kinds?.secret?.recall).toBeGreaterThanOrEqual(0.75)
  })
})
