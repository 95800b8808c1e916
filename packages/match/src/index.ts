/** The query language: parse → check → print, evaluate, spans, compile → monitor. */
export type * from './node/node.ts'
export type { Word } from './node/word.ts'
export {
  authorFields,
  childrenOf,
  everyReadingNeeds,
  leavesOf,
  type AuthorField,
  type FoundLeaf,
  type Scope,
} from './node/walk.ts'
export { postKinds, type PostKind } from './node/post-kind.ts'
export { expandParts } from './node/parts.ts'
export { parseQuery } from './parse/parse-query.ts'
export { queryCheck, type QueryCheck, type QueryCheckOptions } from './check/query-check.ts'
export { toText } from './print/to-text.ts'
export { matches } from './evaluate/matches.ts'
export type { MatchOptions } from './evaluate/options.ts'
export type { Truth } from './evaluate/truth.ts'
export { spanFields, spanFinder, spansOf, type FieldSpan, type SpanField } from './spans/spans-of.ts'
export { MonitorBytesError, monitorToBytes, openMonitorFromBytes } from './monitor/bytes.ts'
export {
  openMonitor,
  type Hit,
  type Monitor,
  type MonitorChanges,
  type MonitorQuery,
  type MonitorSnapshot,
  type MonitorStats,
  type QueryCost,
} from './monitor/monitor.ts'
export { dialectNames, dialectTool, isDialectName, readDialect, type DialectName } from './dialects/read-dialect.ts'
export { explain, type Explanation } from './explain/explain.ts'
export { describe } from './explain/describe.ts'
export { highlightKinds, highlightTokens, type HighlightKind, type HighlightToken } from './editor/highlight-tokens.ts'
export { completion, type Completion, type CompletionItem, type CompletionOptions } from './editor/completion.ts'
export { hoverAt, type Hover } from './editor/hover.ts'
export { fieldNames, type FieldName } from './parse/fields.ts'
