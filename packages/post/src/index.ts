/** The public surface of the ground floor. */
export { foldConfusables, foldConfusablesWithMap } from './confusables.ts'
export * from './extract.ts'
export { fold, foldWithMap, lower, accentsAgree, toOriginalSpan, type MappedText } from './fold.ts'
export * from './finding.ts'
export { grown } from './grown.ts'
export * from './issue.ts'
export { withNothingUnknown } from './known-post.ts'
export * from './language.ts'
export * from './network.ts'
export * from './policy.ts'
export * from './post.ts'
export * from './source-kind.ts'
export { END_BITS } from './chunk-buffer.ts'
export { CAREFUL, chunkKind, chunkStart, isPlain, scanChunk, scanTokens } from './scan-tokens.ts'
export {
  KIND_EMOJI,
  KIND_HASHTAG,
  KIND_LINK,
  KIND_WORD,
  ROW_END,
  ROW_FOLDED_END,
  ROW_FOLDED_START,
  ROW_HASH,
  ROW_HOST_END,
  ROW_HOST_START,
  ROW_KIND,
  ROW_START,
  TOKEN_ROW,
  TokenBuffer,
} from './token-buffer.ts'
export * from './token.ts'
export { tokenize } from './tokens.ts'
export { unitCodes } from './unit-codes.ts'
export { hashFolded, hashWithoutFirst, type UnitBuffer } from './unit-buffer.ts'
export { lengthLimit, weightedLength } from './weighted-length.ts'
export { toStorableText } from './well-formed.ts'
