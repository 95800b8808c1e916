import type { NameMention } from './mentions.ts'

/** Stands for the organisation's name in a segment, so that no sign within the name divides anything. */
export const nameMark = '\uE000'

/** A sentence or column of a profile: one thing said. */
export interface Segment {
  readonly text: string
  /** The sign before it, as "|", "." or an emoji; empty at the start. */
  readonly mark: string
}

const pronouns =
  /\(?(?<![\p{L}])(?:she|he|they|her|him|them|ze|hij|zij|hem|haar|hen|die)(?:\/(?:she|he|they|her|him|them|theirs|hers|his|hij|hem|haar|zij|hen|hun|diens|die|any))+(?![\p{L}])\)?/gu
const abbreviation =
  /(?<![\p{L}])(?:dr|drs|mr|mrs|ms|ir|ing|prof|st|sr|jr|gem|o\.a|m\.b\.t|incl|inc|afd|dep|dept|asst|sgt|insp|cllr|rev|em|t\/m|v|d|prev|bijv|a\.k\.a|univ|mgr|gen|hon|vz|ass|alg|ned|mij)\.$/u
const emoji = String.raw`(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|[\u{1F3FB}-\u{1F3FF}\uFE0F\u200D])`
const marks = new RegExp(
  String.raw`(?:(?:${emoji})+\s?)+|[.!?…]+(?=[\s")]|$)|[|•·▪■◆★✦✨♦»›;\n]|\s\/{1,2}\s|\s[-–—~*]+\s|\s?(?:→|➡|⇒|->|=>)\s?`,
  'gu',
)

/** The field with every mention replaced by the mark, in their order. */
export function maskNames(text: string, mentions: readonly NameMention[]): string {
  let masked = ''
  let at = 0
  for (const { start, end } of mentions) {
    masked += text.slice(at, start) + nameMark
    at = end
  }
  return masked + text.slice(at)
}

/** Divides a field into the things it says. */
export function toSegments(masked: string): Segment[] {
  const text = masked.replaceAll(pronouns, ' ')
  const segments: Segment[] = []
  let from = 0
  let mark = ''
  const push = (to: number) => {
    const said = text.slice(from, to).trim()
    if (said !== '') segments.push({ text: said, mark })
  }
  for (const match of text.matchAll(marks)) {
    const upTo = text.slice(from, match.index + 1)
    if (match[0] === '.' && abbreviation.test(upTo)) continue
    const before = text.slice(from, match.index).trim()
    push(match.index)
    mark = before === '' ? mark + match[0].trim() : match[0].trim()
    from = match.index + match[0].length
  }
  push(text.length)
  return segments
}
