import type { Finding, Network, Post } from '@troje/post'
import type pg from 'pg'
import type { CaseStatus } from '../enumerations.ts'
import { InvalidCursorError } from '../errors.ts'
import { parseRowId } from '../row-id.ts'
import type { MatchRow, MentionFilterRow, MentionRow, Page, Store } from '../store.ts'
import { commitBatch } from './commit.ts'
import { toConditions } from './filter.ts'
import { toInstant } from './instant.ts'

interface Record {
  readonly id: string
  readonly caseId: string | null
  readonly network: Network
  readonly sourceName: string | null
  readonly post: Post
  readonly postedAt: Date
  readonly status: CaseStatus
  readonly assigneeId: string | null
  readonly findings: readonly Finding[]
  readonly noteCount: number
  readonly matches: readonly { queryId: string; name: string; spans: readonly number[] }[] | null
}

interface Position {
  readonly postedAt: string
  readonly id: string
}

const longestPage = 1000

export function createMentions(pool: pg.Pool): Store['mentions'] {
  return {
    commit: (outcome) => commitBatch(pool, outcome),
    page: (filter, limit, cursor) => readPage(pool, filter, limit, cursor),
    async postIds(sourceId, limit, cursor) {
      const size = Math.max(1, Math.trunc(limit))
      const { rows } = await pool.query<{ id: string; postId: string }>(
        `select id, post->>'id' as "postId" from listening.mention
         where source_id = $1 and id > $2 order by id limit $3`,
        [parseRowId(sourceId), parseRowId(cursor ?? '') ?? '0', size],
      )
      return { rows: rows.map(({ postId }) => postId), next: rows.length < size ? null : (rows.at(-1)?.id ?? null) }
    },
    async get(id) {
      const rowId = parseRowId(id)
      return rowId === null ? null : ((await readRows(pool, [rowId]))[0] ?? null)
    },
  }
}

/** First the ids, which the indexes answer; then what is shown of them. */
async function readPage(
  pool: pg.Pool,
  filter: MentionFilterRow,
  limit: number,
  cursor: string | null,
): Promise<Page<MentionRow>> {
  const size = Math.min(Math.max(1, Math.trunc(limit)), longestPage)
  const { conditions, values } = toConditions(filter)
  if (cursor !== null) {
    const after = parseCursor(cursor)
    values.push(after.postedAt, after.id)
    conditions.push(`(m.posted_at, m.id) < ($${values.length - 1}::timestamptz, $${values.length}::bigint)`)
  }
  const where = conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`
  const { rows } = await pool.query<{ id: string }>(
    `select m.id from listening.mention m ${where} order by m.posted_at desc, m.id desc limit ${size + 1}`,
    values,
  )
  const shown = await readRows(
    pool,
    rows.slice(0, size).map((row) => row.id),
  )
  const last = shown.at(-1)
  return { rows: shown, next: rows.length > size && last !== undefined ? serializeCursor(last) : null }
}

async function readRows(pool: pg.Pool, ids: readonly string[]): Promise<readonly MentionRow[]> {
  if (ids.length === 0) return []
  const { rows } = await pool.query<Record>(
    `select m.id, m.case_id as "caseId", m.network, s.name as "sourceName", m.post, m.posted_at as "postedAt", m.status,
       m.assignee_id as "assigneeId", m.findings, m.note_count as "noteCount",
       (select json_agg(json_build_object('queryId', q.id::text, 'name', q.name, 'spans', mq.spans) order by q.id)
        from listening.mention_query mq join listening.query q on q.id = mq.query_id
        where mq.mention_id = m.id) as matches
     from listening.mention m left join listening.source s on s.id = m.source_id
     where m.id = any($1) order by m.posted_at desc, m.id desc`,
    [ids],
  )
  return rows.map(toMentionRow)
}

function toMentionRow(row: Record): MentionRow {
  const { network, postedAt, matches, ...rest } = row
  return { ...rest, source: network, postedAt: postedAt.toISOString(), matches: (matches ?? []).map(toMatchRow) }
}

function toMatchRow(match: { queryId: string; name: string; spans: readonly number[] }): MatchRow {
  const spans = match.spans.flatMap((start, at) => {
    const end = match.spans[at + 1]
    return at % 2 === 0 && end !== undefined ? [[start, end] as const] : []
  })
  return { queryId: match.queryId, name: match.name, spans }
}

function serializeCursor(row: MentionRow): string {
  return Buffer.from(`${row.postedAt} ${row.id}`).toString('base64url')
}

function parseCursor(cursor: string): Position {
  const [postedAt, id] = Buffer.from(cursor, 'base64url').toString().split(' ')
  if (postedAt === undefined || id === undefined || parseRowId(id) === null) throw new InvalidCursorError()
  if (toInstant(postedAt) !== postedAt) throw new InvalidCursorError()
  return { postedAt, id }
}
