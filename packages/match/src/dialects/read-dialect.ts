import type { Issue, Parsed } from '@troje/post'
import { checkTree } from '../check/check-tree.ts'
import type { Place, QueryNode } from '../node/node.ts'
import { ownMeaning, type FieldMeaning, type Grammar } from '../parse/grammar.ts'
import { dialectReading } from '../parse/dialect-reading.ts'
import { lex } from '../parse/lex.ts'
import { say } from '../parse/messages-dialects.ts'
import { Parser } from '../parse/parser.ts'
import { brandwatch } from './brandwatch.ts'
import type { Dialect } from './dialect.ts'
import { noteForeign } from './foreign.ts'
import { meltwater } from './meltwater.ts'
import { spotler } from './spotler.ts'
import { talkwalker } from './talkwalker.ts'
import { x } from './x.ts'

const dialects = { brandwatch, meltwater, talkwalker, spotler, x } as const satisfies Record<string, Dialect>

/** A tool whose queries can be read. */
export type DialectName = keyof typeof dialects

/** Every tool whose queries can be read. */
export const dialectNames = Object.keys(dialects) as readonly DialectName[]

/**
 * The tool's own name, as people write it.
 *
 * @example
 * dialectTool('spotler') // 'Spotler Engage'
 */
export function dialectTool(name: DialectName): string {
  return dialects[name].tool
}

/**
 * Whether a text names a tool whose queries can be read.
 *
 * @example
 * isDialectName('talkwalker') // true
 * isDialectName('excel') // false
 */
export function isDialectName(name: string): name is DialectName {
  return Object.hasOwn(dialects, name)
}

/**
 * Reads a query in another tool's dialect into Troje's tree. Never throws. What that tool has and Troje cannot honour
 * is left out with a warning (`left-out`) that names it and its place; what is read almost the same says so (`read-as`).
 * What Troje has and the tool lacks is read as in Troje, so that a converted query reads the same once more.
 *
 * @example
 * toText(readDialect('spotler', 'storing not voetbal or hockey').value) // 'storing NOT (voetbal OR hockey)'
 */
export function readDialect(name: DialectName, text: string): Parsed<QueryNode> {
  const dialect: Dialect = dialects[name]
  const issues: Issue[] = []
  const grammar: Grammar = {
    ...dialect,
    reading: dialectReading,
    meaningOf: (field, place, into) => meaningIn(dialect, field, place, into),
  }
  const lexemes = lex(text, issues, grammar)
  noteForeign(dialect, text, lexemes, issues)
  const value = new Parser(text, lexemes, issues, grammar).parse()
  checkTree(value, issues)
  return { value, issues: issues.sort((a, b) => a.start - b.start || a.end - b.end) }
}

function meaningIn(dialect: Dialect, name: string, place: Place, issues: Issue[]): FieldMeaning | null {
  const lower = name.toLowerCase()
  if (Object.hasOwn(dialect.fields, lower)) return dialect.fields[lower]!
  const own = ownMeaning(lower)
  if (own) say(issues, 'not-in-dialect', place, { word: `${name}:`, tool: dialect.tool })
  return own
}
