import type pg from 'pg'
import type { CaseEventKind } from '../enumerations.ts'
import { parseRowId } from '../row-id.ts'
import { toStorable } from '../storable.ts'
import type { CaseEventRow, Store } from '../store.ts'
import { inTransaction, namingUnknownUsers } from '../transaction.ts'

interface CareCase {
  readonly id: string
  readonly status: string
  readonly assigneeId: string | null
}

type Change = (client: pg.PoolClient, care: CareCase) => Promise<void>

export function createCases(pool: pg.Pool): Store['cases'] {
  async function change(mentionId: string, by: string, work: Change): Promise<boolean> {
    return await namingUnknownUsers(
      inTransaction(pool, async (client) => {
        const care = await openCase(client, mentionId, by)
        if (care === null) return false
        await work(client, care)
        await client.query('update listening.care_case set last_activity_at = now() where id = $1', [care.id])
        return true
      }),
    )
  }
  return {
    setStatus: (mentionId, status, by) =>
      change(mentionId, by, async (client, care) => {
        if (care.status === status) return
        await client.query('update listening.care_case set status = $2 where id = $1', [care.id, status])
        await client.query('update listening.mention set status = $2 where case_id = $1', [care.id, status])
        await addEvent(client, care.id, by, 'status', { detail: status })
      }),
    assign: (mentionId, assignee, by) =>
      change(mentionId, by, async (client, care) => {
        const assigneeId = toStorable(assignee)
        if (care.assigneeId === assigneeId) return
        await client.query('update listening.care_case set assignee_id = $2 where id = $1', [care.id, assigneeId])
        await client.query('update listening.mention set assignee_id = $2 where case_id = $1', [care.id, assigneeId])
        await addEvent(client, care.id, by, 'assigned', { subjectId: assigneeId })
      }),
    note: (mentionId, text, by) =>
      change(mentionId, by, async (client, care) => {
        await addEvent(client, care.id, by, 'note', { detail: toStorable(text) })
        await client.query('update listening.mention set note_count = note_count + 1 where case_id = $1', [care.id])
      }),
    history: (mentionId) => listEvents(pool, mentionId),
  }
}

/** A mention's case; a new one is `open`, because somebody looked. `null` when the mention is not there. */
async function openCase(client: pg.PoolClient, mentionId: string, by: string): Promise<CareCase | null> {
  const id = parseRowId(mentionId)
  const { rows } = await client.query<{ caseId: string | null }>(
    'select case_id as "caseId" from listening.mention where id = $1 for update',
    [id],
  )
  if (rows[0] === undefined) return null
  const caseId = rows[0].caseId
  if (caseId !== null) {
    const found = await client.query<CareCase>(
      `select id, status, assignee_id as "assigneeId" from listening.care_case where id = $1 for update`,
      [caseId],
    )
    // The mention refers to it, by a key that the database checks.
    return found.rows[0]!
  }
  const made = await client.query<CareCase>(
    `insert into listening.care_case (status) values ('open') returning id, status, assignee_id as "assigneeId"`,
  )
  // An insert that returns gives one row.
  const care = made.rows[0]!
  await client.query(`update listening.mention set case_id = $2, status = 'open' where id = $1`, [id, care.id])
  await addEvent(client, care.id, by, 'opened', {})
  return care
}

async function addEvent(
  client: pg.PoolClient,
  caseId: string,
  by: string,
  kind: CaseEventKind,
  what: { detail?: string; subjectId?: string | null },
): Promise<void> {
  await client.query(
    'insert into listening.case_event (case_id, by_id, kind, detail, subject_id) values ($1, $2, $3, $4, $5)',
    [caseId, by, kind, what.detail ?? null, what.subjectId ?? null],
  )
}

async function listEvents(pool: pg.Pool, mentionId: string): Promise<readonly CaseEventRow[]> {
  const { rows } = await pool.query<Omit<CaseEventRow, 'at'> & { at: Date }>(
    `select e.at, u.name as "byName", e.kind, coalesce(s.name, e.detail) as detail
     from listening.mention m
     join listening.case_event e on e.case_id = m.case_id
     left join account."user" u on u.id = e.by_id
     left join account."user" s on s.id = e.subject_id
     where m.id = $1 order by e.id`,
    [parseRowId(mentionId)],
  )
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}
