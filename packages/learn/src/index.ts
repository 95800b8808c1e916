/** The public surface of the lessons. */
export * from './lesson.ts'
export { parseLesson } from './parse-lesson.ts'
export { answerQuestion, type Answer } from './quiz.ts'
export { isDue, nextRepetition, type Practice } from './repetition.ts'
