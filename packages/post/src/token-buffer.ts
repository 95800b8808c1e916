import { ChunkBuffer, readChunks } from './chunk-buffer.ts'
import { fold } from './fold.ts'
import { grown } from './grown.ts'
import type { LinkSpan } from './link-scan.ts'
import { tokenKinds, type Token } from './token.ts'
import { UnitBuffer } from './unit-buffer.ts'

/** Indexes into `tokenKinds`. */
export const KIND_WORD = tokenKinds.indexOf('word')
export const KIND_HASHTAG = tokenKinds.indexOf('hashtag')
export const KIND_MENTION = tokenKinds.indexOf('mention')
export const KIND_CASHTAG = tokenKinds.indexOf('cashtag')
export const KIND_EMOJI = tokenKinds.indexOf('emoji')
export const KIND_LINK = tokenKinds.indexOf('link')

/** A token is a row of numbers; the last two are there for a link only. */
export const TOKEN_ROW = 8
export const ROW_KIND = 0
export const ROW_START = 1
export const ROW_END = 2
export const ROW_HASH = 3
export const ROW_FOLDED_START = 4
export const ROW_FOLDED_END = 5
export const ROW_HOST_START = 6
export const ROW_HOST_END = 7

/**
 * The tokens of one text in one flat array, to be filled again and again by `scanTokens`. Only the first `count` rows
 * mean anything. A token's index is its word position. Keep one buffer a worker; it grows to the longest text seen.
 */
export class TokenBuffer {
  count = 0
  /**
   * `TOKEN_ROW` numbers a token: its kind (an index into `tokenKinds`); its UTF-16 offsets into the text; the hash of its
   * folded form with its sign (`#tag`; compare with `hashFolded`); where the folded form stands in `folded.units`; of a
   * link the offsets of its host without `www.`.
   */
  rows = new Int32Array(64 * TOKEN_ROW)
  readonly folded = new UnitBuffer()
  readonly chunks = new ChunkBuffer()
  /** How far the text was read carefully. */
  read = 0
  /** Known not to hold a link without a scheme before this offset. */
  noLinkBefore = 0

  /** Starts on a text: its chunks are read; the folded forms of those lie at their own offset, any other behind. */
  open(text: string): void {
    const { folded, chunks } = this
    this.clear()
    folded.reserve(text.length)
    folded.length = text.length
    readChunks(text, folded.units, chunks)
    this.reserve(chunks.count)
  }

  /** Forgets the text before. */
  clear(): void {
    this.count = 0
    this.read = 0
    this.noLinkBefore = 0
    this.folded.clear()
  }

  /** A token whose folded form is its chunk; answers its index. */
  pushChunk(kind: number, start: number, end: number, hash: number): number {
    this.reserve(1)
    const { rows } = this
    const row = TOKEN_ROW * this.count
    rows[row + ROW_KIND] = kind
    rows[row + ROW_START] = start
    rows[row + ROW_END] = end
    rows[row + ROW_HASH] = hash
    rows[row + ROW_FOLDED_START] = start
    rows[row + ROW_FOLDED_END] = end
    return this.count++
  }

  /** Starts the folded form of the next token. */
  begin(): void {
    this.rows[TOKEN_ROW * this.count + ROW_FOLDED_START] = this.folded.length
    this.folded.restartHash()
  }

  /** Forgets the folded form that was begun. */
  drop(): void {
    this.folded.length = this.rows[TOKEN_ROW * this.count + ROW_FOLDED_START] ?? 0
  }

  push(kind: number, start: number, end: number): void {
    const { rows } = this
    const row = TOKEN_ROW * this.count
    rows[row + ROW_KIND] = kind
    rows[row + ROW_START] = start
    rows[row + ROW_END] = end
    rows[row + ROW_HASH] = this.folded.hash
    rows[row + ROW_FOLDED_END] = this.folded.length
    this.count++
    this.reserve(1)
  }

  pushLink(start: number, { end, hostStart, hostEnd }: LinkSpan): void {
    const row = TOKEN_ROW * this.count
    this.rows[row + ROW_HOST_START] = hostStart
    this.rows[row + ROW_HOST_END] = hostEnd
    this.push(KIND_LINK, start, end)
  }

  /** Makes room for `count` tokens more, and for one that is begun. */
  reserve(count: number): void {
    const size = TOKEN_ROW * (this.count + count + 1)
    if (size <= this.rows.length) return
    this.rows = grown(this.rows, 2 * size)
  }

  /** Token `at` as an object. */
  token(at: number, text: string): Token {
    const { rows } = this
    const row = TOKEN_ROW * at
    const token = {
      kind: tokenKinds[rows[row + ROW_KIND]!]!,
      start: rows[row + ROW_START]!,
      end: rows[row + ROW_END]!,
      position: at,
      folded: this.folded.toText(rows[row + ROW_FOLDED_START], rows[row + ROW_FOLDED_END]),
    }
    if (token.kind !== 'link') return token
    return { ...token, host: fold(text.slice(rows[row + ROW_HOST_START], rows[row + ROW_HOST_END])) }
  }
}

let shared: TokenBuffer | undefined

/** The buffer of functions that hand out copies; its tables are built when the first text asks for it. */
export function sharedTokenBuffer(): TokenBuffer {
  shared ??= new TokenBuffer()
  return shared
}
