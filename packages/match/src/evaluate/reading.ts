import { tokenize, type Post, type Token } from '@troje/post'
import type { Scope } from '../node/walk.ts'

/** A text and its words. */
export interface Reading {
  readonly field: 'text' | 'title' | 'displayName' | 'bio'
  readonly text: string
  readonly tokens: readonly Token[]
}

/** One post, its texts cut into words when first asked for, and once. */
export class PostReader {
  readonly post: Post
  readonly timeZone: string
  readonly #read = new Map<Reading['field'], Reading>()

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

  /** Undefined where the source did not send it. */
  #profile(field: 'bio' | 'displayName'): string | null | undefined {
    const { author } = this.post
    return author ? author[field] : author
  }

  #reading(field: Reading['field'], text: string): Reading {
    let reading = this.#read.get(field)
    if (!reading) {
      reading = { field, text, tokens: tokenize(text) }
      this.#read.set(field, reading)
    }
    return reading
  }
}
