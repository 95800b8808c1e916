import { relationKinds, type Author, type Post } from '@troje/post'
import {
  ABSENT,
  ADDRESSED,
  AUTHOR_STATE,
  BIO,
  CREATED_AT,
  DISPLAY_NAME,
  FILLED,
  FIRST_RELATION,
  FOLLOWERS,
  FOLLOWERS_STATE,
  GIVEN,
  HANDLE,
  LANG,
  LINKS,
  MEDIA_STATE,
  NARROW,
  RELATION_STATE,
  SOURCE,
  STARTS,
  STRINGS,
  TEXT,
  TITLE,
  UNKNOWN,
  URL,
  WIDE,
  WORDS,
  type BatchMemory,
} from './batch-layout.ts'

/** Shorter strings are copied here; for longer ones a call into the engine is the faster. Measured. */
const SHORT = 24
/** The most bytes that one code unit takes while it is being written. */
const MOST_BYTES = 3

/** Writes batches of posts into shared memory, which grows with the largest. What no query can ask is left out. */
export class BatchWriter {
  #words: Int32Array<SharedArrayBuffer>
  #followers: Float64Array<SharedArrayBuffer>
  #bytes: Buffer<SharedArrayBuffer>
  #end = 0

  constructor(posts: number, bytes: number) {
    this.#words = new Int32Array(new SharedArrayBuffer(4 * WORDS * posts))
    this.#followers = new Float64Array(this.#words.buffer)
    this.#bytes = Buffer.from(new SharedArrayBuffer(bytes))
  }

  /** Other memory after a batch that did not fit. */
  get memory(): BatchMemory {
    return { words: this.#words.buffer, bytes: this.#bytes.buffer }
  }

  write(posts: readonly Post[]): void {
    if (posts.length * WORDS > this.#words.length) {
      this.#words = new Int32Array(new SharedArrayBuffer(4 * WORDS * posts.length))
      this.#followers = new Float64Array(this.#words.buffer)
    }
    this.#end = 0
    let at = 0
    for (const post of posts) {
      this.#post(post, at)
      at += WORDS
    }
  }

  #post(post: Post, at: number): void {
    const { links, media } = post
    let states =
      this.#string(post.text, at, TEXT) |
      this.#string(post.title, at, TITLE) |
      this.#string(post.createdAt, at, CREATED_AT) |
      this.#string(post.lang, at, LANG) |
      this.#string(post.url, at, URL) |
      this.#string(post.source, at, SOURCE) |
      this.#author(post.author, at) |
      this.#string(links && JSON.stringify(links), at, LINKS) |
      (relationState(post) << RELATION_STATE) |
      (post.addressed === true ? 1 << ADDRESSED : 0)
    this.#words[at + STARTS + STRINGS] = this.#end
    if (media !== undefined) states |= (media === null ? ABSENT : media.length > 0 ? FILLED : GIVEN) << MEDIA_STATE
    this.#words[at] = states
  }

  #author(author: Author | null | undefined, at: number): number {
    const states =
      this.#string(author?.handle, at, HANDLE) |
      this.#string(author?.displayName, at, DISPLAY_NAME) |
      this.#string(author?.bio, at, BIO)
    if (!author) return (author === null ? ABSENT : UNKNOWN) << AUTHOR_STATE
    const { followers } = author
    if (typeof followers === 'number') this.#followers[(at + FOLLOWERS) >> 1] = followers
    const state = followers === undefined ? UNKNOWN : followers === null ? ABSENT : GIVEN
    return states | (GIVEN << AUTHOR_STATE) | (state << FOLLOWERS_STATE)
  }

  /** Writes one string and gives its state, where that stands. */
  #string(value: string | null | undefined, at: number, field: number): number {
    this.#words[at + STARTS + field] = this.#end
    if (value === undefined) return UNKNOWN
    if (value === null) return ABSENT << (2 * field)
    if (typeof value !== 'string') throw new TypeError(`a field of a post is a ${typeof value}, not a string`)
    const { length } = value
    if (this.#end + MOST_BYTES * length > this.#bytes.length) this.#grow(MOST_BYTES * length)
    if (length < SHORT ? this.#copyShort(value) : this.#copyLong(value)) {
      this.#end += length
      return NARROW << (2 * field)
    }
    this.#end += this.#bytes.write(value, this.#end, 2 * length, 'utf16le')
    return WIDE << (2 * field)
  }

  /** Whether one byte a unit was enough. */
  #copyShort(value: string): boolean {
    const bytes = this.#bytes
    const start = this.#end
    let all = 0
    for (let index = 0; index < value.length; index++) {
      const unit = value.charCodeAt(index)
      all |= unit
      bytes[start + index] = unit
    }
    return all < 0x100
  }

  /** Whether one byte a unit was enough: as UTF-8, only ASCII takes as many bytes as it has units. */
  #copyLong(value: string): boolean {
    return this.#bytes.write(value, this.#end, MOST_BYTES * value.length, 'utf8') === value.length
  }

  #grow(needed: number): void {
    const larger = Buffer.from(new SharedArrayBuffer(2 * this.#bytes.length + needed))
    larger.set(this.#bytes.subarray(0, this.#end))
    this.#bytes = larger
  }
}

function relationState({ relation }: Post): number {
  if (!relation) return relation === null ? ABSENT : UNKNOWN
  return FIRST_RELATION + relationKinds.indexOf(relation.kind)
}
