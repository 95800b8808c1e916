import type { FindingKind, InterfaceLanguage, Localized, Target } from '@troje/post'
import type { Draft, Evidence } from '../detector.ts'
import { classesOf } from '../grammar/find.ts'
import { targetOf } from '../grammar/patterns.ts'
import { strongestStretch } from '../reading/strongest-stretch.ts'
import { openScorer } from './scores.ts'
import type { Scores, Weights } from './scores.ts'

/**
 * A text model beside the rules: it decides where they are silent. It holds no state between texts. What it finds has
 * the rule `text-model`: whoever may act on explained rules only (promise P7) opens the assessor without it.
 */
export interface TextModel {
  /** A finding where the rules found no abuse and the model does; `found` is what the rules found. */
  readonly detect: (draft: Draft, found: readonly Evidence[]) => readonly Evidence[]
  /** Whether most people would call the text offensive, crude words that are aimed at nobody included. */
  readonly isRude: (draft: Draft, found: readonly Pick<Evidence, 'kind'>[]) => boolean
  /** For whoever measures or explains. */
  readonly scores: (draft: Draft, language: InterfaceLanguage) => Scores
  /** What each unit of the text adds to `aimed`, the most telling first. */
  readonly reasons: (draft: Draft) => readonly { readonly form: string; readonly share: number }[]
  /** From which `aimed` score on the model speaks of this text. */
  readonly barOf: (draft: Draft, language: InterfaceLanguage) => number
}

type Abuse = Extract<FindingKind, 'insult' | 'threat' | 'hate'>

const reasons: Readonly<Record<Abuse, Localized>> = {
  insult: {
    nl: 'Dit lijkt op zinnen waarmee iemand beledigd wordt.',
    en: 'This reads like sentences that insult somebody.',
  },
  threat: {
    nl: 'Dit lijkt op zinnen waarmee iemand bedreigd wordt.',
    en: 'This reads like sentences that threaten somebody.',
  },
  hate: {
    nl: 'Dit lijkt op zinnen die een groep mensen wegzetten.',
    en: 'This reads like sentences that run down a group of people.',
  },
}

const suggestion: Localized = {
  nl: 'Lees het nog eens met de ogen van een ander. Bedoel je het zo niet? Zeg dan wat er gebeurde.',
  en: "Read it again through somebody else's eyes. If you do not mean it so, say what happened.",
}

export function isAbuse({ kind }: Pick<Evidence, 'kind'>): boolean {
  return kind === 'insult' || kind === 'threat' || kind === 'hate'
}

/** Opens a model from its weights. Takes some milliseconds: the weights are unpacked once. */
export function openTextModelOf({ codes, from, extra }: Weights): TextModel {
  const scorer = openScorer(codes)

  /** Of two possible languages the likelier comes first; the model of the other would only guess. */
  const languageOf = (draft: Draft) => draft.languages[0] ?? 'en'

  const barOf = (draft: Draft, language: InterfaceLanguage) => from[language][isPosted(draft) ? 'posted' : 'aimed']

  return {
    barOf,
    scores: scorer.scores,
    detect(draft, found) {
      if (wordsIn(draft) < FEWEST_WORDS || found.some(isAbuse)) return []
      const language = languageOf(draft)
      if (scorer.score(draft, language, 'aimed') < barOf(draft, language)) return []
      const span = strongest(draft, scorer.shares(draft, language, 'aimed'))
      if (span === null) return []
      const kind = kindOf(scorer.scores(draft, language))
      const target = targetIn(draft, language, kind)
      return [{ kind, ...span, target, rule: 'text-model', reason: reasons[kind], suggestion }]
    },
    isRude(draft, found) {
      const language = languageOf(draft)
      const { rule, word } = extra[language]
      const words = Math.min(3, classesOf(draft, language)?.match(/[XxQsTJh]/g)?.length ?? 0)
      const score = scorer.score(draft, language, 'rude') + words * word + (found.some(isAbuse) ? rule : 0)
      return score >= from[language].rude
    },
    reasons(draft) {
      const shares = scorer.shares(draft, languageOf(draft), 'aimed')
      return draft.reading.units
        .map(({ form }, at) => ({ form, share: shares[at]! }))
        .filter(({ form, share }) => share !== 0 && form.length > 1)
        .sort((a, b) => b.share - a.share)
    },
  }
}

/** Of so few words the model guesses: `See you tomorrow` is what many threats end in. The rules read them all the same. */
const FEWEST_WORDS = 4

function wordsIn({ reading }: Draft): number {
  return reading.units.filter(({ form }) => form.length > 1 || /\p{L}/u.test(form)).length
}

/**
 * An account, a hashtag or a link: a post in a conversation on a network, where much crude talk is aimed at nobody here
 * and a sentence leans on what was said before. The model must be surer there than of a sentence that stands alone.
 */
export function isPosted({ text, reading }: Draft): boolean {
  return reading.units.some(({ kind }) => kind === 'mention' || kind === 'hashtag') || text.includes('://')
}

/** From which score on abuse is one of the graver kinds: our own sentences of other kinds stay below. */
const graver = { threat: 100, hate: 250 }

function kindOf({ threat, hate }: Scores): Abuse {
  if (threat >= graver.threat && threat - graver.threat >= hate - graver.hate) return 'threat'
  return hate >= graver.hate ? 'hate' : 'insult'
}

/** The stretch of units that together speak most for abuse; null where none does. */
function strongest({ reading }: Draft, shares: readonly number[]): { start: number; end: number } | null {
  const best = strongestStretch(shares)
  if (best === null) return null
  const from = reading.units[best.first]
  const to = reading.units[best.last]
  return from && to ? { start: from.start, end: to.end } : null
}

function targetIn(draft: Draft, language: InterfaceLanguage, kind: Abuse): Target {
  if (kind === 'hate') return 'group'
  return targetOf((classesOf(draft, language) ?? '').replaceAll('C', ''))
}
