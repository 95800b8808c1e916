import type { Finding, InterfaceLanguage } from '@troje/post'
import { openAssessor } from './assessor.ts'
import type { AssessOptions } from './assessor.ts'
import type { Draft } from './detector.ts'
import { classesOf } from './grammar/find.ts'
import type { TextModel } from './model/text-model.ts'
import { languagesOf } from './reading/languages.ts'
import { readText } from './reading/reading.ts'

/** What the model and the grammar saw in a text in one language. */
export interface LanguageEvidence {
  readonly language: InterfaceLanguage
  /** Each unit as its class in the lexicon (`grammar/lexicon.ts`); null where no word of the lexicon stands in the text. */
  readonly classes: string | null
  /** The model's score for abuse of somebody, and from which score on it speaks. */
  readonly score: number
  readonly from: number
}

/** Which evidence made each finding of a text. */
export interface Explanation {
  readonly findings: readonly Finding[]
  readonly languages: readonly LanguageEvidence[]
  /** The words that speak most for abuse to the model, and those that speak most against it. */
  readonly words: readonly { readonly form: string; readonly share: number }[]
}

const mostWords = 5

/** Explains a text as `openAssessor({ textModel }).assess(text)` would judge it. */
export function explainText(text: string, textModel: TextModel, { lang }: AssessOptions = {}): Explanation {
  const draft = toDraft(text, lang ?? null)
  const words = textModel.reasons(draft)
  return {
    findings: openAssessor({ textModel }).assess(text, { lang: lang ?? null }),
    languages: draft.languages.map((language) => ({
      language,
      classes: classesOf(draft, language),
      score: textModel.scores(draft, language).aimed,
      from: textModel.barOf(draft, language),
    })),
    words: [
      ...words.filter(({ share }) => share > 0).slice(0, mostWords),
      ...words.filter(({ share }) => share < 0).slice(-mostWords),
    ],
  }
}

/**
 * Whether most people would call a text offensive, crude words that are aimed at nobody included: what public sets
 * measure. Not a finding, and shown to nobody.
 */
export function openRudeness(textModel: TextModel): (text: string, options?: AssessOptions) => boolean {
  const rules = openAssessor()
  return (text, options = {}) => textModel.isRude(toDraft(text, options.lang ?? null), rules.assess(text, options))
}

function toDraft(text: string, lang: string | null): Draft {
  const reading = readText(text)
  return { text, languages: languagesOf(reading, lang), reading }
}
