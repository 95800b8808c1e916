/** The text model with its weights, apart from the rest: only a page that checks texts carries them. */
import { weights } from './model/weights.ts'
import { openTextModelOf } from './model/text-model.ts'
import type { TextModel } from './model/text-model.ts'

export { explainText, openRudeness } from './explain.ts'
export type { Explanation, LanguageEvidence } from './explain.ts'
export type { TextModel } from './model/text-model.ts'

/**
 * Opens the text model for Dutch and English, for `openAssessor({ textModel })`. Takes some milliseconds: do it once.
 *
 * @example
 * const assessor = openAssessor({ textModel: openTextModel() })
 */
export function openTextModel(): TextModel {
  return openTextModelOf(weights)
}
