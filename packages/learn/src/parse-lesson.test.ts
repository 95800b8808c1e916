import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseLesson } from './parse-lesson.ts'

const lesson = `---
id: wrong-account
lang: nl
title: Oeps
question: judge
clause: conduct
kinds: [insult]
network: x
minutes: 3
---

## Situatie

Je bent moe.

## Bericht

> Eerste regel
> tweede: regel

## Vraag

Mag dit?

- [ ] Kan: Nee, want
  het is te grof.
- [x] Kan niet: Klopt.

## Uitleg

Daarom.
`

const codes = (text: string) => parseLesson(text).issues.map((issue) => issue.code)

describe('parseLesson', () => {
  it('reads every part of a lesson', () => {
    expect(parseLesson(lesson)).toEqual({
      issues: [],
      value: {
        id: 'wrong-account',
        language: 'nl',
        title: 'Oeps',
        minutes: 3,
        clause: 'conduct',
        kinds: ['insult'],
        situation: 'Je bent moe.',
        post: { text: 'Eerste regel\ntweede: regel', network: 'x', author: null },
        question: {
          kind: 'judge',
          text: 'Mag dit?',
          options: [
            { id: 'can', label: 'Kan', isRight: false, feedback: 'Nee, want het is te grof.' },
            { id: 'cannot', label: 'Kan niet', isRight: true, feedback: 'Klopt.' },
          ],
        },
        explanation: 'Daarom.',
        better: null,
        source: null,
      },
    })
  })

  it('reads Windows line ends and a byte order mark alike', () => {
    expect(parseLesson(`\ufeff${lesson.replaceAll('\n', '\r\n')}`)).toEqual({
      ...parseLesson(lesson),
      value: {
        ...parseLesson(lesson).value,
        post: { text: 'Eerste regel\ntweede: regel', network: 'x', author: null },
      },
    })
  })

  it.each([
    ['nothing', '', 'no-front-matter'],
    ['broken YAML', lesson.replace('[insult]', '[insult'), 'broken-yaml'],
    ['a missing id', lesson.replace('id: wrong-account\n', ''), 'missing-key'],
    ['an id with a space', lesson.replace('wrong-account', 'wrong account'), 'wrong-value'],
    ['an unknown kind', lesson.replace('[insult]', '[grumpy]'), 'wrong-value'],
    ['an unknown key', lesson.replace('clause:', 'clauze:'), 'unknown-key'],
    ['no explanation', lesson.slice(0, lesson.indexOf('## Uitleg')), 'missing-section'],
    ['an empty section', lesson.replace('Daarom.', ''), 'empty-section'],
    ['a section twice', `${lesson}\n## Explanation\n\nTwice.`, 'double-section'],
    ['an unknown section', `${lesson}\n## Toegift\n\nIets.`, 'unknown-section'],
    ['no right answer', lesson.replace('[x]', '[ ]'), 'too-few-options'],
    ['a verdict that is none', lesson.replace('] Kan:', '] Misschien:'), 'unknown-verdict'],
    ['an answer twice', lesson.replace('Kan niet:', 'Kan:'), 'double-option'],
    ['an answer without feedback', lesson.replace('Kan niet: Klopt.', 'Kan niet'), 'no-feedback'],
    ['no question', lesson.replace('Mag dit?', ''), 'no-question'],
  ])('names the trouble with %s', (_, text, code) => {
    expect(codes(text)).toContain(code)
  })

  it('says so when the explanation comes first', () => {
    const explanation = '## Uitleg\n\nDaarom.\n'
    expect(codes(lesson.replace(explanation, '').replace('## Vraag', `${explanation}\n## Vraag`))).toEqual([
      'explained-before-asked',
    ])
  })

  it('points at the place', () => {
    const text = lesson.replace('] Kan:', '] Misschien:')
    const issue = parseLesson(text).issues[0]
    expect(text.slice(issue?.start, issue?.end)).toBe('- [ ] Misschien: Nee, want')
    const wrong = lesson.replace('minutes: 3', 'minutes: lang')
    const key = parseLesson(wrong).issues[0]
    expect(wrong.slice(key?.start, key?.end)).toBe('lang')
  })

  it('never throws, and points inside the text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...lesson.split('\n'), '---', '&a', '*a', '? x', '!!js'),
    )
    fc.assert(
      fc.property(fc.array(piece), (parts) => {
        const text = parts.join('\n')
        for (const issue of parseLesson(text).issues) {
          expect(issue.start).toBeGreaterThanOrEqual(0)
          expect(issue.end).toBeGreaterThanOrEqual(issue.start)
          expect(issue.end).toBeLessThanOrEqual(text.length)
        }
      }),
    )
  })

  it('reads a megabyte of headings, of spaces and of answers', () => {
    expect(codes('## Iets\n'.repeat(60_000) + '## Vraag\n'.repeat(60_000))).toContain('double-section')
    expect(codes(`## ${' '.repeat(1_000_000)}x`)).toContain('unknown-section')
    expect(codes(`${lesson}\n## Vraag\n${'- [ ] '.repeat(150_000)}`)).toContain('double-section')
    expect(parseLesson(lesson.replace('- [x]', `${'- [ ] '.repeat(50_000)}\n- [x]`)).issues.length).toBeGreaterThan(0)
  })
})
