export const timelineKinds = ['public', 'local', 'hashtags', 'search'] as const
export type TimelineKind = (typeof timelineKinds)[number]

/** One list of an instance that is read from its newest id on. */
export interface Timeline {
  readonly key: string
  readonly path: string
  readonly parameters: Readonly<Record<string, string>>
  /** A search gives the newest after `min_id` first, and older ones by `offset`; a timeline those right after it. */
  readonly isSearch: boolean
}

export interface TimelineChoice {
  readonly what: TimelineKind
  /** Without their `#`; none: those that stand in the queries. */
  readonly hashtags: readonly string[]
}

/** What to read for a choice. Of a search and of hashtags it depends on what the organisation looks for now. */
export function toTimelines({ what, hashtags }: TimelineChoice, asked: readonly string[]): readonly Timeline[] {
  const path = '/api/v1/timelines/public'
  if (what === 'public') return [{ key: 'public', path, parameters: {}, isSearch: false }]
  if (what === 'local') return [{ key: 'local', path, parameters: { local: 'true' }, isSearch: false }]
  if (what === 'search') {
    return asked.map((q) => ({
      key: `q ${q}`,
      path: '/api/v2/search',
      parameters: { q, type: 'statuses' },
      isSearch: true,
    }))
  }
  const tags = hashtags.length > 0 ? hashtags : asked
  return tags.map((tag) => ({
    key: `# ${tag}`,
    path: `/api/v1/timelines/tag/${encodeURIComponent(tag)}`,
    parameters: {},
    isSearch: false,
  }))
}
