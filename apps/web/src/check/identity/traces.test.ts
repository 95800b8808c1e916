import { describe, expect, it } from 'vitest'
import { profileTraces, toOrganisation } from './profile-traces.ts'
import { sharedTraces } from './shared-traces.ts'

const empty = { displayName: '', handle: '', bio: '' }
const velora = toOrganisation('Velora')
const seen = (profile: Partial<typeof empty>, organisation = velora) => {
  const whole = { ...empty, ...profile }
  return profileTraces(whole, organisation).map(({ field, start, end, says }) => [
    field,
    says,
    whole[field].slice(start, end),
  ])
}

describe('what leads to the employer', () => {
  it('is what a bio says about work', () => {
    expect(seen({ bio: 'Adviseur bij Velora' })).toEqual([['bio', 'works', 'Velora']])
  })

  it('is also a name that stands there without saying that one works there', () => {
    expect(seen({ bio: 'Fan van Velora' })).toEqual([['bio', 'names', 'Velora']])
    expect(seen({ handle: '@sanne_Velora' })).toEqual([['handle', 'names', 'Velora']])
  })

  it('is nothing where only a word looks like it', () => {
    expect(seen({ bio: 'Veloraad en fietsen', displayName: 'Sanne' })).toEqual([])
    expect(seen({ bio: 'Adviseur' })).toEqual([])
    expect(seen({ bio: 'Adviseur bij Velora' }, toOrganisation(' , '))).toEqual([])
  })

  it('takes names, accounts and web addresses from one field', () => {
    expect(toOrganisation('Velora, @velora_nl; https://www.velora.nl')).toEqual({
      names: ['Velora'],
      accounts: ['@velora_nl'],
      domains: ['velora.nl'],
    })
  })
})

describe('what ties two profiles together', () => {
  const one = {
    displayName: 'Sanne de Wit',
    handle: '@sanne_88',
    bio: 'Fietst, leest en bakt brood. sanne.example/blog',
  }

  it('is a name, the beginning of a handle, a link, a sentence', () => {
    const two = {
      displayName: 'Wit konijn',
      handle: 'sanne-werkt@mas.to',
      bio: 'Leest en bakt brood, sanne.example/blog',
    }
    expect(sharedTraces(one, two)).toEqual([
      { kind: 'name', what: 'wit' },
      { kind: 'handle', what: 'sanne' },
      { kind: 'link', what: 'sanne.example/blog' },
      { kind: 'words', what: 'leest en bakt brood sanne example blog' },
    ])
  })

  it('is nothing where they share nothing', () => {
    expect(sharedTraces(one, { displayName: 'Koekje', handle: 'kruimel', bio: 'Over koken' })).toEqual([])
    expect(sharedTraces(empty, empty)).toEqual([])
  })
})
