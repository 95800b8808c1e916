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

/** What a source hands over at once. An empty batch with a cursor says: nothing new up to here. */
export interface SourceBatch {
  readonly posts: readonly Post[]
  /** Ids of posts that their network deleted. */
  readonly deleted: readonly string[]
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
  test(signal: AbortSignal): Promise<ConnectionTest>
}

/** Passed in, so that every behaviour can be tested without waiting (invariant 11). */
export interface SourceContext {
  /** Never reaches a private address, however it is redirected; see safe-fetch/safe-fetch.ts. */
  readonly fetch: typeof fetch
  readonly now: () => number
  readonly random: () => number
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>
  /** Hosts that a WebSocket may reach although they are private, as in `SafeFetchOptions`. */
  readonly allowPrivate?: ((host: string) => boolean) | undefined
}
