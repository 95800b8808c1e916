import { ChunkBuffer } from './chunk-buffer.ts'
import { fold } from './fold.ts'
import type { LinkSpan } from './link-scan.ts'
import { tokenKinds } from './token.ts'
import { UnitBuffer, hashFolded } from './unit-buffer.ts'

/** Indexes into `tokenKinds`. */
export const KIND_WORD = tokenKinds.indexOf('word')
export const KIND_HASHTAG = tokenKinds.indexOf('hashtag')
export const KIND_MENTION = tokenKinds.indexOf('mention')
export const KIND_CASHTAG = tokenKinds.indexOf('cashtag')
export const KIND_EMOJI = tokenKinds.indexOf('emoji')
export const KIND_LINK = tokenKinds.indexOf('link')

/**
 * The tokens of one text in flat arrays, to be filled again and again by `scanTokens`. Only the first `count` entries
 * mean anything. A token's index is its word position. Keep one buffer a worker; it grows to the longest text seen.
 */
export class TokenBuffer {
  count = 0
  /** Indexes into `tokenKinds`. */
  kinds = new Uint8Array(64)
  /** UTF-16 offsets into the text. */
  starts = new Int32Array(64)
  ends = new Int32Array(64)
  /** Hash of the folded form with its sign (`#tag`): compare with `hashFolded`. */
  hashes = new Int32Array(64)
  /** Hash without the sign (`tag`); of a link's host without `www.`; of a word: the same as `hashes`. */
  bodyHashes = new Int32Array(64)
  /** Where the folded form stands in `folded.units`. */
  foldedStarts = new Int32Array(64)
  foldedEnds = new Int32Array(64)
  /** Of a link: its host without `www.`, as offsets into the text. */
  hostStarts = new Int32Array(64)
  hostEnds = new Int32Array(64)
  readonly folded = new UnitBuffer()
  readonly chunks = new ChunkBuffer()
  /** Known not to hold a link without a scheme before this offset. */
  noLinkBefore = 0
  #bodyStart = 0

  /** Starts on a text: its chunks are read; the folded forms of those lie at their own offset, any other behind. */
  open(text: string): void {
    const { folded, chunks } = this
    this.count = 0
    this.noLinkBefore = 0
    folded.clear()
    folded.reserve(text.length)
    folded.length = text.length
    chunks.read(text, folded.units)
    while (chunks.count >= this.kinds.length) this.#grow()
  }

  /** A token whose folded form is its chunk. */
  pushChunk(kind: number, start: number, end: number, hash: number, bodyHash: number): void {
    const at = this.count
    this.kinds[at] = kind
    this.starts[at] = start
    this.ends[at] = end
    this.hashes[at] = hash
    this.bodyHashes[at] = bodyHash
    this.foldedStarts[at] = start
    this.foldedEnds[at] = end
    if (++this.count === this.kinds.length) this.#grow()
  }

  /** Starts the folded form of the next token. */
  begin(): void {
    this.foldedStarts[this.count] = this.folded.length
    this.#bodyStart = this.folded.length
    this.folded.restartHash()
  }

  /** What follows is the word without its sign. */
  beginBody(): void {
    this.#bodyStart = this.folded.length
  }

  /** Forgets the folded form that was begun. */
  drop(): void {
    this.folded.length = this.foldedStarts[this.count] ?? 0
  }

  push(kind: number, start: number, end: number): void {
    const at = this.count
    this.kinds[at] = kind
    this.starts[at] = start
    this.ends[at] = end
    this.hashes[at] = this.folded.hash
    this.bodyHashes[at] =
      this.#bodyStart === this.foldedStarts[at] ? this.folded.hash : this.folded.hashFrom(this.#bodyStart)
    this.#finish()
  }

  pushLink(start: number, link: LinkSpan, text: string): void {
    const at = this.count
    this.kinds[at] = KIND_LINK
    this.starts[at] = start
    this.ends[at] = link.end
    this.hashes[at] = this.folded.hash
    this.hostStarts[at] = link.hostStart
    this.hostEnds[at] = link.hostEnd
    this.bodyHashes[at] = hashFolded(fold(text.slice(link.hostStart, link.hostEnd)))
    this.#finish()
  }

  #finish(): void {
    this.foldedEnds[this.count] = this.folded.length
    if (++this.count === this.kinds.length) this.#grow()
  }

  #grow(): void {
    const size = this.kinds.length * 2
    this.kinds = grown(this.kinds, new Uint8Array(size))
    this.starts = grown(this.starts, new Int32Array(size))
    this.ends = grown(this.ends, new Int32Array(size))
    this.hashes = grown(this.hashes, new Int32Array(size))
    this.bodyHashes = grown(this.bodyHashes, new Int32Array(size))
    this.foldedStarts = grown(this.foldedStarts, new Int32Array(size))
    this.foldedEnds = grown(this.foldedEnds, new Int32Array(size))
    this.hostStarts = grown(this.hostStarts, new Int32Array(size))
    this.hostEnds = grown(this.hostEnds, new Int32Array(size))
  }

  /** The folded form of token `at`. */
  foldedText(at: number): string {
    return this.folded.toText(this.foldedStarts[at], this.foldedEnds[at])
  }
}

let shared: TokenBuffer | undefined

/** The buffer of functions that hand out copies; its tables are built when the first text asks for it. */
export function sharedTokenBuffer(): TokenBuffer {
  shared ??= new TokenBuffer()
  return shared
}

function grown<Kind extends Uint8Array | Int32Array>(from: Kind, to: Kind): Kind {
  to.set(from)
  return to
}
