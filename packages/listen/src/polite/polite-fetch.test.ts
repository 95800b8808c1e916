import { describe, expect, it } from 'vitest'
import { openPoliteFetch } from './polite-fetch.ts'

/** A network of which each answer is given when the test says so. */
function openNetwork() {
  const asked: { readonly url: string; readonly answer: (response: Response) => void }[] = []
  const ask: typeof fetch = (input) =>
    new Promise((resolve) => {
      asked.push({ url: input as string, answer: resolve })
    })
  return { asked, ask }
}

const turn = () => new Promise((resolve) => void setImmediate(resolve))

describe('openPoliteFetch', () => {
  it('asks a host one thing at a time, and others meanwhile', async () => {
    const { asked, ask } = openNetwork()
    const polite = openPoliteFetch(ask, { now: () => 0 })
    const [first, second] = [polite('https://a.example/1'), polite('https://a.example/2')]
    const other = polite('https://b.example/1')
    await turn()
    expect(asked.map(({ url }) => url)).toEqual(['https://a.example/1', 'https://b.example/1'])
    asked[0]!.answer(new Response('1'))
    asked[1]!.answer(new Response('b'))
    expect(await (await first).text()).toBe('1')
    await turn()
    asked[2]!.answer(new Response('2'))
    expect(await Promise.all([second, other].map(async (answer) => (await answer).text()))).toEqual(['2', 'b'])
  })

  it('leaves a host alone until it wants to be asked again', async () => {
    let now = 0
    let asked = 0
    const polite = openPoliteFetch(
      () => Promise.resolve(new Response(null, { status: 503, headers: { 'retry-after': String(60 + asked++) } })),
      { now: () => now },
    )
    expect((await polite('https://a.example/1')).status).toBe(503)
    now = 10_000
    const busy = await polite('https://a.example/2')
    expect([busy.status, busy.headers.get('retry-after')]).toEqual([429, '50'])
    expect(asked).toBe(1)
    now = 60_000
    await polite('https://a.example/3')
    expect(asked).toBe(2)
  })

  it('lets go of its place when it is aborted or refused, and holds up nobody', async () => {
    const { asked, ask } = openNetwork()
    let fails = true
    const polite = openPoliteFetch((...given) => (fails ? Promise.reject(new Error('cut')) : ask(...given)), {
      now: () => 0,
    })
    await expect(polite('https://a.example/1')).rejects.toThrow('cut')
    fails = false
    const first = polite('https://a.example/2')
    const stop = new AbortController()
    const second = polite('https://a.example/3', { signal: stop.signal })
    const third = polite('https://a.example/4')
    stop.abort(new Error('enough'))
    await expect(second).rejects.toThrow('enough')
    await turn()
    expect(asked).toHaveLength(1)
    asked[0]!.answer(new Response())
    await first
    await turn()
    expect(asked.map(({ url }) => url.at(-1))).toEqual(['2', '4'])
    asked[1]!.answer(new Response())
    await third
  })
})
