import { readFileSync, readdirSync } from 'node:fs'
import { interfaceLanguages } from '@troje/post'
import { describe, expect, it } from 'vitest'
import { parseLesson } from './parse-lesson.ts'

const folder = new URL('../lessons/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.md'))
const read = (name: string) => parseLesson(readFileSync(new URL(name, folder), 'utf8'))
const ids = [...new Set(files.map((name) => name.split('.')[0] ?? ''))]

describe('the lessons', () => {
  it.each(files)('%s is whole, and named after its id and language', (name) => {
    const { value, issues } = read(name)
    expect(issues).toEqual([])
    expect(name).toBe(`${value.id}.${value.language}.md`)
    expect(value.post).not.toBeNull()
  })

  it.each(ids)('%s asks the same in every language', (id) => {
    const versions = interfaceLanguages.map((language) => read(`${id}.${language}.md`).value)
    const shape = versions.map(({ clause, kinds, minutes, question, post, better, source }) => ({
      clause,
      kinds,
      minutes,
      network: post?.network,
      hasBetter: better !== null,
      hasSource: source !== null,
      options: question.options.map(({ id, isRight }) => ({ id, isRight })),
    }))
    for (const one of shape) expect(one).toEqual(shape[0])
  })

  it('has one lesson at least in which the answer is: this can', () => {
    const right = files.flatMap((name) => read(name).value.question.options.filter((option) => option.isRight))
    expect(right.map((option) => option.id)).toContain('can')
  })
})
