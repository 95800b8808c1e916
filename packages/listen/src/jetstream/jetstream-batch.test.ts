import { describe, expect, it } from 'vitest'
import { toBatch, type Position } from './jetstream-batch.ts'

const did = 'did:plc:noor'
const startUs = Date.parse('2026-05-01T10:00:00Z') * 1000
const toId = (rkey: string) => `at://${did}/app.bsky.feed.post/${rkey}`
const newPosition = (): Position => ({ timeUs: null, seen: new Map(), found: new Set() })

function commit(rkey: string, seconds: number, operation = 'create', text = 'De brug is dicht'): string {
  const record = operation === 'delete' ? {} : { record: { text, createdAt: '2026-05-01T10:00:00Z' } }
  const commit = { rev: `r${seconds}`, operation, collection: 'app.bsky.feed.post', rkey, ...record }
  return JSON.stringify({ did, time_us: startUs + seconds * 1e6, kind: 'commit', commit })
}

function account(seconds: number, active: boolean, status?: string): string {
  return JSON.stringify({
    did,
    time_us: startUs + seconds * 1e6,
    kind: 'account',
    account: { active, status, did, seq: seconds },
  })
}

describe('a batch of the stream', () => {
  it('says which posts were edited, and forgets that where they were deleted after', () => {
    const lines = [commit('a', 1), commit('b', 2, 'update'), commit('c', 3, 'update'), commit('c', 4, 'delete')]
    const batch = toBatch(lines, newPosition(), 0)
    expect(batch.posts.map(({ id }) => id)).toEqual([toId('a'), toId('b')])
    expect(batch.edited).toEqual([toId('b')])
    expect(batch.deleted).toEqual([toId('c')])
  })

  it.each(['deleted', 'takendown'])('says that an account is %s, and hands over no post of it', (status) => {
    const batch = toBatch([commit('a', 1), account(2, false, status)], newPosition(), 0)
    expect(batch.closedAccounts).toEqual([did])
    expect(batch.posts).toEqual([])
  })

  it.each([['deactivated'], ['suspended'], ['throttled'], [undefined]])('keeps an account that is %s', (status) => {
    const batch = toBatch([commit('a', 1), account(2, false, status)], newPosition(), 0)
    expect(batch.closedAccounts).toEqual([])
    expect(batch.posts).toHaveLength(1)
  })

  it('keeps an account that came back', () => {
    const batch = toBatch([account(1, false, 'takendown'), account(2, true), commit('a', 3)], newPosition(), 0)
    expect(batch.closedAccounts).toEqual([])
    expect(batch.posts).toHaveLength(1)
  })

  it('hears a closed account once when the stream says it again', () => {
    const position = newPosition()
    toBatch([account(1, false, 'deleted')], position, 0)
    expect(toBatch([account(1, false, 'deleted')], position, 0).closedAccounts).toEqual([])
  })

  it('passes by what a search found before, but not its edit', () => {
    const position = newPosition()
    position.found.add(toId('a'))
    expect(toBatch([commit('a', 1)], position, 0).posts).toEqual([])
    expect(toBatch([commit('a', 2, 'update')], position, 0).edited).toEqual([toId('a')])
  })

  it('says how far behind it is', () => {
    const lines = [commit('a', 1), commit('b', 3), commit('c', 2)]
    expect(toBatch(lines, newPosition(), startUs / 1000 + 4500).health).toEqual({ lagMs: 1500 })
    expect(toBatch(['nonsense'], newPosition(), 0).health).toBeUndefined()
  })
})
