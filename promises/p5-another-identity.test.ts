import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { openTestDatabase } from '../tests/test-database.ts'
import { openStore } from '@troje/store'

const root = fileURLToPath(new URL('../', import.meta.url))

describe('P5: another identity stays another identity', () => {
  it('asks of no profile whether it names the organisation, but where somebody fills in their own on their device', () => {
    const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'apps'], {
      cwd: root,
      encoding: 'utf8',
    })
      .split('\n')
      .filter((file) => /\/src\/.*\.tsx?$/.test(file))
    expect(files.length).toBeGreaterThan(50)
    const calling = files.filter((file) => /\bassessProfile\b/.test(readFileSync(root + file, 'utf8')))
    // A page of the check: it may connect to nowhere (promise P9), so the answer stays with who asked.
    expect(calling).toEqual(['apps/web/src/check/identity/profile-traces.ts'])
  })

  it('has no table of people or of accounts that belong together', async () => {
    await using database = await openTestDatabase()
    await openStore(database)
    const { rows } = await database.pool.query<{ name: string }>(
      `select table_schema || '.' || table_name as name from information_schema.tables
       where table_schema not in ('pg_catalog', 'information_schema')`,
    )
    const names = rows.map((row) => row.name)
    expect(names).toContain('listening.mention')
    // organisation.profile is about the organisation.
    const aboutPeople = /person|people|author|profile|identity|contact|customer/
    expect(names.filter((name) => aboutPeople.test(name))).toEqual(['organisation.profile'])
  })
})
