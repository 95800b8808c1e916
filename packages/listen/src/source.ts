import type { QueryNode } from '@troje/match'
import type { Author, Localized, Network, Post } from '@troje/post'

/** Where a source was, as the source itself writes it. Opaque to everyone else; saved with what it led to. */
export type Cursor = string

/** Something in the input that could not be read; the rest goes on. */
export interface ReadIssue {
  /** Line or row number in a file (from 1), where there is one. */
  readonly line?: number
  readonly code: string
  readonly message: Localized
}

/** A time of which a source cannot say that it saw everything. Instants are ISO 8601. */
export interface Gap {
  readonly from: string
  readonly to: string
  /** What was missed has been fetched after all, as far as the network has it. */
  readonly isFilled: boolean
}

/** What a network lets us ask until it counts anew. */
export interface RateLimit {
  /** Requests in a term, where the network says it. */
  readonly limit: number | null
  readonly left: number
  /** ISO 8601. */
  readonly resetsAt: string | null
}

/** How a source is doing, as far as this batch can tell. */
export interface SourceHealth {
  /** Milliseconds from when the network had its newest post to when it was read here. */
  readonly lagMs?: number
  readonly rateLimit?: RateLimit
}

/** What a source hands over at once. An empty batch with a cursor says: nothing new up to here. */
export interface SourceBatch {
  readonly posts: readonly Post[]
  /** Ids of `posts` that their network says were edited: their former words go, whether they match now or not. */
  readonly edited?: readonly string[]
  /** Ids of posts that their network deleted. */
  readonly deleted: readonly string[]
  /** Ids of authors whose account is gone from the network: all that is kept of them goes. */
  readonly closedAccounts?: readonly string[]
  readonly gaps?: readonly Gap[]
  readonly health?: SourceHealth
  /** Saved in the transaction of what this batch led to. */
  readonly cursor: Cursor | null
  readonly issues: readonly ReadIssue[]
  /** For finite input: bytes read and bytes in all (0 when unknown). */
  readonly progress?: { readonly done: number; readonly total: number }
}

/** Why a source does or does not work, in plain words. */
export interface ConnectionTest {
  readonly ok: boolean
  readonly message: Localized
}

export interface ReadOptions {
  /** Where the last committed batch ended, or `null` to begin. */
  readonly cursor: Cursor | null
  readonly signal: AbortSignal
}

/** A request that a network sent to the address of a source. */
export interface PushRequest {
  readonly method: string
  readonly headers: Headers
  readonly query: URLSearchParams
  /** As it came in, since signatures are over the bytes. */
  readonly body: Uint8Array
}

/** What is answered, after what came in has been committed. */
export interface PushAnswer {
  /**
   * 2xx says to the network: you need not send this again. 400, 401, 403, 404 and 405 are for strangers: they all get the
   * same answer, as if there were nothing at the address. Other statuses, and a body, are for who proved who they are.
   */
  readonly status: number
  readonly body?: string
  /** Its cursor is left alone when `null`. */
  readonly batch?: SourceBatch
}

/** One place that posts come from. */
export interface Source {
  readonly network: Network
  /**
   * Reads on from a cursor. A finite source (a file) ends; a stream or a polled source goes on until the signal aborts,
   * reconnecting by itself with back-off, and reports passing trouble as issues in a batch.
   */
  read(options: ReadOptions): AsyncIterable<SourceBatch>
  /** Fetches the profiles that the source did not send, by author id. Missing ones are left out. */
  profiles?(authorIds: readonly string[], signal: AbortSignal): Promise<ReadonlyMap<string, Author>>
  /** Takes what a network sends by itself (a webhook). Checks who sent it; never throws for what a stranger sends. */
  receive?(request: PushRequest, signal: AbortSignal): Promise<PushAnswer>
  /**
   * Which of these posts are gone from the network, where it does not tell of deletions by itself but answers when it is
   * asked. `null`: it did not say now.
   */
  findGone?(postIds: readonly string[], signal: AbortSignal): Promise<readonly string[] | null>
  test(signal: AbortSignal): Promise<ConnectionTest>
}

/** What the organisation looks for now, so that a network can be asked for no more than that. */
export interface Interests {
  /** The enabled queries, with saved parts put in. */
  current(): readonly QueryNode[]
  /** Aborts when the queries change; ask anew for the next change. */
  changed(): AbortSignal
}

/** Passed in, so that every behaviour can be tested without waiting (invariant 11). */
export interface SourceContext {
  /** Never reaches a private address, however it is redirected; see safe-fetch/safe-fetch.ts. */
  readonly fetch: typeof fetch
  /** The same for answers that go on for ever: silence ends them, not their length. Absent: `fetch`. */
  readonly streamFetch?: typeof fetch | undefined
  readonly now: () => number
  readonly random: () => number
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>
  /** Hosts that a WebSocket may reach although they are private, as in `SafeFetchOptions`. */
  readonly allowPrivate?: ((host: string) => boolean) | undefined
  /** Absent: nothing is looked for, and a source that has to say what it wants asks for nothing. */
  readonly interests?: Interests | undefined
  /** Saves secrets that the network renewed (an OAuth token), encrypted, before they are used. */
  readonly keepSecrets?: ((renewed: Readonly<Record<string, string>>) => Promise<void>) | undefined
  /** The address at which networks can reach this source's `receive`; absent where Troje has no public address. */
  readonly pushUrl?: string | undefined
}
