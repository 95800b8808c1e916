import type { Network, Post } from '@troje/post'
import { sourceKindNetworks } from '@troje/post/source-kind'
import type pg from 'pg'
import { UnknownSourceError } from '../errors.ts'
import type { SourceKind } from '../enumerations.ts'
import { parseRowId } from '../row-id.ts'
import { toStorable, toStorablePost } from '../storable.ts'
import type { BatchOutcome, NewMention } from '../store.ts'
import { inTransaction } from '../transaction.ts'
import { correctMentions, hasSameWords, mayCorrect, type Correction, type StoredWords } from './correct-mentions.ts'
import { toInstant } from './instant.ts'
import { toPostKey } from './post-key.ts'
import { removeMentions } from './remove-mentions.ts'
import { removeAccounts, removePosts } from './remove-posts.ts'
import { serializeSearchVector } from './search-text.ts'
import { saveGaps, saveIssues } from './source-troubles.ts'

/** Of the issues of an import so many are kept; all are counted. */
const mostIssues = 1000

/** A mention as the insert reads it, by its column names. */
interface Columns {
  readonly network: Network
  readonly post_id: string
  readonly posted_at: string | null
  readonly query_ids: readonly string[]
  readonly finding_kinds: readonly string[]
  readonly findings: NewMention['findings']
  readonly post: Post
  readonly search: string
}

interface Incoming {
  readonly key: string
  readonly row: Columns
  readonly matches: NewMention['matches']
}

/**
 * Saves what a batch led to: mentions, deletions, counters, gaps, the import's progress and the source's cursor, in one
 * transaction. Posts are put in the order of their key, so that two commits of the same posts wait and do not block
 * each other; what blocks all the same is tried again, which changes nothing because a commit may be repeated.
 */
export async function commitBatch(
  pool: pg.Pool,
  outcome: BatchOutcome,
): Promise<{ readonly added: readonly string[] }> {
  return await inTransaction(pool, async (client) => {
    const sourceId = parseRowId(outcome.sourceId)
    const kind = await readKind(client, sourceId)
    if (sourceId === null || kind === null) throw new UnknownSourceError(outcome.sourceId)
    const queries = await lockQueries(client, outcome.mentions)
    const incoming = toIncoming(outcome.mentions, sourceKindNetworks[kind], queries)
    const added = incoming.length === 0 ? [] : await saveMentions(client, sourceId, kind, incoming)
    if (mayCorrect(kind)) await forgetFormerWords(client, sourceKindNetworks[kind], outcome.unmatched ?? [])
    const place = { sourceId, network: sourceKindNetworks[kind] }
    await removePosts(client, place, outcome.deleted)
    await removeAccounts(client, place, outcome.closedAccounts ?? [])
    await saveSource(client, sourceId, outcome, added.length)
    await saveGaps(client, sourceId, outcome.gaps ?? [])
    await saveIssues(client, sourceId, outcome.issues ?? [])
    if (outcome.import !== undefined) await saveImport(client, outcome.import, added.length)
    return { added }
  })
}

async function readKind(client: pg.PoolClient, sourceId: string | null): Promise<SourceKind | null> {
  const { rows } = await client.query<{ kind: SourceKind }>(
    'select kind from listening.source where id = $1 for key share',
    [sourceId],
  )
  return rows[0]?.kind ?? null
}

/** The queries that are still there, held so that none is removed meanwhile. */
async function lockQueries(client: pg.PoolClient, mentions: readonly NewMention[]): Promise<ReadonlySet<string>> {
  const ids = new Set(mentions.flatMap((mention) => mention.matches.map((match) => match.queryId)))
  const { rows } = await client.query<{ id: string }>(
    'select id from listening.query where id = any($1) order by id for key share',
    [[...ids].filter((id) => parseRowId(id) !== null)],
  )
  return new Set(rows.map((row) => row.id))
}

