import type pg from 'pg'
import type { Store } from '../store.ts'
import { inTransaction } from '../transaction.ts'
import { removeMentions } from './remove-mentions.ts'

const day = 24 * 60 * 60 * 1000
/** So many at once, that nobody waits long for the rows. */
const portion = 2000

/** Mentions are counted from when they were stored: an old post that was imported today is kept its full term. */
export function createPurge(pool: pg.Pool): Store['purge'] {
  return async (now, terms) => {
    const mentionsBefore = new Date(now.getTime() - terms.mentionDays * day)
    const casesBefore = new Date(now.getTime() - terms.caseDays * day)
    const removed = { mentions: 0, cases: 0 }
    for (;;) {
      const mentions = await inTransaction(pool, async (client) => {
        const { rows } = await client.query<{ id: string }>(
          `select id from listening.mention where case_id is null and stored_at < $1 limit ${portion} for update`,
          [mentionsBefore],
        )
        return await removeMentions(client, toIds(rows))
      })
      removed.mentions += mentions
      if (mentions < portion) break
    }
    for (;;) {
      const part = await inTransaction(pool, (client) => purgeCases(client, casesBefore))
      removed.mentions += part.mentions
      removed.cases += part.cases
      if (part.cases < portion) return removed
    }
  }
}

async function purgeCases(client: pg.PoolClient, before: Date): Promise<{ mentions: number; cases: number }> {
  const { rows } = await client.query<{ id: string }>(
    `select id from listening.care_case where last_activity_at < $1 limit ${portion} for update`,
    [before],
  )
  const ids = toIds(rows)
  const { rows: ofCases } = await client.query<{ id: string }>(
    'select id from listening.mention where case_id = any($1) for update',
    [ids],
  )
  const mentions = await removeMentions(client, toIds(ofCases))
  await client.query('delete from listening.care_case where id = any($1)', [ids])
  return { mentions, cases: ids.length }
}

function toIds(rows: readonly { id: string }[]): readonly string[] {
  return rows.map((row) => row.id)
}
