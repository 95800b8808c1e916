import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { openSafeFetch } from '../../src/safe-fetch/safe-fetch.ts'
import type { Cursor, Source, SourceBatch, SourceContext } from '../../src/source.ts'
import { openFaultProxy, toRawAnswer, type Fault, type FaultProxy } from './fault-proxy.ts'

/** A server on 127.0.0.1 that speaks a network's protocol, with exactly the posts of the case behind it. */
export interface NetworkServer extends AsyncDisposable {
  readonly port: number
}

/** What every source keeps, whatever it reads. A new source makes one of these, and calls `describeContract`. */
export interface ContractCase {
  readonly name: string
  /** A fresh one for each test. */
  readonly serve: () => Promise<NetworkServer>
  /** `origin`: of the proxy before the server. Requests to any other host are sent there too, path and all. */
  readonly open: (origin: string, context: SourceContext) => Source
  /** Ids of all that is public, in the order in which they come; `isOrdered: false` where the network gives none. */
  readonly ids: readonly string[]
  readonly isOrdered?: boolean
  /** The network gives a cursor: nothing is lost after a cut. Without one a gap has to be shown. Default `true`. */
  readonly hasCursor?: boolean
  /** Posts that the server holds and that are for few: they may never be handed over (promise P1). */
  readonly privateIds?: readonly string[]
  /** Posts that the server says were deleted; `origin` stands for its address. */
  readonly deletedIds?: readonly string[]
  /** Strings that may stand in no batch, issue or message. */
  readonly secrets?: readonly string[]
  /** Not over HTTP requests: the tests of 401, 429 and 500 do not apply. */
  readonly isStream?: boolean
  /** How many places a connection is cut at, over all that is said. Default 12. */
  readonly cuts?: number
}

interface World {
  readonly proxy: FaultProxy
  readonly source: Source
  /** Milliseconds that the source meant to wait, in order. */
  readonly waits: number[]
}

const requestMs = 1500

async function inWorld<Result>(
  contract: ContractCase,
  faults: readonly Fault[],
  use: (world: World) => Promise<Result>,
): Promise<Result> {
  await using server = await contract.serve()
  await using proxy = await openFaultProxy(server.port)
  await using safe = openSafeFetch({ allowPrivate: (host) => host === '127.0.0.1', timeoutMs: requestMs })
  await using streams = openSafeFetch({ allowPrivate: (host) => host === '127.0.0.1', timeoutMs: 500, isStream: true })
  proxy.faults.push(...faults)
  const origin = `http://127.0.0.1:${proxy.port}`
  const waits: number[] = []
  const toProxy = (input: string | URL | Request) => {
    const url = new URL(input instanceof Request ? input.url : input)
    return new URL(url.pathname + url.search, origin)
  }
  const context: SourceContext = {
    fetch: (input, init) => safe.fetch(toProxy(input), init),
    streamFetch: (input, init) => streams.fetch(toProxy(input), init),
    now: Date.now,
    random: () => 0.5,
    // Waits are shortened, never skipped.
    sleep: (milliseconds, signal) => {
      waits.push(milliseconds)
      return delay(Math.min(milliseconds, 5), undefined, { signal, ref: false })
    },
    allowPrivate: (host) => host === '127.0.0.1',
  }
  return await use({ proxy, source: contract.open(origin, context), waits })
}

/** Reads from a cursor until all of these came, or `done` says so, or the time is over. */
async function readAll(
  source: Source,
  cursor: Cursor | null,
  wanted: readonly string[],
  done: (batches: readonly SourceBatch[]) => boolean = () => false,
): Promise<SourceBatch[]> {
  const controller = new AbortController()
  const limit = AbortSignal.any([controller.signal, AbortSignal.timeout(20_000)])
  const batches: SourceBatch[] = []
  const missing = new Set(wanted)
  for await (const batch of source.read({ cursor, signal: limit })) {
    batches.push(batch)
    for (const { id } of batch.posts) missing.delete(id)
    if ((wanted.length > 0 && missing.size === 0) || done(batches)) controller.abort()
  }
  return batches
}

export function idsOf(batches: readonly SourceBatch[]): string[] {
  return batches.flatMap(({ posts }) => posts.map(({ id }) => id))
}

function deletedOf(batches: readonly SourceBatch[]): string[] {
  return batches.flatMap(({ deleted }) => deleted.map((id) => id.replace(/127\.0\.0\.1:\d+/, 'origin')))
}

