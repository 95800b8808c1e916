import type { MentionSummary } from '@troje/server/api-types'

/** A mention for tests; everything can be set. */
export function demoSummary(given: Partial<MentionSummary> = {}): MentionSummary {
  return {
    id: '1',
    source: 'bluesky',
    sourceName: null,
    text: 'De bus van Zonnedael komt niet.',
    title: null,
    lang: 'nl',
    url: 'https://example.org/1',
    postedAt: '2026-11-22T10:00:00.000Z',
    author: { handle: 'reiziger.example', displayName: 'Reiziger' },
    status: 'new',
    assigneeId: null,
    matches: [],
    findings: [],
    noteCount: 0,
    ...given,
  }
}
