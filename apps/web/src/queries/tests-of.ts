import type { QueryTest } from '@troje/server/api-types'

/** As many as the server keeps with one query. */
export const mostTests = 100
const longestText = 5_000
const longestTitle = 500

/** A test from a post: its words only. Who wrote it stays out (promise P2). */
export function toTest(post: { text: string; title: string | null }, mustMatch: boolean): QueryTest {
  const title = cut(post.title ?? '', longestTitle)
  return { text: cut(post.text, longestText), title: title === '' ? null : title, handle: null, lang: null, mustMatch }
}

/** The tests with this one among them; one with the same words is replaced, so that nothing must and must not match. */
export function withTest(tests: readonly QueryTest[], test: QueryTest): readonly QueryTest[] {
  const at = placeOf(tests, test)
  return at === -1 ? [...tests, test] : tests.with(at, { ...tests[at]!, mustMatch: test.mustMatch })
}

export function withoutTest(tests: readonly QueryTest[], index: number): readonly QueryTest[] {
  return tests.toSpliced(index, 1)
}

/** Where a test with the same words stands; -1 when there is none. */
export function placeOf(tests: readonly QueryTest[], { text, title }: Pick<QueryTest, 'text' | 'title'>): number {
  return tests.findIndex((test) => test.text === text && test.title === title)
}

/** At most so many code units, never half a character, without space around it, as the server keeps it. */
function cut(text: string, length: number): string {
  return text
    .trim()
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim()
}
