import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assessProfile } from './affiliation.ts'
import { judge, parseJudgeLines } from './judge.ts'

function read(file: string) {
  return parseJudgeLines(readFileSync(join(import.meta.dirname, `../vectors/${file}.ndjson`), 'utf8'))
}
const vectors = read('affiliation')

describe('assessProfile', () => {
  it('is right on 95 of a hundred own test profiles, both ways', () => {
    expect(vectors.issues).toEqual([])
    expect(vectors.value.length).toBeGreaterThanOrEqual(150)
    const { affiliation } = judge(vectors.value)
    expect(affiliation?.precision).toBeGreaterThanOrEqual(0.95)
    expect(affiliation?.recall).toBeGreaterThanOrEqual(0.95)
  })

  // The README has what was measured on them before their rules were mended.
  it.each([
    ['fresh-affiliation-nl', 160, 0.95, 0.9],
    ['fresh-affiliation-en', 160, 0.95, 0.94],
    ['later-affiliation-nl', 60, 0.95, 0.98],
    ['later-affiliation-en', 60, 0.98, 0.98],
    ['last-affiliation-nl', 40, 0.94, 0.98],
    ['last-affiliation-en', 40, 0.98, 0.94],
    ['development-affiliation-nl', 400, 0.96, 0.95],
    ['development-affiliation-en', 400, 0.96, 0.95],
  ])('stays where it is on %s', (file, atLeast, precision, recall) => {
    const { value, issues } = read(file)
    expect(issues).toEqual([])
    expect(value.length).toBeGreaterThanOrEqual(atLeast)
    const { affiliation } = judge(value)
    expect(affiliation?.precision).toBeGreaterThanOrEqual(precision)
    expect(affiliation?.recall).toBeGreaterThanOrEqual(recall)
  })

  it('tells what governs a name from what stands beside it', () => {
    const says = (bio: string) => assessProfile({ bio }, { names: ['Gemeente Waterdam', 'Waterdam'] }).affiliated
    expect(says('Voormalig kok en gastvrouw bij gemeente Waterdam')).toBe(false)
    expect(says('Voormalig kok, nu gastvrouw bij gemeente Waterdam')).toBe(true)
    expect(says('Moeder van een verpleegkundige bij gemeente Waterdam')).toBe(false)
    expect(says('Moeder, planner bij gemeente Waterdam')).toBe(true)
    expect(says('Planner bij gemeente Waterdam, daarna rijinstructeur')).toBe(false)
  })

  it('takes a name that is also a place for one only with the work of such a house', () => {
    const says = (bio: string) => assessProfile({ bio }, { names: ['Gemeente Waterdam', 'Waterdam'] }).affiliated
    expect(says('Fotograaf | Waterdam | twee katten')).toBe(false)
    expect(says('Beleidsadviseur | Waterdam | twee katten')).toBe(true)
  })

  it('points at the words that say so', () => {
    const bio = 'Moeder. Adviseur bij Vélora.'
    const { evidence } = assessProfile({ bio }, { names: ['Velora'] })
    expect(evidence.map(({ field, start, end }) => [field, bio.slice(start, end)])).toEqual([['bio', 'Vélora']])
  })

  it('reads accounts, hashtags and domains of the organisation', () => {
    const names = {
      names: ['Velora'],
      accounts: ['@velorabank'],
      domains: ['velora.example'],
      hashtags: ['#velorians'],
    }
    expect(assessProfile({ bio: 'Engineer @velorabank' }, names).affiliated).toBe(true)
    expect(assessProfile({ bio: 'jo.smith@velora.example' }, names).affiliated).toBe(true)
    expect(assessProfile({ bio: 'Recruiter #velorians' }, names).affiliated).toBe(true)
    expect(assessProfile({ handle: 'velorabank', bio: 'Adviseurs bij Velora' }, names).affiliated).toBe(false)
  })

  it('says nothing of a profile that does not name the organisation, or of no names', () => {
    expect(assessProfile({ bio: 'Adviseur bij een bank' }, { names: ['Velora'] })).toEqual({
      affiliated: false,
      evidence: [],
    })
    expect(assessProfile({ bio: 'Adviseur bij Velora' }, { names: [] }).affiliated).toBe(false)
    expect(assessProfile({}, { names: ['Velora'] }).affiliated).toBe(false)
  })

  it('never throws, whatever stands in the profile or the name', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (bio, name) => {
        const { evidence } = assessProfile({ bio, displayName: bio }, { names: [name] })
        for (const { start, end } of evidence) expect(end).toBeGreaterThanOrEqual(start)
      }),
    )
  })
})
