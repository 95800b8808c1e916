import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findingKinds } from '@troje/post'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultPolicy } from './default-policy.ts'
import { parsePolicy } from './parse-policy.ts'

const file = readFileSync(join(import.meta.dirname, '../../policies/default.yaml'), 'utf8')

describe('the default policy', () => {
  it('is the same as a file and as a constant', () => {
    expect(parsePolicy(file)).toEqual({ value: defaultPolicy, issues: [] })
  })

  it('covers every kind of finding with one clause', () => {
    const covered = defaultPolicy.clauses.flatMap((clause) => clause.kinds)
    expect([...covered].sort()).toEqual([...findingKinds].sort())
  })
})

describe('parsePolicy', () => {
  it('points at an unknown kind and keeps the rest', () => {
    const text = file.replace('- insult', '- rudeness')
    const { value, issues } = parsePolicy(text)
    expect(issues.map(({ code, start, end }) => [code, text.slice(start, end)])).toEqual([['unknown-kind', 'rudeness']])
    expect(value.clauses.find((clause) => clause.id === 'conduct')?.kinds).toEqual(['threat', 'hate'])
  })

  it('points at a misspelt field and names the missing one', () => {
    const { issues } = parsePolicy(file.replace('organisation:', 'organization:'))
    expect(issues.map((issue) => issue.code).sort()).toEqual(['missing-field', 'unknown-field'])
  })

  it('takes one text for both languages', () => {
    expect(parsePolicy('organisation: A\nrule: Be kind.\ncontact: Ask.\nclauses: []').value.rule).toEqual({
      nl: 'Be kind.',
      en: 'Be kind.',
    })
  })

  it('reports broken YAML at its place', () => {
    const { value, issues } = parsePolicy('organisation: "A\nrule: [')
    expect(value.clauses).toEqual([])
    expect(issues[0]?.code).toBe('yaml-syntax')
  })

  it('reports a clause id that is there twice', () => {
    const { issues } = parsePolicy(file.replace('id: conduct', 'id: confidentiality'))
    expect(issues.map((issue) => issue.code)).toEqual(['same-id'])
  })

  it('never throws', () => {
    const piece = fc.constantFrom(
      'organisation',
      'rule',
      'clauses',
      ':',
      '- ',
      '\n',
      '  ',
      '[',
      '{',
      '&a',
      '*a',
      '"',
      'kinds',
      '!!int x',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((pieces) => pieces.join('')),
        ),
        (text) => {
          const { value, issues } = parsePolicy(text)
          expect(Array.isArray(value.clauses)).toBe(true)
          for (const issue of issues) expect(issue.start).toBeLessThanOrEqual(text.length)
        },
      ),
    )
  })
})
