import { matches, parseQuery, spansOf } from '@troje/match'
import type { Post } from '@troje/post'
import type { Store } from '@troje/store'
import { toSamples } from '../demo/samples.ts'
import type { QueryTrial } from '../http/schemas.ts'
import { serializeAuthor } from '../http/serialize.ts'
import { checkQuery } from './check-query.ts'
import { isAboutPerson, toSavedParts } from './query-scope.ts'

const latest = 500
const shown = 50

/**
 * What a query would find among what is stored and the sample posts. One that is broken, or about a person
 * (promise P2), finds nothing; one that is not yet about the organisation may be tried.
 */
export async function tryQuery(text: string, store: Store): Promise<QueryTrial> {
  const [organisation, saved] = await Promise.all([store.organisation.get(), store.queries.list()])
  const { ok, normal, issues } = checkQuery({ text }, organisation, saved)
  const check = { ok, normal, issues: [...issues] }
  const { value: node, issues: broken } = parseQuery(text)
  const isBroken = broken.some((issue) => issue.severity === 'error')
  if (isBroken || issues.some(isAboutPerson)) return { check, tried: 0, matched: 0, items: [] }

  const options = { parts: toSavedParts(saved), ...(organisation && { timeZone: organisation.timeZone }) }
  const tried = [...(await latestMentions(store)), ...(await samplesAsTrials(store))]
  const found = tried.filter(({ post }) => matches(node, post, options) === true)
  const items = found.slice(0, shown).map(({ mentionId, post }) => ({
    text: post.text,
    title: post.title ?? null,
    mentionId,
    author: serializeAuthor(post.author),
    spans: spansOf(node, post, options)
      .filter((span) => span.field === 'text')
      .map((span): [number, number] => [span.start, span.end]),
  }))
  return { check, tried: tried.length, matched: found.length, items }
}

interface Trial {
  readonly mentionId: string | null
  readonly post: Post
}

async function latestMentions(store: Store): Promise<Trial[]> {
  const found: Trial[] = []
  let cursor: string | null = null
  do {
    const page = await store.mentions.page({}, Math.min(200, latest - found.length), cursor)
    found.push(...page.rows.map((row) => ({ mentionId: row.id, post: row.post })))
    cursor = page.next
  } while (cursor !== null && found.length < latest)
  return found
}

async function samplesAsTrials(store: Store): Promise<Trial[]> {
  const posts = toSamples(await store.organisation.get())
  return posts.map((post) => ({ mentionId: null, post }))
}
