import type { Lesson } from '@troje/learn'

/** Put into the pages by the build that needs no server: every lesson, in both languages. */
declare const __TROJE_LESSONS__: readonly Lesson[]

export const lessons: readonly Lesson[] = __TROJE_LESSONS__
