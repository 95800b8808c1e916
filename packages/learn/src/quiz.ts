import type { Option, Question } from './lesson.ts'

export interface Answer {
  readonly isRight: boolean
  readonly chosen: Option
  /** Every option that would have been right. */
  readonly right: readonly Option[]
}

/** What the learner hears after picking an option; `null` where the question has no such option. Keeps nothing. */
export function answerQuestion(question: Question, optionId: string): Answer | null {
  const chosen = question.options.find((option) => option.id === optionId)
  if (chosen === undefined) return null
  return { isRight: chosen.isRight, chosen, right: question.options.filter((option) => option.isRight) }
}