/** What is left once later deletions are done: a cut may fall between a post and its deletion. */
function standingOf(batches: readonly SourceBatch[]): string[] {
  const gone = new Set(batches.flatMap(({ deleted }) => deleted))
  return idsOf(batches).filter((id) => !gone.has(id))
}

function expectAll(contract: ContractCase, ids: readonly string[]): void {
  if (contract.isOrdered === false) expect(ids.toSorted()).toEqual(contract.ids.toSorted())
  else expect(ids).toEqual(contract.ids)
}

export function describeContract(contract: ContractCase): void {
  describe(`${contract.name} keeps the contract of a source`, () => {
    describeReading(contract)
    describeFaults(contract)
    if (contract.isStream !== true) describeRefusals(contract)
  })
}

function describeReading(contract: ContractCase): void {
  it('hands over every public post once, in batches, with its own network', async () => {
    await inWorld(contract, [], async ({ source }) => {
      const batches = await readAll(source, null, contract.ids)
      expectAll(contract, standingOf(batches))
      for (const { posts } of batches) {
        expect(posts.length).toBeLessThanOrEqual(500)
        for (const post of posts) expect(post.source ?? source.network).toBe(source.network)
      }
    })
  })

  it('resumes from the cursor of any batch, without loss and without a double', async () => {
    await inWorld(contract, [], async ({ source }) => {
      const batches = await readAll(source, null, contract.ids)
      for (const [index, { cursor }] of batches.entries()) {
        const before = batches.slice(0, index + 1)
        const rest = contract.ids.filter((id) => !idsOf(before).includes(id))
        if (cursor === null || rest.length === 0) continue
        const after = await readAll(source, cursor, rest)
        // A post and its deletion may stand on both sides of the cursor.
        expect(new Set(standingOf([...before, ...after]))).toEqual(new Set(contract.ids))
        expect(new Set(idsOf(after)).size).toBe(idsOf(after).length)
      }
    })
  })

  it('takes a cursor that makes no sense for none', async () => {
    await inWorld(contract, [], async ({ source }) => {
      const batches = await readAll(source, 'nonsense \u{0}', contract.ids)
      expect(new Set(standingOf(batches))).toEqual(new Set(contract.ids))
    })
  })

  it('ends when the signal aborts, before and between batches', async () => {
    await inWorld(contract, [], async ({ source }) => {
      expect(await Array.fromAsync(source.read({ cursor: null, signal: AbortSignal.abort() }))).toEqual([])
      const between = new AbortController()
      let batches = 0
      for await (const _ of source.read({ cursor: null, signal: between.signal })) {
        batches++
        between.abort()
      }
      expect(batches).toBe(1)
    })
  })

  it('hands over nothing that is for few, and says what was deleted', async () => {
    await inWorld(contract, [], async ({ source }) => {
      const deletedIds = contract.deletedIds ?? []
      const isDone = (batches: readonly SourceBatch[]) => {
        const gone = new Set(deletedOf(batches))
        const came = new Set(idsOf(batches))
        return contract.ids.every((id) => came.has(id)) && deletedIds.every((id) => gone.has(id))
      }
      const batches = await readAll(source, null, [], isDone)
      const came = idsOf(batches)
      for (const id of contract.privateIds ?? []) expect(came).not.toContain(id)
      expect(deletedOf(batches)).toEqual(expect.arrayContaining([...deletedIds]))
    })
  })

  it('says whether it works, in both languages, and lets no secret out', async () => {
    await inWorld(contract, [], async ({ source }) => {
      const good = await source.test(AbortSignal.timeout(10_000))
      expect(good.message).toMatchObject({ nl: expect.stringMatching(/./), en: expect.stringMatching(/./) })
      expect(good.ok).toBe(true)
      const said = JSON.stringify([good, await readAll(source, null, contract.ids)])
      for (const secret of contract.secrets ?? []) expect(said).not.toContain(secret)
    })
    await inWorld(
      contract,
      Array.from({ length: 20 }, () => ({ kind: 'cut', afterBytes: 0 }) as const),
      async ({ source }) => {
        const bad = await source.test(AbortSignal.timeout(10_000))
        expect(bad.ok).toBe(false)
        expect(bad.message.nl).not.toBe(bad.message.en)
        for (const secret of contract.secrets ?? []) expect(JSON.stringify(bad)).not.toContain(secret)
      },
    )
  })
}

