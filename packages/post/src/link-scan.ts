import { CLASS_WORD, characterClasses } from './character-class.ts'
import { isTopLevelDomain, isWordLikeDomain } from './top-level-domain.ts'

/** Where a link stands, and its host without `www.`; offsets into the text. */
export interface LinkSpan {
  readonly end: number
  readonly hostStart: number
  readonly hostEnd: number
}

const DOT = 0x2e
const HYPHEN = 0x2d
const SLASH = 0x2f

/** 1: may stand in a path or query; 2: may, but not at its end; 3 and 4: opening and closing brackets. */
const pathClasses = buildPathClasses()

function buildPathClasses(): Uint8Array {
  const table = new Uint8Array(0x80)
  const set = (characters: string, kind: number) => {
    for (let at = 0; at < characters.length; at++) table[characters.charCodeAt(at)] = kind
  }
  set('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-+/=%#&$~@', 1)
  set("!*';:,.?|", 2)
  set('([', 3)
  set(')]', 4)
  return table
}

export function isAsciiAlphanumeric(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39)
}

/** Latin with accents and Cyrillic, as in X's rules: other scripts often follow an address without a space. */
function isPathLetter(unit: number): boolean {
  return (
    (unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7) ||
    (unit >= 0x400 && unit <= 0x4ff) ||
    unit === 0x2013
  )
}

/** The end of path, query and fragment from `start` on; closing punctuation stays outside, balanced brackets inside. */
export function pathEnd(text: string, start: number): number {
  let end = start
  let depth = 0
  for (let at = start; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const kind = unit < 0x80 ? (pathClasses[unit] ?? 0) : isPathLetter(unit) ? 1 : 0
    if (kind === 0) break
    if (kind === 3) depth++
    if (kind === 4 && --depth < 0) break
    if (kind === 1 || kind === 4) end = at + 1
  }
  return end
}

/** The end of the run of labels and dots from `start` on: `www.zonnedael.nl`. Letters of any script may stand in it. */
function hostRunEnd(text: string, start: number): number {
  const classes = characterClasses()
  let at = start
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === DOT || unit === HYPHEN || isAsciiAlphanumeric(unit)) continue
    if (unit < 0x80 || classes[unit] !== CLASS_WORD || unit >= 0x2e80) break
  }
  while (at > start && !isLabelEnd(text.charCodeAt(at - 1))) at--
  return at
}

function isLabelEnd(unit: number): boolean {
  return unit !== DOT && unit !== HYPHEN
}

function skipWww(text: string, start: number, end: number): number {
  const hasWww = end - start > 4 && text.charCodeAt(start + 3) === DOT && /^www$/i.test(text.slice(start, start + 3))
  return hasWww ? start + 4 : start
}

/** The end of `:8080`, `/path`, `?query`, `#part` behind a host. */
function tailEnd(text: string, hostEnd: number): number {
  let at = hostEnd
  if (text.charCodeAt(at) === 0x3a) {
    let port = at + 1
    while (port - at <= 5 && text.charCodeAt(port) >= 0x30 && text.charCodeAt(port) <= 0x39) port++
    if (port > at + 1) at = port
  }
  const next = text.charCodeAt(at)
  return next === SLASH || next === 0x3f || next === 0x23 ? Math.max(at, pathEnd(text, at)) : at
}

/** A link whose `//` ends at `afterScheme`; `null` where no host follows. */
export function linkWithScheme(text: string, afterScheme: number): LinkSpan | null {
  let start = afterScheme
  // A user name before the host: only the host says where a link goes.
  const at = text.slice(afterScheme, afterScheme + 64).search(/[^\w.:%-]/)
  if (at > 0 && text[afterScheme + at] === '@') start = afterScheme + at + 1
  const hostEnd = hostRunEnd(text, start)
  if (hostEnd === start) return null
  return { end: tailEnd(text, hostEnd), hostStart: skipWww(text, start, hostEnd), hostEnd }
}

/** The end of the run of ASCII letters, digits, hyphens and dots from `start` on. */
export function domainRunEnd(text: string, start: number): number {
  let at = start
  while (at < text.length) {
    const unit = text.charCodeAt(at)
    if (!isAsciiAlphanumeric(unit) && unit !== HYPHEN && unit !== DOT) break
    at++
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
  for (let at = start; at <= runEnd; at++) {
    if (at < runEnd && text.charCodeAt(at) !== DOT) continue
    if (at === labelStart) return found
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

/** A link without a scheme that starts at `start` (`zonnedael.nl/melden`), within a run of `domainRunEnd`. */
export function linkWithoutScheme(text: string, start: number, runEnd: number): LinkSpan | null {
  const hostEnd = domainEnd(text, start, runEnd)
  if (hostEnd < 0 || text.charCodeAt(hostEnd) === 0x40) return null
  return { end: tailEnd(text, hostEnd), hostStart: skipWww(text, start, hostEnd), hostEnd }
}
