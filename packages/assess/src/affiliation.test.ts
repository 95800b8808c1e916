import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assessProfile } from './affiliation.ts'
import { judge, parseJudgeLines } from './judge.ts'

const vectors = parseJudgeLines(readFileSync(join(import.meta.dirname, '../vectors/affiliation.ndjson'), 'utf8'))

describe('assessProfile', () => {
  it('is right on 95 of a hundred own test profiles, both ways', () => {
    expect(vectors.issues).toEqual([])
    expect(vectors.value.length).toBeGreaterThanOrEqual(150)
    const { affiliation } = judge(vectors.value)
    expect(affiliation?.precision).toBeGreaterThanOrEqual(0.95)
    expect(affiliation?.recall).toBeGreaterThanOrEqual(0.95)
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
