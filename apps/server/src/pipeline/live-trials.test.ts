import { parseQuery } from '@troje/match'
import { describe, expect, it } from 'vitest'
import type { ReadDraft } from '../queries/read-draft.ts'
import { openLiveTrials } from './live-trials.ts'

const minute = 60_000
const began = Date.parse('2026-03-01T12:00:00Z')
const { signal } = new AbortController()

function draftOf(text: string): ReadDraft {
  return { node: parseQuery(text).value, check: { ok: true, normal: text, issues: [] }, options: {}, mayBeTried: true }
}

const posts = (...texts: string[]) => texts.map((text, index) => ({ id: String(index), text, lang: 'nl', author: {} }))

describe('a trial on the live stream', () => {
  it('counts for as long as it was asked to, and what it would change', async () => {
    let time = began
    const trials = openLiveTrials(() => time)
    const { id } = trials.start(draftOf('brug OR tunnel'), draftOf('brug NOT open'), 10)!
    await trials.see(posts('de brug', 'de tunnel', 'brug open', 'de sluis'), signal)
    time += 9 * minute
    await trials.see(posts('de brug'), signal)
    const counted = { posts: 5, older: 0, matched: 4, uncertain: 0, difference: { kept: 2, gained: 2, lost: 0 } }
    expect(trials.get(id)).toMatchObject({ ...counted, ended: false, milliseconds: 9 * minute })
    time += 2 * minute
    await trials.see(posts('de brug'), signal)
    expect(trials.get(id)).toMatchObject({ ...counted, ended: true, milliseconds: 10 * minute })
    time += 60 * minute
    expect(trials.get(id)).toBeNull()
  })

  it('leaves out what was written before it began, and says how much that was', async () => {
    const trials = openLiveTrials(() => began)
    const { id } = trials.start(draftOf('brug'), null, 1)!
    const times = ['2026-03-01T11:59:59Z', '2026-03-01T12:00:00Z', null]
    await trials.see(
      times.map((createdAt, index) => ({ id: String(index), text: 'de brug', createdAt })),
      signal,
    )
    expect(trials.get(id)).toMatchObject({ posts: 2, older: 1, matched: 2, difference: null })
  })

  it('guesses a language that nobody said, and does not guess who wrote', async () => {
    const trials = openLiveTrials(() => began)
    const dutch = trials.start(draftOf('brug AND lang:nl'), null, 1)!
    const own = trials.start(draftOf('author:@zonnedael'), null, 1)!
    const text = 'De brug over het water is vandaag weer de hele dag open voor al het verkeer'
    await trials.see([{ id: '1', text }], signal)
    expect(trials.get(dutch.id)).toMatchObject({ matched: 1, uncertain: 0 })
    expect(trials.get(own.id)).toMatchObject({ matched: 0, uncertain: 1 })
  })

  it('keeps nothing of a post (promise P3)', async () => {
    const trials = openLiveTrials(() => began)
    const { id } = trials.start(draftOf('brug'), draftOf('sluis'), 1)!
    await trials.see([{ id: 'xyzzyplugh', text: 'brug xyzzyplugh', author: { handle: 'xyzzyplugh' } }], signal)
    const row = trials.get(id)
    expect(JSON.stringify(row)).not.toContain('xyzzyplugh')
    expect(Object.values({ ...row, id: 0, ended: 0, difference: 0 }).every((value) => typeof value === 'number')).toBe(
      true,
    )
  })

  it('is one of ten at the most, until one ends or is stopped', () => {
    let time = began
    const trials = openLiveTrials(() => time)
    const ids = Array.from({ length: 10 }, (_, index) => trials.start(draftOf('brug'), null, index + 1)!.id)
    expect(new Set(ids).size).toBe(10)
    expect(trials.start(draftOf('brug'), null, 1)).toBeNull()
    expect(trials.stop(ids[9]!)).toBe(true)
    expect(trials.stop(ids[9]!)).toBe(false)
    expect(trials.start(draftOf('brug'), null, 1)).not.toBeNull()
    time += minute
    expect(trials.start(draftOf('brug'), null, 1)).not.toBeNull()
  })
})
