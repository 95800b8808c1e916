import {
  CLASS_APOSTROPHE,
  CLASS_AT,
  CLASS_CURRENCY,
  CLASS_EMOJI,
  CLASS_FORMAT,
  CLASS_HASH,
  CLASS_HIGH_SURROGATE,
  CLASS_MARK,
  CLASS_OTHER,
  CLASS_TAG_DOT,
  CLASS_UNDERSCORE,
  CLASS_WORD,
  astralClass,
  characterClasses,
  pairAt,
} from './character-class.ts'
import { emojiEnd, isKeycapAt } from './emoji-scan.ts'
import { handleEnd, mayPrecedeHandle } from './handle-scan.ts'
import { domainRunEnd, hostRunEnd } from './host-scan.ts'
import { linkWithScheme, linkWithoutScheme, type LinkSpan } from './link-scan.ts'
import {
  KIND_CASHTAG,
  KIND_EMOJI,
  KIND_HASHTAG,
  KIND_MENTION,
  KIND_WORD,
  ROW_END,
  ROW_KIND,
  TOKEN_ROW,
  type TokenBuffer,
} from './token-buffer.ts'

const AMPERSAND = 0x26
const DOT = 0x2e
const HYPHEN = 0x2d
const COLON = 0x3a

/** The class at `at`, looking through a surrogate pair. */
function classAt(text: string, at: number, classes: Uint8Array): number {
  const kind = classes[text.charCodeAt(at)] ?? CLASS_OTHER
  if (kind !== CLASS_HIGH_SURROGATE) return kind
  const codePoint = pairAt(text, at)
  return codePoint < 0 ? CLASS_OTHER : astralClass(codePoint)
}

/** Appends the folded word from `start` on; answers its end. In a tag `_` and `·` belong to it, an apostrophe does not. */
function scanWord(text: string, start: number, buffer: TokenBuffer, classes: Uint8Array, inTag: boolean): number {
  const folded = buffer.folded
  const table = folded.table.units
  let end = start
  for (let at = start; at < text.length;) {
    const unit = text.charCodeAt(at)
    let kind = classes[unit]
    if (kind === CLASS_WORD) {
      const plain = table[unit] ?? unit
      if (plain > 1) folded.append(plain)
      else folded.appendFolded(text, at)
      end = ++at
      continue
    }
    if (kind === CLASS_FORMAT) {
      at++
      continue
    }
    if (kind === CLASS_HIGH_SURROGATE) kind = classAt(text, at, classes)
    if (kind === CLASS_APOSTROPHE && !inTag && end === at && classAt(text, at + 1, classes) === CLASS_WORD) {
      at += folded.appendFolded(text, at)
      continue
    }
    const belongs =
      kind === CLASS_WORD || kind === CLASS_MARK || (inTag && (kind === CLASS_UNDERSCORE || kind === CLASS_TAG_DOT))
    if (!belongs) break
    at += folded.appendFolded(text, at)
    end = at
  }
  return end
}

function appendRange(text: string, start: number, end: number, buffer: TokenBuffer): void {
  for (let at = start; at < end;) at += buffer.folded.appendFolded(text, at)
}

function pushLink(text: string, start: number, link: LinkSpan, buffer: TokenBuffer): number {
  buffer.begin()
  appendRange(text, start, link.end, buffer)
  buffer.pushLink(start, link)
  return link.end
}

/** A link that begins with the word from `start` to `end`, or none: `http` before `://`, or the front of `name.tld`. */
function linkAt(text: string, start: number, end: number, buffer: TokenBuffer): LinkSpan | null {
  const next = text.charCodeAt(end)
  const before = start === 0 ? '' : text[start - 1]
  const isCut = before !== undefined && before !== '' && '@#$＠＃_/'.includes(before)
  if (next === COLON) {
    if (!text.startsWith('//', end + 1) || !/^https?$/i.test(text.slice(start, end))) return null
    const link = isCut ? null : linkWithScheme(text, end + 3)
    if (link === null) buffer.noLinkBefore = hostRunEnd(text, end + 3)
    return link
  }
  if (start < buffer.noLinkBefore) return null
  const runEnd = domainRunEnd(text, start)
  const link = isCut ? null : linkWithoutScheme(text, start, runEnd)
  if (link === null) buffer.noLinkBefore = runEnd
  return link
}

/** `日本語https://…`: a script without spaces runs into an address. Where in the word that address would begin, or -1. */
function gluedLinkStart(text: string, start: number, end: number): number {
  let at = end
  while (at > start && text.charCodeAt(at - 1) < 0x80) at--
  return at > start && at < end && text.charCodeAt(at - 1) >= 0x2e80 ? at : -1
}

