import { domainEnd, hostSpanEnd } from './host-scan.ts'

/** Where a link stands, and its host without `www.`; offsets into the text. */
export interface LinkSpan {
  readonly end: number
  readonly hostStart: number
  readonly hostEnd: number
}

const DOT = 0x2e
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

/** Latin with accents and Cyrillic, as in X's rules: other scripts often follow an address without a space. */
function isPathLetter(unit: number): boolean {
  return (
    (unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7) ||
    (unit >= 0x400 && unit <= 0x4ff) ||
    unit === 0x2013
  )
}

/** The end of path, query and fragment from `start` on; closing punctuation stays outside, balanced brackets inside. */
function pathEnd(text: string, start: number): number {
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

function isWww(text: string, start: number): boolean {
  return text.charCodeAt(start + 3) === DOT && /^www$/i.test(text.slice(start, start + 3))
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

const shortSlug = /\/[a-z\d]*/iy

/** X's own short links have letters and digits only, at most 40, then perhaps a query: `t.co/abc's` ends before the `'`. */
function shortLinkEnd(text: string, hostEnd: number): number {
  shortSlug.lastIndex = hostEnd
  const slug = shortSlug.exec(text)?.[0] ?? ''
  if (slug.length > 41) return -1
  const end = hostEnd + slug.length
  return slug.length > 1 && text.charCodeAt(end) === 0x3f ? pathEnd(text, end) : end
}

function linkTo(text: string, start: number, hostEnd: number): LinkSpan | null {
  const isShort = hostEnd - start === 4 && text.slice(start, hostEnd).toLowerCase() === 't.co'
  const end = isShort ? shortLinkEnd(text, hostEnd) : tailEnd(text, hostEnd)
  return end < 0 ? null : { end, hostStart: isWww(text, start) ? start + 4 : start, hostEnd }
}

const userInfo = /[\w.:%-]{1,64}@/y

/** A link whose `//` ends at `afterScheme`; `null` where no host name follows. */
export function linkWithScheme(text: string, afterScheme: number): LinkSpan | null {
  // A user name before the host is skipped: only the host says where a link goes.
  userInfo.lastIndex = afterScheme
  const start = afterScheme + (userInfo.exec(text)?.[0].length ?? 0)
  const hostEnd = hostSpanEnd(text, start)
  return hostEnd < 0 ? null : linkTo(text, start, hostEnd)
}

/** A link without a scheme that starts at `start` (`zonnedael.nl/melden`), within a run of `domainRunEnd`. */
export function linkWithoutScheme(text: string, start: number, runEnd: number): LinkSpan | null {
  const hostEnd = domainEnd(text, start, runEnd)
  const next = text.charCodeAt(hostEnd)
  // The front half of an e-mail address is no link.
  if (hostEnd < 0 || next === 0x40 || next === 0x2b) return null
  return linkTo(text, start, hostEnd)
}
