import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import type { SourceContext } from '../source.ts'
import { fetchBlueskyProfiles, ProfilesUnavailableError } from './bluesky-profiles.ts'

let close = () => undefined as unknown
afterEach(() => close())

/** A server that answers as the network does: it knows everybody but those whose DID ends in `gone`. */
async function open(fail: (call: number) => [status: number, retryAfter?: string] | null = () => null) {
  const calls: string[][] = []
  const waits: number[] = []
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://x')
    calls.push(url.searchParams.getAll('actors'))
    const failure = fail(calls.length)
    if (failure !== null) {
      response.writeHead(failure[0], failure[1] === undefined ? {} : { 'retry-after': failure[1] }).end()
      return
    }
    const known = url.searchParams.getAll('actors').filter((did) => !did.endsWith('gone'))
    const profiles = known.map((did) => ({
      did,
      handle: `${did.slice(8)}.example`,
      followersCount: 3,
      displayName: 'N',
    }))
    response.end(JSON.stringify({ profiles: [...profiles, { nonsense: true }] }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  close = () => server.close()
  const context: SourceContext = {
    // The address is the network's; only the host is put in its place.
    fetch: (input, init) => {
      const { pathname, search } = new URL(input instanceof Request ? input.url : input)
      return fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${pathname}${search}`, init)
    },
    now: Date.now,
    random: () => 0.5,
    sleep: async (milliseconds) => {
      waits.push(milliseconds)
      await delay(0)
    },
  }
  return { calls, waits, context, signal: new AbortController().signal }
}

const dids = Array.from({ length: 60 }, (_, index) => `did:plc:a${index}`)

describe('fetchBlueskyProfiles', () => {
  it('asks 25 at a time, each once, and leaves out who is not there', async () => {
    const { calls, context, signal } = await open()
    const found = await fetchBlueskyProfiles([...dids, 'did:plc:gone', dids[0]!], context, signal)
    expect(calls.map(({ length }) => length)).toEqual([25, 25, 11])
    expect(found.size).toBe(60)
    expect(found.get('did:plc:a7')).toEqual({
      id: 'did:plc:a7',
      handle: 'a7.example',
      displayName: 'N',
      bio: null,
      followers: 3,
    })
  })

  it('comes back once when the network is busy, after the time that it asked for', async () => {
    const { calls, waits, context, signal } = await open((call) => (call === 1 ? [429, '7'] : null))
    expect((await fetchBlueskyProfiles(dids.slice(0, 2), context, signal)).size).toBe(2)
    expect([calls.length, waits]).toEqual([2, [7000]])
  })

  it('says so when the network does not answer, for then nobody knows who was left out', async () => {
    const { calls, context, signal } = await open(() => [500])
    await expect(fetchBlueskyProfiles(dids.slice(0, 2), context, signal)).rejects.toThrow(ProfilesUnavailableError)
    expect(calls).toHaveLength(2)
  })
})
