import type pg from 'pg'
import { toStorable } from '../storable.ts'
import type { Store } from '../store.ts'

export function createSettings(pool: pg.Pool): Store['settings'] {
  async function get(key: string): Promise<unknown> {
    const { rows } = await pool.query<{ value: unknown }>('select value from organisation.setting where key = $1', [
      key,
    ])
    return rows[0]?.value
  }
  return {
    get,
    async set(key, value) {
      await pool.query(
        `insert into organisation.setting (key, value) values ($1, $2::jsonb)
         on conflict (key) do update set value = excluded.value`,
        [key, toJson(value)],
      )
    },
    async setOnce(key, value) {
      await pool.query(
        'insert into organisation.setting (key, value) values ($1, $2::jsonb) on conflict (key) do nothing',
        [key, toJson(value)],
      )
      return await get(key)
    },
    async remove(key) {
      const { rowCount } = await pool.query('delete from organisation.setting where key = $1', [key])
      return rowCount === 1
    },
  }
}

function toJson(value: unknown): string {
  const json: string | undefined = JSON.stringify(toStorable(value))
  if (json === undefined) throw new TypeError('A setting has to be a JSON value.')
  return json
}
