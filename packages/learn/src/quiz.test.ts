import { expect, it } from 'vitest'
import type { Question } from './lesson.ts'
import { answerQuestion } from './quiz.ts'

const question: Question = {
  kind: 'choose',
  text: 'Wat doe je?',
  options: [
    { id: 'a', label: 'Zwijgen', isRight: false, feedback: 'Dan vertellen anderen het.' },
    { id: 'b', label: 'Bellen', isRight: true, feedback: 'Goed.' },
    { id: 'c', label: 'Het zeggen', isRight: true, feedback: 'Ook goed.' },
  ],
}

it('says whether the answer is right, why, and what else would have been', () => {
  const answer = answerQuestion(question, 'a')
  expect(answer?.isRight).toBe(false)
  expect(answer?.chosen.feedback).toBe('Dan vertellen anderen het.')
  expect(answer?.right.map((option) => option.id)).toEqual(['b', 'c'])
  expect(answerQuestion(question, 'c')?.isRight).toBe(true)
})

it('answers nothing to an option that is not there', () => {
  expect(answerQuestion(question, 'z')).toBeNull()
})
