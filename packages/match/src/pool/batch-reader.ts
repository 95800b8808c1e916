import { relationKinds, type Author, type Network, type Post } from '@troje/post'
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
  RELATION_STATE,
  SOURCE,
  STARTS,
  TEXT,
  TITLE,
  URL,
  WIDE,
  WORDS,
  type BatchMemory,
} from './batch-layout.ts'

type Sent<Value> = Value | null | undefined

/** Reads the posts of a batch from shared memory. */
export class BatchReader {
  readonly words: Int32Array
  readonly followers: Float64Array
  readonly bytes: Buffer

  constructor({ words, bytes }: BatchMemory) {
    this.words = new Int32Array(words)
    this.followers = new Float64Array(words)
    this.bytes = Buffer.from(bytes)
  }

  /** The post with this number in the batch. It may be read until the memory takes the next batch. */
  post(number: number): Post {
    // In a Post, a getter that says undefined is a field that the source did not send.
    return new SharedPost(this, number * WORDS) as Post
  }

  string(at: number, field: number): Sent<string> {
    const state = (this.words[at]! >> (2 * field)) & 3
    if (state < GIVEN) return state === ABSENT ? null : undefined
    const start = this.words[at + STARTS + field]!
    const end = this.words[at + STARTS + field + 1]!
    return this.bytes.toString(state === WIDE ? 'utf16le' : 'latin1', start, end)
  }
}

/**
 * A post as far as queries can ask about it: it has no id, its media say only that they are there, its relation only of
 * which kind it is. The text is read at once, every other string when it is first asked for: most never are.
 */
class SharedPost {
  readonly id = ''
  readonly text: string
  readonly #reader: BatchReader
  readonly #at: number
  #strings: Sent<string>[] | null = null
  #author: Sent<Author>
  #links: Sent<string[]>

  constructor(reader: BatchReader, at: number) {
    this.#reader = reader
    this.#at = at
    // A post always has a text.
    this.text = reader.string(at, TEXT)!
  }

  get title(): Sent<string> {
    return this.string(TITLE)
  }

  get createdAt(): Sent<string> {
    return this.string(CREATED_AT)
  }

  get lang(): Sent<string> {
    return this.string(LANG)
  }

  get url(): Sent<string> {
    return this.string(URL)
  }

  get source(): Sent<Network> {
    // What was written was a Network.
    return this.string(SOURCE) as Sent<Network>
  }

  get links(): Sent<string[]> {
    if (this.#links === undefined) {
      const list = this.string(LINKS)
      // A list of strings, as the writer made it.
      this.#links = typeof list === 'string' ? (JSON.parse(list) as string[]) : list
    }
    return this.#links
  }

  get media(): Post['media'] {
    const state = this.#state(MEDIA_STATE, 3)
    if (state < GIVEN) return state === ABSENT ? null : undefined
    return state === FILLED ? [{ kind: 'other' }] : []
  }

  get relation(): Post['relation'] {
    const state = this.#state(RELATION_STATE, 7)
    if (state < FIRST_RELATION) return state === ABSENT ? null : undefined
    return { kind: relationKinds[state - FIRST_RELATION]! }
  }

  get addressed(): boolean {
    return this.#state(ADDRESSED, 1) === 1
  }

  get author(): Sent<Author> {
    const state = this.#state(AUTHOR_STATE, 3)
    if (state < GIVEN) return state === ABSENT ? null : undefined
    return (this.#author ??= new SharedAuthor(this) as Author)
  }

  get followers(): Sent<number> {
    const state = this.#state(FOLLOWERS_STATE, 3)
    if (state < GIVEN) return state === ABSENT ? null : undefined
    return this.#reader.followers[(this.#at + FOLLOWERS) >> 1]
  }

  string(field: number): Sent<string> {
    const strings = (this.#strings ??= [])
    return (strings[field] ??= this.#reader.string(this.#at, field))
  }

  #state(place: number, mask: number): number {
    return (this.#reader.words[this.#at]! >> place) & mask
  }
}

class SharedAuthor {
  readonly #post: SharedPost

  constructor(post: SharedPost) {
    this.#post = post
  }

  get handle(): Sent<string> {
    return this.#post.string(HANDLE)
  }

  get displayName(): Sent<string> {
    return this.#post.string(DISPLAY_NAME)
  }

  get bio(): Sent<string> {
    return this.#post.string(BIO)
  }

  get followers(): Sent<number> {
    return this.#post.followers
  }
}
