import { describe, expect, it } from 'vitest'
import { sourceKindNetworks } from '@troje/post/source-kind'
import { openSource, SourceSettingsError } from './open-source.ts'
import { sourceDefinitions } from './source-definitions.ts'
import type { SourceContext } from './source.ts'

const context: SourceContext = { fetch, now: Date.now, random: Math.random, sleep: () => Promise.resolve() }

describe('openSource', () => {
  it.each(sourceDefinitions.filter(({ fields }) => fields.every((field) => !field.isRequired || field.initial)))(
    'opens $kind, which needs nothing filled in',
    ({ kind }) => {
      expect(openSource({ kind, settings: {}, secrets: {} }, context).network).toBe(sourceKindNetworks[kind])
    },
  )

  it('opens a source from its saved settings', () => {
    const settings = { url: 'https://zonnedael.example/rss', intervalMinutes: 15 }
    expect(openSource({ kind: 'feed', settings, secrets: {} }, context).network).toBe('feed')
  })

  it.each([{}, { url: 'no address' }, { url: 'https://x.example', intervalMinutes: 0 }])(
    'throws a named error for the settings %j',
    (settings) => {
      expect(() => openSource({ kind: 'feed', settings, secrets: {} }, context)).toThrow(SourceSettingsError)
    },
  )

  it('throws a named error for a kind that nobody opens', () => {
    expect(() => openSource({ kind: 'file', settings: {}, secrets: {} }, context)).toThrow(SourceSettingsError)
  })
})

describe('a source definition', () => {
  it.each(sourceDefinitions)('of $kind tells what it asks and what it costs, in both languages', (definition) => {
    const { cost, review, terms, fallback, about, lookedUp } = definition.facts
    const { label, hint, fields } = definition
    for (const text of [label, hint, cost, review, terms, fallback, ...fields.map((field) => field.label)]) {
      expect(text.nl).not.toBe('')
      expect(text.en).not.toBe('')
    }
    expect(about).toMatch(/^https:\/\//)
    expect(lookedUp).toMatch(/^20\d\d-[01]\d$/)
  })

  it.each(sourceDefinitions)('of $kind has each field once, and choices where one is chosen', ({ fields }) => {
    expect(new Set(fields.map(({ key }) => key)).size).toBe(fields.length)
    for (const field of fields) expect(field.kind === 'choice').toBe(field.choices !== undefined)
  })

  it('stands there once for each kind', () => {
    expect(new Set(sourceDefinitions.map(({ kind }) => kind)).size).toBe(sourceDefinitions.length)
  })
})
