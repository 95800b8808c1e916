import { CLASS_EMOJI, astralClass, characterClasses, pairAt } from './character-class.ts'
import { emojiEnd, isKeycapAt } from './emoji-scan.ts'
import { extractLinks, extractMentions, type Extract } from './extract.ts'
import { withoutMarkFloods } from './fold.ts'
import type { Network } from './network.ts'

/** How long a post may be, in the unit in which `weightedLength` counts; only where a text box must know. */
const limits: Partial<Record<Network, number>> = { x: 280, bluesky: 300, mastodon: 500, threads: 500 }

/** The most that fits in one post, or `null` where the network sets no limit that matters or none is known here. */
export function lengthLimit(network: Network): number | null {
  return limits[network] ?? null
}

/** X and Mastodon shorten, or count as if they did. */
const LINK_LENGTH = 23

/**
 * How long a network finds a text. X: twitter-text version 3 (Latin 1, the rest and an emoji 2, a link 23, after NFC).
 * Mastodon: characters as read, a link with `https://` 23, `@naam@instance` only `@naam` (its StatusLengthValidator).
 * Bluesky and Threads: characters as read (extended grapheme clusters, UAX #29). Elsewhere: UTF-16 code units.
 * A Mastodon instance may set another limit than the usual 500.
 */
export function weightedLength(network: Network, text: string): number {
  if (network === 'x') {
    const bounded = withoutMarkFloods(text)
    return xLength(bounded.normalize('NFC')) + text.length - bounded.length
  }
  if (network === 'mastodon') return mastodonLength(text)
  return network === 'bluesky' || network === 'threads' ? graphemeCount(text) : text.length
}

let segmenter: Intl.Segmenter | undefined

function graphemeCount(text: string): number {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  let count = 0
  for (const _ of segmenter.segment(text)) count++
  return count
}

function mastodonLength(text: string): number {
  const links = extractLinks(text).filter((link) => /^https?:/i.test(link.value))
  const mentions = extractMentions(text).filter((mention) => mention.value.includes('@'))
  let length = links.length * LINK_LENGTH
  let at = 0
  for (const part of [...links, ...mentions].sort((one, other) => one.start - other.start)) {
    const local = text[part.start] === '@' ? text.slice(part.start, part.start + 1 + part.value.indexOf('@')) : ''
    length += graphemeCount(text.slice(at, part.start) + local)
    at = part.end
  }
  return length + graphemeCount(text.slice(at))
}

/** The ranges of twitter-text's configuration 3 that count as one; everything else counts as two. */
function xWeight(unit: number): number {
  const isLight =
    unit <= 4351 || (unit >= 8192 && unit <= 8205) || (unit >= 8208 && unit <= 8223) || (unit >= 8242 && unit <= 8247)
  return isLight ? 1 : 2
}

function isEmojiAt(text: string, at: number): boolean {
  const codePoint = pairAt(text, at)
  if (codePoint >= 0) return astralClass(codePoint) === CLASS_EMOJI
  return characterClasses()[text.charCodeAt(at)] === CLASS_EMOJI || isKeycapAt(text, at)
}

function xLength(text: string): number {
  const links: readonly Extract[] = extractLinks(text)
  let next = 0
  let length = 0
  for (let at = 0; at < text.length;) {
    const link = links[next]
    if (link?.start === at) {
      length += LINK_LENGTH
      at = link.end
      next++
    } else if (isEmojiAt(text, at)) {
      length += 2
      at = emojiEnd(text, at)
    } else {
      length += xWeight(text.charCodeAt(at))
      at += pairAt(text, at) < 0 ? 1 : 2
    }
  }
  return length
}
