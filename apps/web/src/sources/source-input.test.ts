import { expect, it } from 'vitest'
import { defaultStream, emptyDraft, toSourceInput } from './source-input.ts'

it('names a feed after its host when it has no name, and completes its address', () => {
  expect(toSourceInput({ ...emptyDraft, url: ' nieuws.example/rss ' })).toEqual({
    kind: 'feed',
    name: 'nieuws.example',
    settings: { url: 'https://nieuws.example/rss', intervalMinutes: 15 },
  })
})

it('keeps the name that was given', () => {
  expect(toSourceInput({ ...emptyDraft, url: 'https://a.example', name: ' Krant ' })?.name).toBe('Krant')
})

it('takes Jetstream as it is', () => {
  expect(toSourceInput({ ...emptyDraft, kind: 'jetstream' })).toEqual({
    kind: 'jetstream',
    name: 'Bluesky',
    settings: { url: defaultStream },
  })
})

it.each(['', '  ', 'file:///etc/passwd', 'javascript:alert(1)', 'https://', 'wss://a.example'])(
  'takes no feed from %j',
  (url) => {
    expect(toSourceInput({ ...emptyDraft, url })).toBe(null)
  },
)