function describeFaults(contract: ContractCase): void {
  it(`goes on after a cut at any byte: nothing lost${contract.hasCursor === false ? ' unsaid' : ''}, nothing doubled`, async () => {
    const bytes = await inWorld(contract, [], async ({ source, proxy }) => {
      await readAll(source, null, contract.ids)
      return proxy.said()
    })
    const cuts = contract.cuts ?? 12
    for (let cut = 0; cut < cuts; cut++) {
      // Early bytes break a head, later ones a body, the last a post.
      const afterBytes = 1 + Math.floor((bytes * cut) / cuts)
      await inWorld(contract, [{ kind: 'cut', afterBytes }], async ({ source }) => {
        const isDone = (all: readonly SourceBatch[]) =>
          contract.hasCursor === false && all.some(({ gaps = [] }) => gaps.some((gap) => !gap.isFilled))
        const batches = await readAll(source, null, contract.ids, isDone)
        const ids = idsOf(batches)
        expect(new Set(ids).size).toBe(ids.length)
        if (!isDone(batches)) expect(standingOf(batches).toSorted()).toEqual(contract.ids.toSorted())
      })
    }
  })

  it('calls a server lost that stays silent, and goes on', async () => {
    await inWorld(contract, [{ kind: 'silent' }], async ({ source }) => {
      const batches = await readAll(source, null, contract.ids)
      expect(new Set(standingOf(batches))).toEqual(new Set(contract.ids))
      expect(batches.flatMap(({ issues }) => issues).length).toBeGreaterThan(0)
    })
  })

  it('makes an issue in both languages, not an error, of an answer that is no answer', async () => {
    const raw = toRawAnswer(200, {}, '<html>Have you tried turning it off and on again?')
    await inWorld(contract, [{ kind: 'answer', raw }], async ({ source }) => {
      const batches = await readAll(source, null, contract.ids)
      expect(new Set(standingOf(batches))).toEqual(new Set(contract.ids))
      const issues = batches.flatMap(({ issues }) => issues)
      expect(issues.length).toBeGreaterThan(0)
      for (const { code, message } of issues) {
        expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
        expect(message.nl).not.toBe('')
        expect(message.en).not.toBe('')
      }
    })
  })
}

function describeRefusals(contract: ContractCase): void {
  it('waits as long as a used-up limit asks, and asks nothing meanwhile', async () => {
    const raw = toRawAnswer(429, { 'retry-after': '1234' })
    await inWorld(contract, [{ kind: 'answer', raw }], async ({ source, waits, proxy }) => {
      let connectionsThen = 0
      const batches = await readAll(source, null, contract.ids, (all) => {
        if (connectionsThen === 0 && all.some(({ issues }) => issues.length > 0)) connectionsThen = proxy.connections()
        return false
      })
      expect(new Set(standingOf(batches))).toEqual(new Set(contract.ids))
      expect(connectionsThen).toBeLessThanOrEqual(1)
      expect(Math.max(...waits)).toBeGreaterThanOrEqual(1_234_000)
    })
  })

  it.each([500, 502, 503])('takes a %i for trouble that passes', async (status) => {
    await inWorld(contract, [{ kind: 'answer', raw: toRawAnswer(status) }], async ({ source, waits }) => {
      const batches = await readAll(source, null, contract.ids)
      expect(new Set(standingOf(batches))).toEqual(new Set(contract.ids))
      expect(batches.flatMap(({ issues }) => issues).length).toBeGreaterThan(0)
      expect(waits.length).toBeGreaterThan(0)
    })
  })

  it('says that a key is not accepted, and does not hammer', async () => {
    const fault = { kind: 'answer', raw: toRawAnswer(401) } as const
    await inWorld(
      contract,
      Array.from({ length: 4 }, () => fault),
      async ({ source, waits }) => {
        const refused = await source.test(AbortSignal.timeout(10_000))
        expect(refused.ok).toBe(false)
        const batches = await readAll(source, null, contract.ids)
        expect(new Set(standingOf(batches))).toEqual(new Set(contract.ids))
        // Each refusal doubles the wait.
        expect(Math.max(...waits)).toBeGreaterThan(Math.min(...waits))
      },
    )
  })
}
