import type { Localized } from '@troje/post'
import type pg from 'pg'
import { parseRowId } from '../row-id.ts'
import { toStorable } from '../storable.ts'
import type { GapRow, ReadIssueRow, SourceIssueRow, SourceTroublesRow, Store } from '../store.ts'
import { toInstant } from './instant.ts'

/** So many issues are kept of a source: the last ones. */
const mostIssues = 20
/** So many gaps are told of a source: the last ones. */
const mostGaps = 100
const longestCode = 100
const longestMessage = 1000

/** Gaps and issues of every source that has some, by its id. */
export async function readTroubles(pool: pg.Pool, gapsSince: Date): Promise<ReadonlyMap<string, SourceTroublesRow>> {
  const [gaps, issues] = await Promise.all([
    pool.query<{ sourceId: string; from: Date; to: Date; isFilled: boolean }>(
      `select source_id as "sourceId", starts_at as "from", ends_at as "to", is_filled as "isFilled" from
         (select *, row_number() over (partition by source_id order by ends_at desc) as place
          from listening.source_gap where noted_at >= $1) as newest
       where place <= ${mostGaps} order by source_id, ends_at desc`,
      [gapsSince],
    ),
    pool.query<{ sourceId: string; code: string; message: Localized; at: Date; times: number }>(
      `select source_id as "sourceId", code, message, at, times from listening.source_issue
       order by source_id, at desc, code`,
    ),
  ])
  const bySource = new Map<string, { gaps: GapRow[]; issues: SourceIssueRow[] }>()
  function of(sourceId: string) {
    const found = bySource.get(sourceId) ?? { gaps: [], issues: [] }
    bySource.set(sourceId, found)
    return found
  }
  for (const { sourceId, from, to, isFilled } of gaps.rows) {
    of(sourceId).gaps.push({ from: from.toISOString(), to: to.toISOString(), isFilled })
  }
  for (const { sourceId, code, message, at, times } of issues.rows) {
    of(sourceId).issues.push({ code, message, at: at.toISOString(), times })
  }
  return bySource
}

/** A gap that was told before is told again when it has been filled. What is no time is left out. */
export async function saveGaps(
  client: pg.Pool | pg.PoolClient,
  sourceId: string,
  gaps: readonly GapRow[],
): Promise<void> {
  const byTimes = new Map<string, readonly [string, string, boolean]>()
  for (const gap of gaps) {
    const [from, to] = [toInstant(gap.from), toInstant(gap.to)]
    if (from !== null && to !== null) byTimes.set(`${from} ${to}`, [from, to, gap.isFilled])
  }
  if (byTimes.size === 0) return
  const rows = [...byTimes.values()]
  await client.query(
    `insert into listening.source_gap (source_id, starts_at, ends_at, is_filled)
     select $1, * from unnest($2::timestamptz[], $3::timestamptz[], $4::boolean[])
     on conflict (source_id, starts_at, ends_at) do update set is_filled = source_gap.is_filled or excluded.is_filled`,
    [sourceId, rows.map(([from]) => from), rows.map(([, to]) => to), rows.map(([, , isFilled]) => isFilled)],
  )
}

/** Keeps the last ones; one that is said again is counted, and stands at its last time. */
export async function saveIssues(
  client: pg.Pool | pg.PoolClient,
  sourceId: string,
  issues: readonly ReadIssueRow[],
): Promise<void> {
  const byText = new Map<string, { code: string; message: string; times: number }>()
  for (const issue of issues) {
    const { code, message } = toStored(issue)
    const key = `${code} ${message}`
    const times = (byText.get(key)?.times ?? 0) + 1
    // Put at the end: the last ones are those that are kept.
    byText.delete(key)
    byText.set(key, { code, message, times })
  }
  if (byText.size === 0) return
  const rows = [...byText.values()].slice(-mostIssues)
  await client.query(
    `insert into listening.source_issue as known (source_id, code, digest, message, at, times)
     select source.id, given.code, md5(given.message), given.message::jsonb, clock_timestamp(), given.times
     from unnest($2::text[], $3::text[], $4::int[]) as given (code, message, times)
     join listening.source on source.id = $1
     on conflict (source_id, code, digest) do update
       set at = excluded.at, times = least(known.times::bigint + excluded.times, 2147483647)`,
    [sourceId, rows.map(({ code }) => code), rows.map(({ message }) => message), rows.map(({ times }) => times)],
  )
  await client.query(
    `delete from listening.source_issue where source_id = $1 and (code, digest) in
       (select code, digest from listening.source_issue where source_id = $1
        order by at desc, code, digest offset ${mostIssues})`,
    [sourceId],
  )
}

function toStored({ code, message }: ReadIssueRow): { code: string; message: string } {
  const { nl, en } = toStorable(message)
  const cut = (text: string) => toStorable(text.slice(0, longestMessage))
  return { code: toStorable(code).slice(0, longestCode), message: JSON.stringify({ nl: cut(nl), en: cut(en) }) }
}

export function createTroubles(pool: pg.Pool): Pick<Store['sources'], 'troubles' | 'noteIssues' | 'forgetTroubles'> {
  return {
    troubles: (gapsSince) => readTroubles(pool, gapsSince),
    async noteIssues(id, issues) {
      const sourceId = parseRowId(id)
      if (sourceId !== null) await saveIssues(pool, sourceId, issues)
    },
    async forgetTroubles(before) {
      const gaps = await pool.query('delete from listening.source_gap where noted_at < $1', [before])
      const issues = await pool.query('delete from listening.source_issue where at < $1', [before])
      return { gaps: gaps.rowCount ?? 0, issues: issues.rowCount ?? 0 }
    },
  }
}
