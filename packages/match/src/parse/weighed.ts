import type { Issue } from '@troje/post'
import type { Lexeme } from './lexeme.ts'
import { say } from './messages-dialects.ts'

/** Takes `^9` off: it weighs only in what is shown. */
export function weighed(lexeme: Lexeme, text: string, issues: Issue[]): Lexeme {
  const { kind } = lexeme
  if (kind === 'word') {
    const cut = /.\^\d+$/su.exec(lexeme.text)
    if (!cut) return lexeme
    const kept = lexeme.text.slice(0, lexeme.text.lastIndexOf('^'))
    const place = { start: lexeme.start + kept.length, end: lexeme.end }
    say(issues, 'weight-dropped', place, { word: text.slice(place.start, place.end) })
    return { ...lexeme, text: kept }
  }
  const after =
    kind === 'quoted' || kind === 'close' || kind === 'exact'
      ? /^\^\d+/.exec(text.slice(lexeme.end, lexeme.end + 9))
      : null
  if (!after) return lexeme
  const end = lexeme.end + after[0].length
  say(issues, 'weight-dropped', { start: lexeme.end, end }, { word: after[0] })
  return { ...lexeme, end }
}
