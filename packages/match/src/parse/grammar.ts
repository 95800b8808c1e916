import type { Issue, Localized } from '@troje/post'
import type { Place, QueryNode } from '../node/node.ts'
import { fieldExamples, isFieldName } from './fields.ts'
import type { DialectReading } from './dialect-reading.ts'
import { toField, toRange } from './values.ts'

/** A field and its value as they stand in the text; the value alone where it stands in the field's brackets. */
export interface Written extends Place {
  readonly word: string
}

/** Reads what stands after a field, at `place`; null leaves it out, and an issue then says so. */
export type ReadValue = (value: string, place: Place, issues: Issue[], written: Written) => QueryNode | null

/** What a field's name stands for: a value, a text in which to look, or something that cannot be honoured. */
export type FieldMeaning =
  | { readonly kind: 'value'; readonly example: string; readonly read: ReadValue; readonly readRange?: ReadValue }
  /** `field` is null where a tool has a part of the post that Troje does not know apart: then anywhere in it. */
  | { readonly kind: 'scope'; readonly field: 'title' | 'bio' | null; readonly example: string }
  | { readonly kind: 'lacking'; readonly what: Localized }

/** How AND and OR in one level are read where there are no brackets. */
export type Mixing = 'refuse' | 'and-first' | 'not-takes-all'

/** In what ways a tool's language differs from Troje's. */
export interface Grammar {
  /** The tool's name for messages. */
  readonly tool: string
  /** A name with its colon at the start of a word. */
  readonly fieldName: RegExp
  /** Whether `and`, `or`, `not` and `near/5` are operators. */
  readonly lowerCase: boolean
  /** Whether `word^9` and `(…)^9` carry a weight. */
  readonly weights: boolean
  /** Whether `(…)~5` says how far apart. */
  readonly spreadBrackets: boolean
  readonly mixing: Mixing
  /** What a NEAR without a number means; null where that is an error. */
  readonly bareDistance: number | null
  /** Whether a space as AND is worth a note. */
  readonly spaceIsNoted: boolean
  /** What it takes to read another tool's query; null in Troje's own language, so that it need not carry that. */
  readonly reading: DialectReading | null
  readonly meaningOf: (name: string, place: Place, issues: Issue[]) => FieldMeaning | null
}

/** Troje's own fields. */
export function ownMeaning(written: string): FieldMeaning | null {
  const name = written.toLowerCase()
  if (!isFieldName(name)) return null
  const example = fieldExamples[name]
  if (name === 'title' || name === 'bio') return { kind: 'scope', field: name, example }
  const read: ReadValue = (value, place, issues) => toField(name, value, place, issues)
  if (name !== 'followers' && name !== 'time') return { kind: 'value', example, read }
  return { kind: 'value', example, read, readRange: (text, place, issues) => toRange(name, text, place, issues) }
}

export const trojeGrammar: Grammar = {
  tool: 'Troje',
  fieldName: /^([A-Za-z]+):(?!\/\/)/,
  lowerCase: false,
  weights: false,
  spreadBrackets: false,
  mixing: 'refuse',
  bareDistance: null,
  spaceIsNoted: true,
  reading: null,
  meaningOf: ownMeaning,
}
