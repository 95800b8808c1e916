import type { Finding, Post } from '@troje/post'
import type pg from 'pg'
import type { SourceKind } from '../enumerations.ts'

/** A post as it is stored now, as far as its words go. */
export interface StoredWords {
  readonly id: string
  readonly caseId: string | null
  readonly title: string | null
  readonly text: string
}

/** The same post as its source says it now. */
export interface Correction {
  readonly id: string
  readonly row: {
    readonly finding_kinds: readonly string[]
    readonly findings: readonly Finding[]
    readonly post: Post
    readonly search: string
  }
  readonly matches: readonly {
    readonly queryId: string
    readonly spans: readonly (readonly [number, number])[]
  }[]
}

/** Two files may use one id for two posts: there the first one stays. Every other source speaks for its network. */
const silent: ReadonlySet<SourceKind> = new Set(['file', 'demo'])

export function mayCorrect(kind: SourceKind): boolean {
  return !silent.has(kind)
}

export function hasSameWords(stored: StoredWords, post: Post): boolean {
  return stored.text === post.text && stored.title === (post.title ?? null)
}

/**
 * Puts the words that a post has now in the place of those that it had: text, findings and spans always belong
 * together. A query that found the former words keeps the mention, without a span. Its place in the inbox stays.
 */
export async function correctMentions(client: pg.PoolClient, corrections: readonly Correction[]): Promise<void> {
  if (corrections.length === 0) return
  await client.query(
    `update listening.mention m set post = now.post, findings = now.findings, finding_kinds = now.finding_kinds,
       search = now.search
     from json_to_recordset($1::json) as now (id bigint, post jsonb, findings jsonb, finding_kinds text[], search tsvector)
     where m.id = now.id`,
    [JSON.stringify(corrections.map(({ id, row }) => ({ id, ...row })))],
  )
  const pairs = corrections.flatMap(({ id, matches }) =>
    matches.map(({ queryId, spans }) => ({ m: id, q: queryId, s: spans.flat() })),
  )
  await client.query(
    `update listening.mention_query mq set spans = coalesce(
       (select s from json_to_recordset($2::json) as pair (m bigint, q bigint, s integer[])
        where m = mq.mention_id and q = mq.query_id limit 1), '{}')
     where mq.mention_id = any($1)`,
    [corrections.map(({ id }) => id), JSON.stringify(pairs)],
  )
}
