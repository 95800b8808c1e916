import {
  CLASS_EMOJI,
  CLASS_HIGH_SURROGATE,
  CLASS_MARK,
  CLASS_UNDERSCORE,
  CLASS_WORD,
  characterClasses,
} from './character-class.ts'
import { punycodeLength } from './punycode.ts'
import { isTopLevelDomain, isWordLikeDomain } from './top-level-domain.ts'

const DOT = 0x2e
const HYPHEN = 0x2d
const SLASH = 0x2f
/** RFC 1035. */
const LONGEST_LABEL = 63
const LONGEST_HOST = 253

export function isAsciiAlphanumeric(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39)
}

/** Letters of the Latin alphabet with accents: `ELPAÍS.com`. */
export function isLatinLetter(unit: number): boolean {
  return unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7
}

export function isDomainUnit(unit: number): boolean {
  return isAsciiAlphanumeric(unit) || unit === HYPHEN || unit === DOT || isLatinLetter(unit)
}

/** How far a run is followed: longer is no host name, and a text of dots must not take quadratic time. */
const LONGEST_RUN = LONGEST_HOST + 2

/** The end of the run of Latin letters, digits, hyphens and dots from `start` on, or where it is too long for a host. */
export function domainRunEnd(text: string, start: number): number {
  const limit = Math.min(text.length, start + LONGEST_RUN)
  let at = start
  while (at < limit && isDomainUnit(text.charCodeAt(at))) at++
  return at
}

/** The same with letters of any script, symbols and `_`, as a host behind `https://` may have. */
export function hostRunEnd(text: string, start: number): number {
  const classes = characterClasses()
  const limit = Math.min(text.length, start + LONGEST_RUN)
  let at = start
  for (; at < limit; at++) {
    const unit = text.charCodeAt(at)
    if (isDomainUnit(unit)) continue
    const kind = classes[unit]
    if (kind === CLASS_WORD || kind === CLASS_MARK || kind === CLASS_UNDERSCORE || kind === CLASS_EMOJI) continue
    const isPair = kind === CLASS_HIGH_SURROGATE || (unit >= 0xdc00 && unit <= 0xdfff)
    if (!isPair && !(unit >= 0x2190 && unit <= 0x2bff)) break
  }
  return at
}

/**
 * The end of the longest domain name in `start` to `runEnd` that closes with a known top-level domain, or -1.
 * `Klaar.De rest` has none: a capital after the dot is a sentence that lost its space, unless all is in capitals.
 */
export function domainEnd(text: string, start: number, runEnd: number): number {
  let found = -1
  let labels = 1
  let labelStart = start
  for (let at = start; at <= runEnd && at - start <= LONGEST_HOST; at++) {
    if (at < runEnd && text.charCodeAt(at) !== DOT) continue
    if (at === labelStart || at - labelStart > LONGEST_LABEL) return found
    if (labels > 1 && isDomainTail(text, start, labelStart, at, labels)) found = at
    labels++
    labelStart = at + 1
  }
  return found
}

function isDomainTail(text: string, start: number, labelStart: number, end: number, labels: number): boolean {
  const label = text.slice(labelStart, end)
  if (!isTopLevelDomain(label)) return false
  const capital = label.charCodeAt(0) < 0x61
  if (capital && text.slice(start, end) !== text.slice(start, end).toUpperCase()) return false
  return labels > 2 || text.charCodeAt(end) === SLASH || !isWordLikeDomain(label)
}

const wholeLabel = /^[^_-](?:.*[^_-])?$/su
const unlistedTopLevel = /^(?:[a-z]{2,24}|xn--[a-z\d-]+|[^\0-\u024f]{2,})$/iu

function isLabel(label: string): boolean {
  if (!wholeLabel.test(label)) return false
  if (/^[\0-\x7f]*$/.test(label)) return label.length <= LONGEST_LABEL
  return !label.startsWith('xn--') && label.length <= LONGEST_LABEL && punycodeLength(label) <= LONGEST_LABEL
}

/** Labels that begin and end with a letter, digit or symbol; `_` only before the domain; a top-level domain. */
function isHost(host: string): boolean {
  const labels = host.split('.')
  const top = labels.at(-1) ?? ''
  if (labels.length < 2 || !(isTopLevelDomain(top) || unlistedTopLevel.test(top))) return false
  return !labels.slice(-2).some((label) => label.includes('_')) && labels.every(isLabel)
}

/** The end of the host name that starts at `start` behind `//`, or -1. */
export function hostSpanEnd(text: string, start: number): number {
  const runEnd = hostRunEnd(text, start)
  const domain = domainRunEnd(text, start)
  // In scripts without spaces the sentence goes on right behind the address.
  const followed = domain < runEnd && text.charCodeAt(domain) >= 0x2e80
  const longest = domain === runEnd || followed ? domainEnd(text, start, domain) : -1
  if (longest > start && isHost(text.slice(start, longest))) return longest
  let end = runEnd
  while (end > start && text.charCodeAt(end - 1) === DOT) end--
  return end > start && end - start <= LONGEST_HOST && isHost(text.slice(start, end)) ? end : -1
}
