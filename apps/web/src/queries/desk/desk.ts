import { parsePosts } from '@troje/listen/parse-posts'
import { explain, matches, parseQuery, spansOf, type MatchOptions, type QueryNode, type SpanField } from '@troje/match'
import { withNothingUnknown, type Post } from '@troje/post'
import { guessLanguage } from '@troje/post/guess-language'
import type { QueryTest } from '@troje/server/api-types'
import { toLines } from './explanation-lines.ts'
import type { DeskAnswers, DeskRequest, DraftQuery, SamplePost, TestOutcome } from './messages.ts'

const shownIssues = 20

/** Answers about a sample and about tests. It keeps the sample in memory; it connects to nowhere. */
export interface Desk {
  answer<Ask extends DeskRequest['ask']>(request: Extract<DeskRequest, { ask: Ask }>): DeskAnswers[Ask]
}

export function openDesk(): Desk {
  let sample: readonly Post[] = []

  function read(request: Extract<DeskRequest, { ask: 'read' }>): DeskAnswers['read'] {
    const { value, issues, cut } = parsePosts(request.text, request)
    sample = value.map((post) => withLanguage(post))
    return { posts: sample.length, cut, issues: issues.slice(0, shownIssues), issueCount: issues.length }
  }

  function match({ query, show, most }: Extract<DeskRequest, { ask: 'match' }>): DeskAnswers['match'] {
    const { node, options } = readQuery(query)
    const isMatch = sample.map((post) => matches(node, post, options) === true)
    const wanted = sample.flatMap((_, index) => (isMatch[index] === (show === 'matched') ? [index] : []))
    return {
      tried: sample.length,
      matched: isMatch.filter(Boolean).length,
      items: wanted.slice(0, most).map((index) => toSamplePost(sample[index]!, index, node, options)),
    }
  }

  return {
    answer(request) {
      const known: DeskRequest = request
      const answer = (): DeskAnswers[DeskRequest['ask']] => {
        switch (known.ask) {
          case 'read':
            return read(known)
          case 'match':
            return match(known)
          case 'explain': {
            const { node, options } = readQuery(known.query)
            const post = sample[known.index]
            return post ? toLines(explain(node, post, options)) : []
          }
          default:
            return runTests(known.query, known.tests)
        }
      }
      return answer() as DeskAnswers[typeof request.ask] // Each question has its own answer, as the cases above show.
    },
  }
}

/** Each test is judged as the server judges it when the query is saved. */
export function runTests(query: DraftQuery, tests: readonly QueryTest[]): TestOutcome[] {
  const { node, options } = readQuery(query)
  return tests.map((test) => {
    const post = toTestPost(test)
    const matched = matches(node, post, options) === true
    return { matched, passed: matched === test.mustMatch, lines: toLines(explain(node, post, options)) }
  })
}

function toTestPost({ text, title, handle, lang }: QueryTest): Post {
  return withLanguage({ id: 'test', text, title, lang, author: { handle } })
}

/** Nothing more will be learnt about a post that somebody hands over: what it does not say is not there. */
function withLanguage(post: Post): Post {
  return withNothingUnknown({ ...post, lang: post.lang ?? guessLanguage(post.text) })
}

function readQuery({ text, parts, timeZone }: DraftQuery): { node: QueryNode; options: MatchOptions } {
  const known = new Map(parts.map(([name, part]) => [name, parseQuery(part).value]))
  return { node: parseQuery(text).value, options: { parts: known, timeZone } }
}

function toSamplePost(post: Post, index: number, node: QueryNode, options: MatchOptions): SamplePost {
  const spans = spansOf(node, post, options)
  const within = (field: SpanField) =>
    spans.filter((span) => span.field === field).map(({ start, end }) => [start, end] as const)
  const name = post.author?.displayName ?? post.author?.handle ?? null
  return { index, text: post.text, title: post.title ?? null, name, spans: within('text'), titleSpans: within('title') }
}
