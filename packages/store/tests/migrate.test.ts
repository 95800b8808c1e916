import { afterEach, expect, inject, test, describe } from 'vitest'
import { openTestDatabase } from '../../../tests/test-database.ts'
import { enumerationColumns } from '../src/enumeration-checks.ts'
import { DatabaseNewerError, MigrationError, openStore, type Database } from '../src/index.ts'
import { migrate } from '../src/migrate.ts'

for (const server of inject('postgresUrls')) {
  describe(`migrations, on the ${server.name} server`, () => {
    const databases: Database[] = []
    async function open(): Promise<Database> {
      const database = await openTestDatabase(server.url)
      databases.push(database)
      return database
    }
    afterEach(async () => {
      for (const database of databases.splice(0)) await database[Symbol.asyncDispose]()
    })

    test('run once, also when several start at once', async () => {
      const database = await open()
      await Promise.all([openStore(database), openStore(database), openStore(database)])
      const { rows } = await database.pool.query('select name from troje.migration order by name')
      expect(rows.map((row) => row.name)).toEqual([
        '0001-organisation.sql',
        '0002-account.sql',
        '0003-listening.sql',
        '0004-query-test.sql',
        '0005-code-word.sql',
        '0006-source-secret.sql',
        '0007-aka.sql',
      ])
      await openStore(database)
    })

    test('leave nothing behind when one fails', async () => {
      const { pool } = await open()
      const good = { name: '0001-good.sql', sql: 'create table good (id int)' }
      const bad = { name: '0002-bad.sql', sql: 'create table half (id int); select nonsense' }
      await expect(migrate(pool, [good, bad])).rejects.toThrow(/0002-bad\.sql: column "nonsense" does not exist/)
      const { rows } = await pool.query(`select from pg_tables where tablename in ('good', 'half', 'migration')`)
      expect(rows).toEqual([])
      expect(await migrate(pool, [good])).toEqual(['0001-good.sql'])
      expect(await migrate(pool, [good])).toEqual([])
    })

    test('are refused when one was edited after it ran, but for its line endings', async () => {
      const { pool } = await open()
      const first = { name: '0001-a.sql', sql: 'select 1;\nselect 2' }
      await migrate(pool, [first])
      expect(await migrate(pool, [{ ...first, sql: 'select 1;\r\nselect 2' }])).toEqual([])
      await expect(migrate(pool, [{ ...first, sql: 'select 3' }])).rejects.toBeInstanceOf(MigrationError)
    })

    test('of a newer Troje are refused', async () => {
      const database = await open()
      await openStore(database)
      await database.pool.query(`insert into troje.migration (name, checksum) values ('9999-later.sql', 'x')`)
      await expect(openStore(database)).rejects.toThrow(DatabaseNewerError)
    })

    test('the database accepts exactly the declared values of every enumeration', async () => {
      const { pool, ...database } = await open()
      await openStore({ pool, ...database })
      for (const { table, column, values, isArray } of enumerationColumns) {
        const { rows } = await pool.query<{ definition: string }>(
          `select pg_get_constraintdef(oid) as definition from pg_constraint
           where conrelid = $1::regclass and conname = $2`,
          [table, `${column}_known`],
        )
        const condition = (rows[0]?.definition ?? 'CHECK (false)').replace(/^CHECK /, '')
        const type = isArray ? 'text[]' : 'text'
        const { rows: answers } = await pool.query<{ value: string; accepted: boolean }>(
          `select value, ${condition} as accepted from unnest($1::text[]) as value,
           lateral (select ${isArray ? 'array[value]' : 'value'}::${type} as ${column}) as row`,
          [[...values, 'something-else', '']],
        )
        const accepted = answers.filter((answer) => answer.accepted).map((answer) => answer.value)
        expect([table, column, accepted]).toEqual([table, column, [...values]])
      }
    })

    test('a check follows its enumeration when a release changes that', async () => {
      const database = await open()
      await openStore(database)
      await database.pool.query(
        `alter table listening.source drop constraint state_known;
         alter table listening.source add constraint state_known check (state = 'old');
         comment on constraint state_known on listening.source is '["old"]'`,
      )
      const store = await openStore(database)
      expect((await store.sources.create({ kind: 'feed', name: 'x', settings: {}, enabled: true })).state).toBe(
        'starting',
      )
    })

    test('listening knows accounts by a key, and no other schema knows another', async () => {
      const database = await open()
      await openStore(database)
      const { rows } = await database.pool.query<{ key: string }>(
        `select distinct conrelid::regclass::text || ' > ' || split_part(confrelid::regclass::text, '.', 1) as key
         from pg_constraint where contype = 'f'
           and split_part(conrelid::regclass::text, '.', 1) <> split_part(confrelid::regclass::text, '.', 1)`,
      )
      // Who works here may own a query or care for a case; nothing refers from account or organisation into listening.
      expect(rows.map((row) => row.key).filter((key) => !/^listening\..* > account$/.test(key))).toEqual([])
    })
  })
}
