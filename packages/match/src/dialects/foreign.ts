import type { Issue } from '@troje/post'
import type { Lexeme } from '../parse/lexeme.ts'
import { say } from '../parse/messages-dialects.ts'
import { isWildcardText } from '../parse/words.ts'
import type { Dialect, Feature } from './dialect.ts'

/** Notes what is not part of the tool's language, once a feature: it is read as in Troje. */
export function noteForeign(dialect: Dialect, text: string, lexemes: readonly Lexeme[], issues: Issue[]): void {
  const { tool, lacks, mostSlop } = dialect
  const noted = new Set<Feature>()
  for (const [index, lexeme] of lexemes.entries()) {
    const inField = lexemes[index - 1]?.kind === 'field' && lexemes[index - 1]!.end === lexeme.start
    const feature = inField ? null : featureOf(lexeme, lacks)
    const word = text.slice(lexeme.start, lexeme.end)
    if (feature && !noted.has(feature)) {
      noted.add(feature)
      say(issues, 'not-in-dialect', lexeme, { word: word.slice(0, 60), tool })
    }
    if (lexeme.kind === 'quoted' && mostSlop !== null && (lexeme.slop ?? 0) > mostSlop) {
      say(issues, 'slop-too-large', lexeme, { word: word.slice(0, 60), tool, most: String(mostSlop) })
    }
  }
  const comment = lacks.includes('comment') ? commentIn(text, lexemes) : -1
  if (comment >= 0) say(issues, 'not-in-dialect', { start: comment, end: comment + 3 }, { word: '<<<', tool })
}

function featureOf(lexeme: Lexeme, lacks: readonly Feature[]): Feature | null {
  const found = featuresOf(lexeme).find((feature) => lacks.includes(feature))
  return found ?? null
}

function featuresOf(lexeme: Lexeme): Feature[] {
  switch (lexeme.kind) {
    case 'operator':
      return lexeme.operator === 'or' ? [] : [lexeme.operator]
    case 'minus':
      return ['minus']
    case 'near':
      return lexeme.ordered ? ['near', 'ordered'] : ['near']
    case 'exact':
      return ['exact']
    case 'quoted':
      return lexeme.slop === null ? [] : ['spread']
    case 'word':
      return isWildcardText(lexeme.text) ? wildcardsOf(lexeme.text) : []
    default:
      return []
  }
}

function wildcardsOf(text: string): Feature[] {
  const found: Feature[] = []
  if (/\*/.test(text)) found.push('star')
  if (/\*[\p{L}\p{N}]/u.test(text)) found.push('inner-star')
  if (/\?/.test(text)) found.push('mark')
  return found
}

/** Where the first comment stands: between lexemes, never inside one. */
function commentIn(text: string, lexemes: readonly Lexeme[]): number {
  let from = 0
  for (const { start, end } of lexemes) {
    const at = text.slice(from, start).indexOf('<<<')
    if (at >= 0) return from + at
    from = end
  }
  const at = text.slice(from).indexOf('<<<')
  return at < 0 ? -1 : from + at
}
