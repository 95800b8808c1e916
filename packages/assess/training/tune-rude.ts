import type { InterfaceLanguage } from '@troje/post'
import { openAssessor } from '../src/assessor.ts'
import { classify } from '../src/grammar/classify.ts'
import { openScorer } from '../src/model/scores.ts'
import type { Weights } from '../src/model/scores.ts'
import { isAbuse } from '../src/model/text-model.ts'
import { readImsypp, readOlid } from './dev-data.ts'
import type { Labelled } from './dev-data.ts'
import { toDraft } from './examples.ts'
import { bestFrom } from './measure.ts'

interface Tuned {
  readonly from: Record<InterfaceLanguage, number>
  readonly extra: Weights['extra']
}

/**
 * Three numbers a language for the question "offensive or not", chosen by the part of each development set that is not
 * held: what others call offensive is no finding here, so our own sentences cannot say it. No weight is trained on it.
 */
export function tuneRude(codes: Weights['codes']): Tuned {
  const scorer = openScorer(codes)
  const [nl, en] = [readImsypp(), readOlid()].map((set) => tune(set, scorer))
  return { from: { nl: nl!.from, en: en!.from }, extra: { nl: nl!.extra, en: en!.extra } } // one of each set
}

function tune(set: readonly Labelled[], scorer: ReturnType<typeof openScorer>) {
  const assessor = openAssessor()
  const seen = set
    .filter(({ isHeld }) => !isHeld)
    .map((one) => ({
      score: scorer.scores(toDraft(one), one.language).rude,
      isFound: assessor.assess(one.text, { lang: one.language }).some(isAbuse),
      words: Math.min(3, classify(toDraft(one).reading, one.text, one.language).match(/[XxQsTJh]/g)?.length ?? 0),
      isRude: one.isRude,
    }))
  const right = seen.map(({ isRude }) => isRude)
  const spread = spreadOf(seen.map(({ score }) => score))
  const steps = [0, 0.25, 0.5, 1, 1.5, 2].map((times) => Math.round(times * spread))
  let best = { macroF1: 0, from: 0, extra: { rule: 0, word: 0 } }
  for (const rule of steps) {
    for (const word of steps) {
      const scores = seen.map((one) => one.score + (one.isFound ? rule : 0) + one.words * word)
      const { from, macroF1 } = bestFrom(scores, right)
      if (macroF1 > best.macroF1) best = { macroF1, from, extra: { rule, word } }
    }
  }
  console.log(
    `offensive or not ${seen.length} texts to tune by`.padEnd(58) + best.macroF1.toFixed(3).padStart(10),
    best,
  )
  return best
}

function spreadOf(scores: readonly number[]): number {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
  return Math.sqrt(scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / scores.length)
}
