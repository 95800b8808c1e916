import { explain, matches, type MatchOptions, type QueryNode } from '@troje/match'
import { withNothingUnknown, type Post } from '@troje/post'
import { guessLanguage } from '@troje/post/guess-language'
import type { OrganisationRow, QueryTestRow } from '@troje/store'
import { toOwnTerms } from '../govern/own-terms.ts'
import { toExplanationLines, type ExplanationRow } from './explanation-lines.ts'

export interface TestOutcome {
  /** Place in the list of tests. */
  readonly index: number
  readonly test: QueryTestRow
  readonly passed: boolean
  readonly matched: boolean
  /** Why; of a test that failed only. */
  readonly lines: readonly ExplanationRow[]
}

const mostLines = 200

/** Runs each test as the pipeline would judge such a post, by the plain evaluator that defines the meaning. */
export function runTests(node: QueryNode, tests: readonly QueryTestRow[], options: MatchOptions): TestOutcome[] {
  return tests.map((test, index) => {
    const post = toTestPost(test)
    const matched = matches(node, post, options) === true
    const passed = matched === test.mustMatch
    const lines = passed ? [] : toExplanationLines(explain(node, post, options), mostLines)
    return { index, test, passed, matched, lines }
  })
}

function toTestPost({ text, title, handle, lang }: QueryTestRow): Post {
  const author = { handle, displayName: null }
  return withNothingUnknown({ id: 'test', text, title, lang: lang ?? guessLanguage(text), author })
}

/** Places of the tests whose writer is not an account of an organisation: a test is about nobody either (promise P2). */
export function testsAboutPerson(tests: readonly QueryTestRow[], organisation: OrganisationRow | null): number[] {
  const own = organisation && toOwnTerms(organisation)
  return tests.flatMap(({ handle }, index) => (handle === null || own?.hasAccount(handle) ? [] : [index]))
}