function toIncoming(mentions: readonly NewMention[], network: Network, queries: ReadonlySet<string>): Incoming[] {
  const byKey = new Map<string, Incoming>()
  for (const mention of mentions) {
    const matches = mention.matches.filter((match) => queries.has(match.queryId))
    // What matches nothing (any more) is not kept (promise P3).
    if (matches.length === 0) continue
    const row = toColumns(mention, network, matches)
    const key = toKey(row.post_id, row.network)
    if (!byKey.has(key)) byKey.set(key, { key, row, matches })
  }
  return [...byKey.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
}

function toColumns(mention: NewMention, network: Network, matches: NewMention['matches']): Columns {
  const post = toStorablePost(mention.post)
  return {
    network: post.source ?? network,
    post_id: toPostKey(post.id),
    posted_at: toInstant(post.createdAt),
    query_ids: [...new Set(matches.map((match) => match.queryId))],
    finding_kinds: [...new Set(mention.findings.map((finding) => finding.kind))],
    findings: toStorable(mention.findings),
    post,
    search: serializeSearchVector(post),
  }
}

/** A network's name has no space in it. */
function toKey(postKey: string, network: string): string {
  return `${postKey} ${network}`
}

async function saveMentions(
  client: pg.PoolClient,
  sourceId: string,
  kind: SourceKind,
  incoming: readonly Incoming[],
): Promise<string[]> {
  const { rows } = await client.query<{ id: string; network: string; postId: string }>(
    `insert into listening.mention
       (source_id, network, post_id, posted_at, query_ids, finding_kinds, findings, post, search)
     select $1, network, post_id, coalesce(posted_at, date_trunc('milliseconds', now())), query_ids, finding_kinds, findings, post, search
     from json_to_recordset($2::json) as incoming (network text, post_id text, posted_at timestamptz,
       query_ids bigint[], finding_kinds text[], findings jsonb, post jsonb, search tsvector)
     on conflict (post_id, network) do nothing
     returning id, network, post_id as "postId"`,
    [sourceId, JSON.stringify(incoming.map(({ row }) => row))],
  )
  const ids = new Map(rows.map((row) => [toKey(row.postId, row.network), row.id]))
  const known = incoming.filter(({ key }) => !ids.has(key))
  const stored = await lockKnown(client, known)
  const corrections: Correction[] = []
  for (const { key, row, matches } of known) {
    const words = stored.get(key)
    if (words === undefined) continue
    const isSame = hasSameWords(words, row.post)
    if (!isSame && mayCorrect(kind)) corrections.push({ id: words.id, row, matches })
    // Other words under the same id, from a file: what was found in those says nothing about the words that are kept.
    if (isSame || mayCorrect(kind)) ids.set(key, words.id)
  }
  const pairs = incoming.flatMap(({ key, matches }) => {
    const id = ids.get(key)
    // A post that another transaction removed between the two statements is not brought back.
    if (id === undefined) return []
    return matches.map((match) => ({ m: id, q: match.queryId, s: match.spans.flat() }))
  })
  await saveMatches(client, pairs, known.length > 0)
  await correctMentions(client, corrections)
  return rows.map((row) => row.id)
}

async function lockKnown(client: pg.PoolClient, known: readonly Incoming[]): Promise<ReadonlyMap<string, StoredWords>> {
  if (known.length === 0) return new Map()
  const { rows } = await client.query<StoredWords & { network: string; postId: string }>(
    `select m.id, m.case_id as "caseId", m.network, m.post_id as "postId", m.post->>'title' as title, m.post->>'text' as text
     from listening.mention m
     join unnest($1::text[], $2::text[]) as known (post_id, network)
       on known.post_id = m.post_id and known.network = m.network
     order by m.post_id collate "C", m.network collate "C" for no key update of m`,
    [known.map(({ row }) => row.post_id), known.map(({ row }) => row.network)],
  )
  return new Map(rows.map((row) => [toKey(row.postId, row.network), row]))
}

/** Pairs that are there already stay as they are; only new ones count. */
async function saveMatches(client: pg.PoolClient, pairs: readonly object[], someKnown: boolean): Promise<void> {
  const { rows } = await client.query<{ m: string; q: string }>(
    `insert into listening.mention_query (mention_id, query_id, spans)
     select distinct on (m, q) m, q, s from json_to_recordset($1::json) as pair (m bigint, q bigint, s integer[])
     on conflict do nothing returning mention_id as m, query_id as q`,
    [JSON.stringify(pairs)],
  )
  if (rows.length === 0) return
  if (someKnown) {
    await client.query(
      `update listening.mention m set query_ids = m.query_ids || pair.q
       from (select m, array_agg(q) as q from unnest($1::bigint[], $2::bigint[]) as pair (m, q) group by m) as pair
       where m.id = pair.m and not m.query_ids @> pair.q`,
      [rows.map((row) => row.m), rows.map((row) => row.q)],
    )
  }
  await client.query(
    `update listening.query q set mentions = q.mentions + counted.number
     from (select q, count(*) as number from unnest($1::bigint[]) as q group by q order by q) as counted
     where q.id = counted.q`,
    [rows.map((row) => row.q)],
  )
}

/** A network's post that matches nothing any more, and is stored with the words with which it once did (promise P3). */
async function forgetFormerWords(
  client: pg.PoolClient,
  network: Network,
  unmatched: readonly NewMention[],
): Promise<void> {
  const incoming = unmatched.map((mention) => {
    const row = toColumns(mention, network, [])
    return { key: toKey(row.post_id, row.network), row, matches: [] }
  })
  const stored = await lockKnown(client, incoming)
  const corrections: Correction[] = []
  const gone: string[] = []
  for (const { key, row, matches } of incoming) {
    const words = stored.get(key)
    if (words === undefined || hasSameWords(words, row.post)) continue
    if (words.caseId === null) gone.push(words.id)
    else corrections.push({ id: words.id, row, matches })
  }
  await correctMentions(client, corrections)
  await removeMentions(client, gone)
}

async function saveSource(
  client: pg.PoolClient,
  sourceId: string,
  outcome: BatchOutcome,
  added: number,
): Promise<void> {
  const { cursor, health = {} } = outcome
  await client.query(
    `update listening.source set posts_seen = posts_seen + $2, mentions = mentions + $3,
       last_post_at = greatest(last_post_at, $4), last_run_at = now(),
       cursor = case when $5 then $6 else cursor end,
       lag_ms = coalesce($7, lag_ms), rate_limit = coalesce($8::jsonb, rate_limit)
     where id = $1`,
    [
      sourceId,
      outcome.postsSeen,
      added,
      toInstant(outcome.lastPostAt),
      cursor !== undefined,
      toStorable(cursor ?? null),
      // A clock that runs behind would make it negative.
      health.lagMs === undefined || !Number.isFinite(health.lagMs) ? null : Math.max(0, Math.round(health.lagMs)),
      health.rateLimit === undefined ? null : JSON.stringify(toStorable(health.rateLimit)),
    ],
  )
}

async function saveImport(
  client: pg.PoolClient,
  progress: NonNullable<BatchOutcome['import']>,
  added: number,
): Promise<void> {
  const { rowCount } = await client.query(
    `update listening.import set bytes_done = greatest(bytes_done, $2), read = read + $3, matched = matched + $4,
       added = added + $5, issue_count = issue_count + $6,
       issues = issues || coalesce((
         select jsonb_agg(issue) from (
           select issue from jsonb_array_elements($7::jsonb) as issue limit greatest(0, $8 - jsonb_array_length(issues))
         ) as room), '[]')
     where id = $1`,
    [
      parseRowId(progress.id),
      progress.bytesDone,
      progress.read,
      progress.matched,
      added,
      progress.issues.length,
      JSON.stringify(toStorable(progress.issues.slice(0, mostIssues))),
      mostIssues,
    ],
  )
  if (rowCount === 0) throw new UnknownSourceError(progress.id)
}
