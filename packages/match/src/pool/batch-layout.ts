/**
 * How a batch of posts lies in shared memory, where no object can stand. Of every post `WORDS` words of 32 bits: its
 * states, where each of its strings begins among the bytes, where the last one ends, and the followers as a double. The
 * strings of all posts stand one after another, in one byte a code unit where that is exact, else in two.
 */

/** The place of each string of a post; `LINKS` is the list as JSON. */
export const TEXT = 0
export const TITLE = 1
export const CREATED_AT = 2
export const LANG = 3
export const URL = 4
export const SOURCE = 5
export const HANDLE = 6
export const DISPLAY_NAME = 7
export const BIO = 8
export const LINKS = 9
export const STRINGS = 10

/** The words of a post: its states, the beginnings of its strings and their end, and the two of a double. */
export const STARTS = 1
export const FOLLOWERS = 12
export const WORDS = 14

/** A state is two bits. A string that is there is narrow or wide; what else is there is given; a list may be filled. */
export const UNKNOWN = 0
export const ABSENT = 1
export const NARROW = 2
export const WIDE = 3
export const GIVEN = 2
export const FILLED = 3

/** Where the states of what is no string stand in the first word; those of the strings stand below, by their place. */
export const AUTHOR_STATE = 20
export const FOLLOWERS_STATE = 22
export const MEDIA_STATE = 24
/** Three bits: unknown, absent, or `FIRST_RELATION` and on, by the place among the kinds. */
export const RELATION_STATE = 26
export const FIRST_RELATION = 2
/** One bit. */
export const ADDRESSED = 29

/** Both memories of a batch, as they are sent to a worker once. */
export interface BatchMemory {
  readonly words: SharedArrayBuffer
  readonly bytes: SharedArrayBuffer
}
