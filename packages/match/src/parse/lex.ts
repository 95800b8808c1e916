import type { Issue } from '@troje/post'
import { trojeGrammar, type Grammar } from './grammar.ts'
import type { Lexeme } from './lexeme.ts'
import { insertion, toIssue } from './messages.ts'

/** Words, operators and brackets: what follows is refused. A query of 50,000 words is read in 0.2 s. */
const MOST_LEXEMES = 100_000

const quotes = '"“”„‟'
const space = /\s/
/** What ends a word, beside a comment. */
const wordEnd = /[\s()"“”„‟{}]/
const near = /^(O?)NEAR(?:\/(.*))?$/
const operators = { AND: 'and', OR: 'or', NOT: 'not' } as const

/** Cuts a query's text into lexemes, from left to right, each with its place. */
export function lex(text: string, issues: Issue[], grammar: Grammar = trojeGrammar): Lexeme[] {
  const lexemes: Lexeme[] = []
  let at = 0
  while (at < text.length) {
    const char = text[at]!
    if (lexemes.length === MOST_LEXEMES) {
      issues.push(toIssue('too-long', { start: at, end: text.length }))
      return lexemes
    }
    if (space.test(char)) at++
    else if (text.startsWith('<<<', at)) at = skipComment(text, at, issues)
    else {
      const bare = lexemeAt(text, at, lexemes.at(-1), issues, grammar)
      const lexeme = grammar.weights && grammar.reading ? grammar.reading.weighed(bare, text, issues) : bare
      lexemes.push(lexeme)
      at = lexeme.end
    }
  }
  return lexemes
}

function lexemeAt(
  text: string,
  start: number,
  previous: Lexeme | undefined,
  issues: Issue[],
  grammar: Grammar,
): Lexeme {
  const char = text[start]!
  const afterField = previous?.kind === 'field' && previous.end === start
  if (char === '(') return { kind: 'open', start, end: start + 1 }
  if (char === ')') return closeAt(text, start, grammar)
  if (quotes.includes(char)) return quotedAt(text, start, issues)
  if (char === '{' || char === '}') return exactAt(text, start, issues)
  if (char === '[' && afterField) return rangeAt(text, start, issues)
  if (char === '-' && isNegation(text, start)) return { kind: 'minus', start, end: start + 1 }
  return wordAt(text, start, afterField, grammar)
}

function closeAt(text: string, start: number, { spreadBrackets }: Grammar): Lexeme {
  const slop = spreadBrackets ? /^~(\d{1,6})/.exec(text.slice(start + 1, start + 8)) : null
  return { kind: 'close', slop: slop ? Number(slop[1]) : null, start, end: start + 1 + (slop?.[0].length ?? 0) }
}

/** Only a minus after a space (or at the start, or after a bracket) and before something negates. */
function isNegation(text: string, at: number): boolean {
  const before = text[at - 1]
  const after = text[at + 1]
  return (before === undefined || before === '(' || space.test(before)) && after !== undefined && !space.test(after)
}

function skipComment(text: string, start: number, issues: Issue[]): number {
  const close = text.indexOf('>>>', start + 3)
  if (close >= 0) return close + 3
  issues.push(toIssue('unclosed-comment', { start, end: text.length }, {}, insertion(text.length, '>>>')))
  return text.length
}

function quotedAt(text: string, start: number, issues: Issue[]): Lexeme {
  let close = start + 1
  while (close < text.length && !quotes.includes(text[close]!)) close++
  const inside = text.slice(start + 1, close)
  if (close >= text.length) {
    issues.push(toIssue('unclosed-quote', { start, end: text.length }, {}, insertion(text.length, '"')))
    return { kind: 'quoted', text: inside, slop: null, start, end: text.length }
  }
  const slop = /^~(\d*)/.exec(text.slice(close + 1, close + 12))
  const end = close + 1 + (slop?.[0].length ?? 0)
  if (slop?.[1] === '') issues.push(toIssue('slop-without-number', { start: close + 1, end }, {}, insertion(end, '5')))
  return { kind: 'quoted', text: inside, slop: slop?.[1] ? Number(slop[1]) : null, start, end }
}

function exactAt(text: string, start: number, issues: Issue[]): Lexeme {
  if (text[start] === '}') {
    issues.push(toIssue('unopened-brace', { start, end: start + 1 }, {}, { start, end: start + 1, text: '' }))
    return { kind: 'stray', start, end: start + 1 }
  }
  const close = text.indexOf('}', start)
  if (close >= 0) return { kind: 'exact', text: text.slice(start + 1, close), start, end: close + 1 }
  issues.push(toIssue('unclosed-brace', { start, end: text.length }, {}, insertion(text.length, '}')))
  return { kind: 'exact', text: text.slice(start + 1), start, end: text.length }
}

function rangeAt(text: string, start: number, issues: Issue[]): Lexeme {
  const close = text.indexOf(']', start)
  if (close >= 0) return { kind: 'range', text: text.slice(start + 1, close), start, end: close + 1 }
  issues.push(toIssue('unclosed-range', { start, end: text.length }, {}, insertion(text.length, ']')))
  return { kind: 'range', text: text.slice(start + 1), start, end: text.length }
}

function wordAt(text: string, start: number, afterField: boolean, grammar: Grammar): Lexeme {
  let end = start
  while (end < text.length && !wordEnd.test(text[end]!) && !text.startsWith('<<<', end)) end++
  const word = text.slice(start, end)
  if (afterField) return { kind: 'word', text: word, start, end }
  const name = grammar.lowerCase ? word.toUpperCase() : word
  if (name === 'AND' || name === 'OR' || name === 'NOT') {
    return { kind: 'operator', operator: operators[name], start, end }
  }
  const apart = near.exec(grammar.lowerCase ? upperNear(word) : word)
  if (apart) {
    const number = /^(\d{1,6})(f?)$/.exec(apart[2] ?? '')
    const ordered = apart[1] === 'O' || number?.[2] === 'f'
    const bare = apart[2] === undefined ? grammar.bareDistance : null
    return { kind: 'near', distance: number ? Number(number[1]) : bare, ordered, start, end }
  }
  const field = grammar.fieldName.exec(word)
  if (field) return { kind: 'field', name: field[1]!, start, end: start + field[0].length }
  return { kind: 'word', text: word, start, end }
}

/** `near/5F` as `NEAR/5f`; a bare `near` in small letters stays a word. */
function upperNear(word: string): string {
  const cut = word.indexOf('/')
  return cut < 0 ? word : word.slice(0, cut).toUpperCase() + word.slice(cut).toLowerCase()
}

/** Whether a word, written bare, is read back as that one word and nothing else. */
export function isBareWord(text: string): boolean {
  const lexemes = lex(text, [])
  const [only] = lexemes
  return lexemes.length === 1 && only?.kind === 'word' && only.end === text.length && only.text === text
}