function scanWordOrLink(text: string, start: number, buffer: TokenBuffer, classes: Uint8Array): number {
  buffer.begin()
  const end = scanWord(text, start, buffer, classes, false)
  const next = text.charCodeAt(end)
  if (next === DOT || next === COLON || next === HYPHEN) {
    const link = linkAt(text, start, end, buffer)
    if (link !== null) {
      buffer.drop()
      return pushLink(text, start, link, buffer)
    }
    const glued = gluedLinkStart(text, start, end)
    const gluedLink = glued < 0 ? null : linkAt(text, glued, end, buffer)
    if (gluedLink !== null) {
      buffer.drop()
      buffer.begin()
      appendRange(text, start, glued, buffer)
      buffer.push(KIND_WORD, start, glued)
      return pushLink(text, glued, gluedLink, buffer)
    }
  }
  buffer.push(KIND_WORD, start, end)
  return end
}

/** `a#b` and `&#b` are no hashtags, `#a#b` are two. */
function mayPrecedeHashtag(text: string, at: number, buffer: TokenBuffer, classes: Uint8Array): boolean {
  const before = text.charCodeAt(at - 1)
  if (at === 0 || before === 0xfe0f || before === 0xfe0e) return true
  const kind = at > 1 && before >= 0xdc00 && before <= 0xdfff ? classAt(text, at - 2, classes) : classes[before]
  if (kind !== CLASS_WORD && kind !== CLASS_MARK && kind !== CLASS_UNDERSCORE) return before !== AMPERSAND
  const last = TOKEN_ROW * (buffer.count - 1)
  return buffer.rows[last + ROW_END] === at && buffer.rows[last + ROW_KIND] === KIND_HASHTAG
}

/** `#tag`, `$CASH`, `€5`: the sign and the word after it; the sign alone is nothing. */
function scanSigned(text: string, start: number, buffer: TokenBuffer, classes: Uint8Array, kind: number): number {
  const isTag = kind === KIND_HASHTAG
  const next = classAt(text, start + 1, classes)
  if (next !== CLASS_WORD && !(isTag && next === CLASS_UNDERSCORE)) return start + 1
  if (isTag && !mayPrecedeHashtag(text, start, buffer, classes)) return start + 1
  buffer.begin()
  buffer.folded.appendFolded(text, start)
  const end = scanWord(text, start + 1, buffer, classes, isTag)
  if (isTag && text.startsWith('://', end)) {
    buffer.drop()
    return start + 1
  }
  buffer.push(kind, start, end)
  return end
}

function scanMention(text: string, start: number, buffer: TokenBuffer): number {
  if (!mayPrecedeHandle(text, start)) return start + 1
  const end = handleEnd(text, start + 1)
  if (end === start + 1) return end
  buffer.begin()
  buffer.folded.appendFolded(text, start)
  appendRange(text, start + 1, end, buffer)
  buffer.push(KIND_MENTION, start, end)
  return end
}

function scanEmoji(text: string, start: number, buffer: TokenBuffer): number {
  const end = emojiEnd(text, start)
  buffer.begin()
  appendRange(text, start, end, buffer)
  buffer.push(KIND_EMOJI, start, end)
  return end
}

/**
 * Takes one step of reading a text's tokens: appends the token that begins at `at`, if there is one, and answers where
 * to go on. This is the whole rule of what a token is; `scanTokens` takes a short cut where it is sure of the same.
 */
export function scanCarefully(text: string, at: number, buffer: TokenBuffer): number {
  const classes = characterClasses()
  let kind = classes[text.charCodeAt(at)]
  if (kind === CLASS_HIGH_SURROGATE) {
    kind = classAt(text, at, classes)
    if (kind !== CLASS_WORD && kind !== CLASS_EMOJI) return at + 1
  }
  if (kind === CLASS_WORD) {
    return isKeycapAt(text, at) ? scanEmoji(text, at, buffer) : scanWordOrLink(text, at, buffer, classes)
  }
  if (kind === CLASS_HASH) {
    return isKeycapAt(text, at) ? scanEmoji(text, at, buffer) : scanSigned(text, at, buffer, classes, KIND_HASHTAG)
  }
  if (kind === CLASS_AT) return scanMention(text, at, buffer)
  if (kind === CLASS_CURRENCY) return scanSigned(text, at, buffer, classes, KIND_CASHTAG)
  return kind === CLASS_EMOJI ? scanEmoji(text, at, buffer) : at + 1
}
