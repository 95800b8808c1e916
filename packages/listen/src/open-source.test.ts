import { describe, expect, it } from 'vitest'
import { openSource, SourceSettingsError } from './open-source.ts'
import type { SourceContext } from './source.ts'

const context: SourceContext = { fetch, now: Date.now, random: Math.random, sleep: () => Promise.resolve() }

describe('openSource', () => {
  it('opens each kind from its saved settings', () => {
    expect(openSource('feed', { url: 'https://zonnedael.example/rss', intervalMinutes: 15 }, context).network).toBe(
      'feed',
    )
    expect(openSource('jetstream', {}, context).network).toBe('bluesky')
  })

  it.each([{}, null, { url: 'no address' }, { url: 'https://x.example', intervalMinutes: 0 }])(
    'throws a named error for the settings %j',
    (settings) => {
      expect(() => openSource('feed', settings, context)).toThrow(SourceSettingsError)
    },
  )
})
