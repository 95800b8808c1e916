/** What a network can filter by itself, derived from queries as a superset: the monitor decides afterwards. */
export { toCover, toCoverage, type Cover, type Coverage, type CoverOptions } from './cover.ts'
export { atomKinds, clauseText, expectedShare, type Atom, type AtomKind, type Clause } from './atom.ts'
export { mergeClauses, type SharedClause } from './merge-clauses.ts'
export { accentedSpellings } from './accented-spellings.ts'
export {
  leftOutCodes,
  type LeftOut,
  type LeftOutCode,
  type PushDown,
  type PushDownOptions,
  type PushDownQuery,
} from './push-down-result.ts'
export { toXRules, toXSearches, xPlans, type XLimits } from './x.ts'
export { toBlueskySearches } from './bluesky.ts'
export { toMastodonHashtags, toMastodonSearches } from './mastodon.ts'
export { toRedditSearches } from './reddit.ts'
export { toYouTubeSearches } from './youtube.ts'
