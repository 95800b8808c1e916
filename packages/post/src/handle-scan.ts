import { domainEnd, domainRunEnd, isAsciiAlphanumeric } from './link-scan.ts'

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
  if (next === 0x2e || next === 0x2d) return dottedHandleEnd(text, start, end)
  return next === 0x40 ? instanceEnd(text, end) : end
}

/** Mastodon's local part may hold dots and hyphens, if an instance follows. */
function dottedHandleEnd(text: string, start: number, plainEnd: number): number {
  const runEnd = domainRunEnd(text, start)
  if (text.charCodeAt(runEnd) === 0x40) {
    const end = instanceEnd(text, runEnd)
    if (end > runEnd) return end
  }
  return Math.max(plainEnd, domainEnd(text, start, runEnd))
}

/** The end of `@instance.social` at `at`, or `at`. */
function instanceEnd(text: string, at: number): number {
  return Math.max(at, domainEnd(text, at + 1, domainRunEnd(text, at + 1)))
}
