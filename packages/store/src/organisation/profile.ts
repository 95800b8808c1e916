import type pg from 'pg'
import { toStorable } from '../storable.ts'
import type { OrganisationRow, Store } from '../store.ts'

export function createOrganisation(pool: pg.Pool): Store['organisation'] {
  return {
    async get() {
      const { rows } = await pool.query<OrganisationRow>(
        `select name, aliases, domains, accounts, subjects, peers, language, time_zone as "timeZone"
         from organisation.profile`,
      )
      return rows[0] ?? null
    },
    async set(row, by) {
      const { name, aliases, domains, accounts, subjects, peers, language, timeZone } = toStorable(row)
      await pool.query(
        `insert into organisation.profile
           (name, aliases, domains, accounts, subjects, peers, language, time_zone, updated_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         on conflict (singleton) do update set
           (name, aliases, domains, accounts, subjects, peers, language, time_zone, updated_by, updated_at) =
           (excluded.name, excluded.aliases, excluded.domains, excluded.accounts, excluded.subjects, excluded.peers,
            excluded.language, excluded.time_zone, excluded.updated_by, now())`,
        [name, aliases, domains, accounts, subjects, peers, language, timeZone, by],
      )
    },
  }
}
