import { CLASS_WORD, characterClasses } from './character-class.ts'
import { domainEnd, domainRunEnd, isAsciiAlphanumeric, isLatinLetter } from './host-scan.ts'

const AT = 0x40

/** `a@b` is an e-mail address and `f!@k` a curse; `RT@naam` is a mention all the same. */
export function mayPrecedeHandle(text: string, at: number): boolean {
  if (at === 0) return true
  const before = text.charCodeAt(at - 1)
  if ('_!#$%&*@＠'.includes(text[at - 1] ?? '')) return false
  const isWord = characterClasses()[before] === CLASS_WORD && before < 0x2e80
  return !isWord || /(?:^|[^a-z\d_+~.-])rt$/i.test(text.slice(Math.max(0, at - 3), at))
}

/**
 * The end of the handle that starts at `start`, behind the `@`; `start` itself where there is none. Three networks,
 * one rule, as a text does not say where it will be read: letters, digits and `_` (X, Instagram); with a dot or a
 * hyphen only as a whole domain name (Bluesky: `@naam.bsky.social`); with a second `@` and a domain (Mastodon).
 */
export function handleEnd(text: string, start: number): number {
  let end = start
  while (end < text.length && (isAsciiAlphanumeric(text.charCodeAt(end)) || text.charCodeAt(end) === 0x5f)) end++
  if (end === start) return start
  const next = text.charCodeAt(end)
  if (next === 0x2e || next === 0x2d) end = dottedHandleEnd(text, start, end)
  else if (next === AT) end = instanceEnd(text, end)
  return isCutOff(text, end) ? start : end
}

/** What goes on here is no handle: `@_@`, `@http://`, `@aliceìn`. */
function isCutOff(text: string, end: number): boolean {
  const next = text.charCodeAt(end)
  return next === AT || isLatinLetter(next) || text.startsWith('://', end)
}

/** Mastodon's local part may hold dots and hyphens, if an instance follows. */
function dottedHandleEnd(text: string, start: number, plainEnd: number): number {
  const runEnd = domainRunEnd(text, start)
  if (text.charCodeAt(runEnd) === AT) {
    const end = instanceEnd(text, runEnd)
    if (end > runEnd) return end
  }
  return Math.max(plainEnd, domainEnd(text, start, runEnd))
}

/** The end of `@instance.social` at `at`, or `at`. */
function instanceEnd(text: string, at: number): number {
  return Math.max(at, domainEnd(text, at + 1, domainRunEnd(text, at + 1)))
}
