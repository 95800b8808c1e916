import type { Span } from './scan.ts'

/** A text without what hides its letters and digits, and the way back. */
export interface Undisguised {
  readonly text: string
  /** A stretch of `text`, in UTF-16 offsets of the original. */
  readonly toOriginal: (span: Span) => Span
}

// oxlint-disable no-misleading-character-class -- each of these marks is meant alone
/** Zero-width marks, soft hyphen, direction marks, variation selectors and the keycap's frame. */
const hidden = /[\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u20E3\uFE00-\uFE0F\uFEFF]/u
/** Full-width and mathematical letters and digits, circled digits, and odd blanks. */
const disguised = /[\u00A0\u2000-\u200A\u202F\u205F\u2460-\u2473\u24B6-\u24EA\u3000\uFF01-\uFF5E\u{1D400}-\u{1D7FF}]/u
/** Any of both, by code units: it is asked of every text, and without `u` it costs a third. */
const any =
  /[\u00A0\u00AD\u034F\u061C\u180E\u2000-\u200F\u202A-\u202F\u205F-\u2064\u20E3\u2460-\u2473\u24B6-\u24EA\u3000\uFE00-\uFE0F\uFEFF\uFF01-\uFF5E\uD835]/

/**
 * A text as a person reads it: `𝟏𝟐𝟑` and `1️⃣2️⃣3️⃣` are 123, and what has no width is gone.
 *
 * @example
 * undisguised('1\u200B2').text // '12'
 */
export function undisguised(written: string): Undisguised {
  if (!any.test(written)) return { text: written, toOriginal: (span) => span }
  let text = ''
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  for (const character of written) {
    const end = at + character.length
    const plain = hidden.test(character) ? '' : disguised.test(character) ? character.normalize('NFKC') : character
    for (let unit = 0; unit < plain.length; unit++) {
      starts.push(at)
      ends.push(end)
    }
    text += plain
    at = end
  }
  return {
    text,
    toOriginal: ({ start, end }) => ({ start: starts[start] ?? at, end: ends[end - 1] ?? at }),
  }
}
