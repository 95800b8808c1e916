import type pg from 'pg'

/** Removes mentions with what hangs on them, and keeps the counters right. A case whose last mention goes, goes too. */
export async function removeMentions(client: pg.PoolClient, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0
  await client.query(
    `with gone as (delete from listening.mention_query where mention_id = any($1) returning query_id),
       counted as (select query_id, count(*) as number from gone group by query_id)
     update listening.query q set mentions = q.mentions - counted.number from counted where q.id = counted.query_id`,
    [ids],
  )
  const { rows } = await client.query<{ sourceId: string | null; caseId: string | null }>(
    `delete from listening.mention where id = any($1) returning source_id as "sourceId", case_id as "caseId"`,
    [ids],
  )
  await client.query(
    `with counted as (select source_id, count(*) as number from unnest($1::bigint[]) as source_id group by source_id)
     update listening.source s set mentions = s.mentions - counted.number from counted where s.id = counted.source_id`,
    [rows.map((row) => row.sourceId)],
  )
  const caseIds = rows.flatMap((row) => (row.caseId === null ? [] : [row.caseId]))
  if (caseIds.length > 0) {
    await client.query(
      `delete from listening.care_case c where c.id = any($1)
       and not exists (select from listening.mention m where m.case_id = c.id)`,
      [caseIds],
    )
  }
  return rows.length
}
