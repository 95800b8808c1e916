import { excludedFromAll, takenByNot } from './join-items.ts'
import { withoutLeftOut } from './left-out.ts'
import { say } from './messages-dialects.ts'
import { spreadOf } from './spread-brackets.ts'
import { weighed } from './weighed.ts'

/** What the parser does for other tools' queries only: Troje's own language need not carry it. */
export const dialectReading = { say, weighed, spreadOf, withoutLeftOut, takenByNot, excludedFromAll }

export type DialectReading = typeof dialectReading
