/**
 * What both sides of `vector-words.as` know: where each table lies in memory, given as the code is opened, and the state
 * in its first bytes. What the numbers mean is told in `src/monitor/vector-words.ts`.
 */

/** The state that both sides read and write: entries used, tokens, features seen, tokens before this text. */
export const USED: usize = 0
export const TOKENS: usize = 4
export const SEEN_COUNT: usize = 8
export const FROM: usize = 12
/** Nobody reads it: it makes `wake` ask for what it sums. */
export const ASKED: usize = 16
export const CHUNKS: usize = 20
/** What the chunk is that the other side must read. */
export const KIND: usize = 24

// Bits of a feature, as `compile/lexicon.ts` has them.
export const HAS_VARIANTS: u32 = 1
export const HAS_WILDCARDS: u32 = 2

export const GOLDEN: i32 = 0x9e3779b1

// Where the other side laid each table before the first post: what becomes of each unit of a text, and the text at hand,
export declare const codes: usize
export declare const units: usize
export declare const edges: usize
export declare const hashes: usize
export declare const met: usize
// the names,
export declare const slots: usize
export declare const slotMask: i32
export declare const spans: usize
export declare const names: usize
export declare const bits: usize
export declare const impliedAt: usize
export declare const implied: usize
// the wildcards,
export declare const begins: usize
export declare const beginsShort: usize
export declare const keys: usize
export declare const keyLengths: usize
export declare const wildSlots: usize
export declare const wildMask: i32
export declare const wildcards: usize
export declare const prefixes: usize
// the phrases,
export declare const pairBits: usize
export declare const pairSlots: usize
export declare const pairMask: i32
export declare const phrases: usize
// what was found,
export declare const features: usize
export declare const entries: usize
export declare const tokenBits: usize
export declare const room: i32
export declare const seen: usize
export declare const present: usize
// who waits for it, and whom it wakes.
export declare const starts: usize
export declare const rows: usize
export declare const ranges: usize
export declare const woken: usize
