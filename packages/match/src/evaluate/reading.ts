import { tokenize, type Post, type Token } from '@troje/post'
import { splitAddress, type Address } from '../node/address.ts'
import type { Scope } from '../node/walk.ts'
import { namesOf } from '../node/word.ts'

/** A text and its words. */
export class Reading {
  readonly field: 'text' | 'title' | 'displayName' | 'bio'
  readonly text: string
  readonly tokens: readonly Token[]
  #named: Map<string, number[]> | null = null

  constructor(field: Reading['field'], text: string) {
    this.field = field
    this.text = text
    this.tokens = tokenize(text)
  }

  /** The positions of the tokens that answer to a name (see `namesOf`), rising. */
  named(name: string): readonly number[] {
    this.#named ??= this.#byName()
    return this.#named.get(name) ?? []
  }

  #byName(): Map<string, number[]> {
    const named = new Map<string, number[]>()
    const add = (name: string, at: number) => {
      const known = named.get(name)
      if (known) known.push(at)
      else named.set(name, [at])
    }
    for (const [at, token] of this.tokens.entries()) {
      const { first, second } = namesOf(token)
      add(first, at)
      if (second !== null && second !== first) add(second, at)
    }
    return named
  }
}

/** One post, its texts cut into words when first asked for, and once. */
export class PostReader {
  readonly post: Post
  readonly timeZone: string
  #read: Map<Reading['field'], Reading> | null = null
  #address: Address | null = null

  constructor(post: Post, timeZone = 'UTC') {
    this.post = post
    this.timeZone = timeZone
  }

  /**
   * The texts in which a word is looked for: without a scope the post's own, and its title where it has one.
   * `unknown` where the source did not send the text that is asked for.
   */
  readings(scope: Scope): readonly Reading[] | 'unknown' {
    const { text, title } = this.post
    if (scope === null)
      return title ? [this.#reading('text', text), this.#reading('title', title)] : [this.#reading('text', text)]
    const asked = scope === 'title' ? title : this.#profile('bio')
    if (asked === undefined) return 'unknown'
    return asked === null ? [] : [this.#reading(scope, asked)]
  }

  displayName(): Reading | null | 'unknown' {
    const name = this.#profile('displayName')
    if (name === undefined) return 'unknown'
    return name === null ? null : this.#reading('displayName', name)
  }

  /** Host and path of the post itself, taken apart once; unknown where the source did not send it. */
  address(): Address | null | undefined {
    const { url } = this.post
    if (typeof url !== 'string') return url
    return (this.#address ??= splitAddress(url))
  }

  /** Undefined where the source did not send it. */
  #profile(field: 'bio' | 'displayName'): string | null | undefined {
    const { author } = this.post
    return author ? author[field] : author
  }

  #reading(field: Reading['field'], text: string): Reading {
    this.#read ??= new Map()
    let reading = this.#read.get(field)
    if (!reading) {
      reading = new Reading(field, text)
      this.#read.set(field, reading)
    }
    return reading
  }
}
