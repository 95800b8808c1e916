import type { FieldMeaning, Grammar } from '../parse/grammar.ts'

/** What a tool may lack that Troje's language has. Such a piece is read as in Troje, and a note says so. */
export type Feature =
  | 'and'
  | 'not'
  | 'minus'
  | 'near'
  | 'ordered'
  | 'exact'
  | 'comment'
  | 'star'
  | 'inner-star'
  | 'mark'
  | 'spread'

/** One tool's language: how its grammar differs, its fields, and what it lacks. */
export interface Dialect extends Omit<Grammar, 'meaningOf' | 'reading'> {
  /** By name in lower case. */
  readonly fields: Readonly<Record<string, FieldMeaning>>
  readonly lacks: readonly Feature[]
  /** The largest number after `~`; null where there is no limit. */
  readonly mostSlop: number | null
}

/** How most tools agree. */
export const usual = {
  fieldName: /^([A-Za-z][\w.]*):(?!\/\/)/,
  lowerCase: false,
  weights: false,
  spreadBrackets: false,
  mixing: 'refuse',
  bareDistance: null,
  spaceIsNoted: false,
  lacks: [],
  mostSlop: null,
} as const satisfies Partial<Dialect>
