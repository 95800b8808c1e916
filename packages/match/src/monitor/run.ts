import { fieldMatches } from '../evaluate/field-match.ts'
import { PostReader } from '../evaluate/reading.ts'
import { ALL, ANY, FIELD, NEAR, NOT, PHRASE, SPREAD, UNKNOWN, WORDS, type Program } from '../compile/program.ts'
import { isNear } from './near.ts'
import { hasPhrase, hasSpread } from './places.ts'
import { PostWords } from './post-words.ts'
import { grown, type Post } from '@troje/post'

/** Truth as a number: AND is the smallest, OR the largest, NOT what is left of 2. */
export const NO = 0
export const MAYBE = 1
export const YES = 2

/** Runs the code of queries over one post after another. */
export class Runner {
  readonly #program: Program
  readonly #timeZone: string
  /** By text: its words. */
  readonly words: PostWords[]
  #reader: PostReader | null = null
  #post: Post | null = null
  /** The number of the post at hand. */
  #now = 0
  /** By text: the post for which it was read (the first is read at once), and whether the source sent it. */
  readonly #readFor = [0, 0, 0]
  readonly #isKnown = [true, true, true]
  /** By field: the post for which it was asked, and the answer. */
  #askedFor = new Int32Array(64)
  #answers = new Uint8Array(64)
  /** By shared list of words: the post for which it was asked, and the answer. */
  #memoFor = new Int32Array(64)
  #memos = new Uint8Array(64)

  constructor(program: Program, timeZone: string | undefined) {
    this.#program = program
    this.#timeZone = timeZone ?? 'UTC'
    this.words = program.lexicons.map((lexicon) => new PostWords(lexicon))
  }

  /** Takes the next post; its text and title are read at once, the rest when first asked for. */
  open(post: Post): PostWords {
    this.#now++
    this.#post = post
    this.#reader = null
    const words = this.words[0]!
    words.open(post)
    this.#readFor[0] = this.#now
    return words
  }

  run(at: number): number {
    const { code } = this.#program
    switch (code[at]) {
      case WORDS:
        return this.#words(at, code)
      case NOT:
        return YES - this.run(code[at + 2]!)
      case ALL:
        return this.#all(at, code)
      case ANY:
        return this.#any(at, code)
      case PHRASE:
      case SPREAD:
      case NEAR:
        return this.#places(at, code)
      case FIELD:
        return this.#field(code[at + 2]!)
      case UNKNOWN:
        return MAYBE
      default:
        return NO
    }
  }

  #all(at: number, code: Int32Array): number {
    const end = code[at + 1]!
    let least = YES
    for (let child = at + 2; child < end && least > NO; child++) least = Math.min(least, this.run(code[child]!))
    return least
  }

  #any(at: number, code: Int32Array): number {
    const end = code[at + 1]!
    let most = NO
    for (let child = at + 2; child < end && most < YES; child++) most = Math.max(most, this.run(code[child]!))
    return most
  }

  #words(at: number, code: Int32Array): number {
    const text = code[at + 2]!
    const memo = code[at + 3]!
    const words = this.words[text]!
    if (text > 0) {
      if (this.#readFor[text] !== this.#now) this.#read(text, words)
      if (!this.#isKnown[text]) return MAYBE
    }
    if (memo < 0) return hasAny(code, at + 4, code[at + 1]!, words)
    if (memo >= this.#memos.length) this.#growMemos()
    if (this.#memoFor[memo] === this.#now) return this.#memos[memo]!
    const answer = hasAny(code, at + 4, code[at + 1]!, words)
    this.#memoFor[memo] = this.#now
    this.#memos[memo] = answer
    return answer
  }

  #places(at: number, code: Int32Array): number {
    const text = code[at + 2]!
    const words = this.words[text]!
    if (this.#readFor[text] !== this.#now) this.#read(text, words)
    if (!this.#isKnown[text]) return MAYBE
    switch (code[at]) {
      case PHRASE:
        return hasPhrase(code, at, words) ? YES : NO
      case SPREAD:
        return hasSpread(code, at, words) ? YES : NO
      default:
        return isNear(code, at, words) ? YES : NO
    }
  }

  #read(text: number, words: PostWords): void {
    const { author, title } = this.#post!
    const asked = text === 1 ? title : author ? author.bio : author
    this.#readFor[text] = this.#now
    this.#isKnown[text] = asked !== undefined
    words.begin()
    if (asked) words.read(asked)
  }

  #field(number: number): number {
    if (number >= this.#askedFor.length) this.#growFields()
    if (this.#askedFor[number] === this.#now) return this.#answers[number]!
    this.#reader ??= new PostReader(this.#post!, this.#timeZone)
    const truth = fieldMatches(this.#program.fields[number]!, this.#reader)
    const answer = truth === 'unknown' ? MAYBE : truth ? YES : NO
    this.#askedFor[number] = this.#now
    this.#answers[number] = answer
    return answer
  }

  #growFields(): void {
    const size = 2 * this.#program.fields.length
    this.#askedFor = grown(this.#askedFor, size)
    this.#answers = grown(this.#answers, size)
  }

  #growMemos(): void {
    const size = 2 * this.#program.memos
    this.#memoFor = grown(this.#memoFor, size)
    this.#memos = grown(this.#memos, size)
  }
}

function hasAny(code: Int32Array, from: number, end: number, { present }: PostWords): number {
  for (let word = from; word < end; word++) if (present[code[word]!] !== 0) return YES
  return NO
}
