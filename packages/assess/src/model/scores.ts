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

/** The model's numbers, ready to be summed. Each head has a table of its own: most texts are asked one question only. */
export interface Scorer {
  readonly score: (draft: Draft, language: InterfaceLanguage, head: Head) => number
  readonly scores: (draft: Draft, language: InterfaceLanguage) => Scores
  /** What each unit of the text adds to a head, before the text's length counts. */
  readonly shares: (draft: Draft, language: InterfaceLanguage, head: Head) => number[]
}

export function openScorer(codes: Weights['codes']): Scorer {
  const tables = Object.fromEntries(heads.map((head) => [head, decodeWeights(codes[head])])) as Record<Head, Int8Array> // all heads
  return {
    score: (draft, language, head) => sum(tables[head], featuresOf(draft, language)),
    scores(draft, language) {
      const features = featuresOf(draft, language)
      const [rude, aimed] = [sum(tables.rude, features), sum(tables.aimed, features)]
      return { rude, aimed, hate: sum(tables.hate, features), threat: sum(tables.threat, features) }
    },
    shares(draft, language, head) {
      const { count, numbers, units } = featuresOf(draft, language)
      const shares = draft.reading.units.map(() => 0)
      const table = tables[head]
      for (let at = 0; at < count; at++) {
        const unit = units[at]!
        if (unit >= 0) shares[unit]! += table[numbers[at]!]! // -1 is the whole text
      }
      return shares
    },
  }
}

function sum(table: Int8Array, { count, numbers }: Features): number {
  let total = 0
  for (let at = 0; at < count; at++) total += table[numbers[at]!]! // numbers are below featureCount
  return Math.round((total * scaleOf(count)) / 65536)
}
