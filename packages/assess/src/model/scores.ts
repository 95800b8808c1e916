import type { InterfaceLanguage } from '@troje/post'
import type { Draft } from '../detector.ts'
import { featuresOf, scaleOf } from './features.ts'
import type { Features } from './features.ts'
import { decodeWeights } from './weights-code.ts'

/** The questions that the model answers. `rude` counts crude words that are aimed at nobody, as others do. */
export const heads = ['rude', 'aimed', 'hate', 'threat'] as const
export type Head = (typeof heads)[number]

/** Whole numbers, the same in every engine; the higher the more so. */
export type Scores = Readonly<Record<Head, number>>

export interface Weights {
  /** By `Head`, as `encodeWeights` writes them. */
  readonly codes: Readonly<Record<Head, string>>
  /** From which score on the answer is yes; `posted` is that of `aimed` for a text that a network's signs stand in. */
  readonly from: Readonly<Record<InterfaceLanguage, Readonly<Record<'rude' | 'aimed' | 'posted', number>>>>
  /** What is added to `rude` where a rule found abuse, and for each of the first three rude words. */
  readonly extra: Readonly<Record<InterfaceLanguage, { readonly rule: number; readonly word: number }>>
}

/** The model's numbers, ready to be summed: the heads of a feature lie beside each other. */
export interface Scorer {
  readonly scores: (draft: Draft, language: InterfaceLanguage) => Scores
  /** What each unit of the text adds to a head, before the text's length counts. */
  readonly shares: (draft: Draft, language: InterfaceLanguage, head: Head) => number[]
}

export function openScorer(codes: Weights['codes']): Scorer {
  const rows = heads.map((head) => decodeWeights(codes[head]))
  const table = new Int8Array(rows[0]!.length * heads.length)
  for (const [head, row] of rows.entries()) {
    for (const [at, weight] of row.entries()) table[at * heads.length + head] = weight
  }
  return {
    scores: (draft, language) => sum(table, featuresOf(draft, language)),
    shares(draft, language, head) {
      const { count, numbers, units } = featuresOf(draft, language)
      const shares = draft.reading.units.map(() => 0)
      const offset = heads.indexOf(head)
      for (let at = 0; at < count; at++) {
        const unit = units[at]!
        if (unit >= 0) shares[unit]! += table[numbers[at]! * heads.length + offset]! // -1 is the whole text
      }
      return shares
    },
  }
}

function sum(table: Int8Array, { count, numbers }: Features): Scores {
  let [rude, aimed, hate, threat] = [0, 0, 0, 0]
  for (let at = 0; at < count; at++) {
    const from = numbers[at]! * heads.length
    rude += table[from]!
    aimed += table[from + 1]!
    hate += table[from + 2]!
    threat += table[from + 3]!
  }
  const scale = scaleOf(count)
  const toScore = (value: number) => Math.round((value * scale) / 65536)
  return { rude: toScore(rude), aimed: toScore(aimed), hate: toScore(hate), threat: toScore(threat) }
}
