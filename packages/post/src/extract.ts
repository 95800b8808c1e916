import { scanTokens } from './scan-tokens.ts'
import {
  KIND_HASHTAG,
  KIND_LINK,
  KIND_MENTION,
  ROW_END,
  ROW_KIND,
  ROW_START,
  TOKEN_ROW,
  sharedTokenBuffer,
} from './token-buffer.ts'

/** A part of a text. `start` and `end` are UTF-16 offsets and include the sign (`#`, `@`, `$`); `value` does not. */
export interface Extract {
  readonly value: string
  readonly start: number
  readonly end: number
}

function extractKind(text: string, kind: number, signLength: number): Extract[] {
  const buffer = sharedTokenBuffer()
  scanTokens(text, buffer)
  const found: Extract[] = []
  for (let at = 0; at < buffer.count; at++) {
    const row = TOKEN_ROW * at
    if (buffer.rows[row + ROW_KIND] !== kind) continue
    const start = buffer.rows[row + ROW_START]!
    const end = buffer.rows[row + ROW_END]!
    found.push({ value: text.slice(start + signLength, end), start, end })
  }
  return found
}

/**
 * The handles that a text mentions, without `@`: `naam`, `naam.bsky.social` (Bluesky), `naam@instance.social`
 * (Mastodon). After X's rules (twitter-text), but for the last two.
 */
export function extractMentions(text: string): Extract[] {
  return extractKind(text, KIND_MENTION, 1)
}

const listSlug = /\/[a-z][\w-]{0,24}/iy

/** `extractMentions` with, where it follows, X's list: `@naam/lijst`. `list` is `''` or begins with a slash. */
export function extractMentionsOrLists(text: string): (Extract & { readonly list: string })[] {
  return extractMentions(text).map((mention) => {
    listSlug.lastIndex = mention.end
    const list = listSlug.exec(text)?.[0] ?? ''
    return { ...mention, end: mention.end + list.length, list }
  })
}

/** The hashtags of a text, without `#`; one without a letter (`#16`) is a number and no tag. */
export function extractHashtags(text: string): Extract[] {
  return extractKind(text, KIND_HASHTAG, 1).filter((tag) => /[\p{L}\p{M}]/u.test(tag.value))
}

const cashtag = /(?<=^|\s)\$[a-z]{1,6}(?:[._][a-z]{1,2})?(?=$|[\s!'#%&"()*+,\\./:;<=>?@[\]^_{|}~$-])/gi

/** The ticker symbols of a text, without `$`: at most six letters, with perhaps a suffix (`TEST.T`). */
export function extractCashtags(text: string): Extract[] {
  return Array.from(text.matchAll(cashtag), (match) => ({
    value: match[0].slice(1),
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** The links in a text as written, with or without `https://`; `value` is the text from `start` to `end`. */
export function extractLinks(text: string): Extract[] {
  return extractKind(text, KIND_LINK, 0)
}
