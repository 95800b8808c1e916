import { tokenize, type Issue, type TokenKind } from '@troje/post'
import type { Place, QueryNode } from '../node/node.ts'
import { withoutEdges, wordsIn } from '../node/word.ts'
import { toIssue } from './messages.ts'

const SHORTEST_PREFIX = 3
/** In positions, of a NEAR and of a spread: what bounds the work that one query can cause. */
export const FARTHEST = 1000
/** Of one bare word with a wildcard in it: each piece nests one deeper. */
const MOST_PIECES = 20

/** A word without quotes: a term, a wildcard, or words next to each other where the tokens say so. */
export function toBare(text: string, place: Place, issues: Issue[]): QueryNode {
  if (isWildcardText(text)) return toWildcard(text, place, issues)
  const node = toWords(text, place, issues)
  if (node.kind === 'phrase') {
    issues.push(toIssue('read-as-phrase', place, { word: node.text }, { ...placeOf(place), text: `"${node.text}"` }))
  }
  return node
}

/** What stands between quotes. One word is a term: quotes change nothing about it. */
export function toQuoted(text: string, slop: number | null, place: Place, issues: Issue[]): QueryNode {
  if (/[\p{L}\p{N}]\*|\p{L}\?\p{L}/u.test(text)) issues.push(toIssue('wildcard-in-phrase', place))
  const node = toWords(text, place, issues)
  if (slop !== null && slop > FARTHEST) issues.push(toIssue('too-far', place))
  return node.kind === 'phrase' && slop !== null ? { ...node, kind: 'spread', slop: Math.min(slop, FARTHEST) } : node
}

/** What stands between braces. */
export function toExact(text: string, place: Place, issues: Issue[]): QueryNode {
  const written = withoutEdges(text)
  if (written === '') return noWord(text, place, issues)
  return { kind: 'exact', text: written, words: wordsIn(written, true), ...placeOf(place) }
}

function toWords(text: string, place: Place, issues: Issue[]): QueryNode {
  const written = withoutEdges(text)
  if (written === '') return noWord(text, place, issues)
  const words = wordsIn(written)
  return { kind: words.length === 1 ? 'term' : 'phrase', text: written, words, ...placeOf(place) }
}

function noWord(text: string, place: Place, issues: Issue[]): QueryNode {
  const word = text.trim().slice(0, 40)
  const fix = { ...placeOf(place), text: '' }
  issues.push(word === '' ? toIssue('empty-phrase', place, {}, fix) : toIssue('no-word', place, { word }, fix))
  return { kind: 'empty', ...placeOf(place) }
}

export function placeOf({ start, end }: Place): Place {
  return { start, end }
}

/** Whether * and ? in a bare word are wildcards; in an address they belong to it. */
export function isWildcardText(text: string): boolean {
  if (!/[*?]/.test(text)) return false
  const links = tokenize(text).filter((token) => token.kind === 'link')
  return [...text.matchAll(/[*?]/g)].some(({ index }) => !links.some((link) => link.start < index && index < link.end))
}

/** One wildcard; or, where the tokens say that it is several words (`klant-serv*`), those words next to each other. */
function toWildcard(text: string, place: Place, issues: Issue[]): QueryNode {
  // A letter in the place of * and ? keeps them inside their word.
  const tokens = tokenize(text.replaceAll(/[*?]/g, 'x'))
  if (tokens.length === 0) return noWord(text, place, issues)
  if (tokens.length > MOST_PIECES) {
    issues.push(toIssue('too-deep', place))
    return { kind: 'empty', ...placeOf(place) }
  }
  let whole: QueryNode | null = null
  for (const token of tokens) {
    const piece = wildcardPiece(text.slice(token.start, token.end), token.kind, place, issues)
    if (piece.kind === 'empty') return piece
    whole = whole ? { kind: 'near', left: whole, right: piece, distance: 1, ordered: true, ...placeOf(place) } : piece
  }
  if (tokens.length > 1) issues.push(toIssue('read-as-phrase', place, { word: text }))
  return whole ?? noWord(text, place, issues)
}

function wildcardPiece(text: string, kind: TokenKind, place: Place, issues: Issue[]): QueryNode {
  const pattern = text.replaceAll(/\*+/g, '*')
  if (!/[*?]/.test(pattern)) return { kind: 'term', text, words: wordsIn(text), ...placeOf(place) }
  const fault = kind === 'link' || kind === 'emoji' ? 'wildcard-one-word' : wildcardFault(pattern)
  if (!fault) return { kind: 'wildcard', pattern, ...placeOf(place) }
  const without = fault === 'wildcard-leads' ? pattern.replace(/^([#@$€]?)[*?]+/, '$1') : pattern.replaceAll('*', '')
  const fix = fault === 'wildcard-one-word' || without === '' ? undefined : { ...placeOf(place), text: without }
  issues.push(toIssue(fault, place, {}, fix))
  return { kind: 'empty', ...placeOf(place) }
}

function wildcardFault(pattern: string): 'wildcard-leads' | 'wildcard-short' | null {
  const bare = pattern.replace(/^[#@$€＃＠＄]/, '')
  if (/^[*?]/.test(bare)) return 'wildcard-leads'
  const star = bare.indexOf('*')
  return star >= 0 && Array.from(bare.slice(0, star)).length < SHORTEST_PREFIX ? 'wildcard-short' : null
}
