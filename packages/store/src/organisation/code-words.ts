import type pg from 'pg'
import type { CodeWordsRow, Store } from '../store.ts'
import { inTransaction } from '../transaction.ts'

export function createCodeWords(pool: pg.Pool): Store['codeWords'] {
  return {
    async get(newKey) {
      await pool.query(
        `insert into organisation.code_word_key (key) values (decode($1, 'hex')) on conflict (singleton) do nothing`,
        [newKey],
      )
      const { rows } = await pool.query<CodeWordsRow>(
        `select encode(key, 'hex') as key,
           array(select encode(hash, 'hex') from organisation.code_word order by hash) as hashes,
           coalesce((select max(words) from organisation.code_word), 1)::int as longest
         from organisation.code_word_key`,
      )
      // Whoever removed all of them just now took the key along: then there are none.
      return rows[0] ?? { key: newKey, hashes: [], longest: 1 }
    },
    async additions() {
      const { rows } = await pool.query<{ at: Date; count: number }>(
        `select added_at as at, count(*)::int as count from organisation.code_word group by added_at order by added_at desc`,
      )
      return rows.map(({ at, count }) => ({ at: at.toISOString(), count }))
    },
    add: (key, words) =>
      underKey(pool, key, async (client) => {
        const { rowCount } = await client.query(
          `insert into organisation.code_word (hash, words)
           select decode(hash, 'hex'), words from unnest($1::text[], $2::smallint[]) as given (hash, words)
           on conflict (hash) do nothing`,
          [words.map(({ hash }) => hash), words.map(({ words: count }) => count)],
        )
        return rowCount ?? 0
      }),
    remove: (key, hashes) =>
      underKey(pool, key, async (client) => {
        const { rowCount } = await client.query(
          `delete from organisation.code_word where hash in (select decode(hash, 'hex') from unnest($1::text[]) as given (hash))`,
          [hashes],
        )
        return rowCount ?? 0
      }),
    clear: () =>
      inTransaction(pool, async (client) => {
        await client.query('delete from organisation.code_word_key')
        const { rowCount } = await client.query('delete from organisation.code_word')
        return rowCount ?? 0
      }),
  }
}

/** Holds the key while the work is done; null where it is no longer this one. */
function underKey<Result>(
  pool: pg.Pool,
  key: string,
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result | null> {
  return inTransaction(pool, async (client) => {
    const held = await client.query(`select from organisation.code_word_key where key = decode($1, 'hex') for update`, [
      key,
    ])
    return held.rows.length === 0 ? null : await work(client)
  })
}
