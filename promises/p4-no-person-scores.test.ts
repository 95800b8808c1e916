import { describe, expect, it } from 'vitest'
import { openTestServer } from '../apps/server/tests/running-server.ts'
import { openApiInfo } from '../apps/server/src/http/app.ts'

const scoring = /score|rank|risk|influence|reputation_of|karma|trust_level|sentiment|followers|bio\b/i

describe('P4: no person scores', () => {
  it('has no place in the database for a score, a rank, a risk, a following or a profile text', async () => {
    await using server = await openTestServer()
    const { rows } = await server.database.pool.query<{ name: string }>(
      `select table_schema || '.' || table_name || '.' || column_name as name from information_schema.columns
       where table_schema not in ('pg_catalog', 'information_schema')`,
    )
    expect(rows.length).toBeGreaterThan(50)
    expect(rows.map((row) => row.name).filter((name) => scoring.test(name))).toEqual([])
  })

  it('keeps neither following nor profile text of who wrote a post, and does not send them on', async () => {
    await using server = await openTestServer()
    const client = await server.signIn()
    await client.json(201, 'POST', '/api/queries', { name: 'z', text: 'Zonnedael', purpose: 'reputation' })
    const author = { id: 'did:plc:a', handle: 'a.example', displayName: 'A', bio: 'zuster', followers: 987_654 }
    const { id } = await client.json<{ id: string }>(201, 'POST', '/api/imports/start', {
      fileName: 'p.ndjson',
      bytesTotal: 1,
    })
    await client.json(200, 'PUT', `/api/imports/${id}/content`, JSON.stringify({ id: '1', text: 'Zonnedael', author }))
    const { rows } = await server.database.pool.query<{ row: string }>('select m::text as row from listening.mention m')
    expect(rows).toHaveLength(1)
    expect(rows[0]?.row).toContain('a.example')
    expect(rows[0]?.row).not.toMatch(/zuster|987654/)
    const page = JSON.stringify(await client.json(200, 'GET', '/api/mentions'))
    expect(page).toContain('a.example')
    expect(page).not.toMatch(/zuster|987654/)
  })

  it('has no such field in the API either', async () => {
    await using server = await openTestServer()
    const document = await server.client().json<object>(200, 'GET', '/api/openapi.json')
    expect(document).toMatchObject({ openapi: openApiInfo.openapi })
    const names = new Set<string>()
    JSON.stringify(document, (key, value: unknown) => {
      names.add(key)
      return value
    })
    // `reputation` is a purpose of a query, which is about the organisation.
    expect([...names].filter((name) => scoring.test(name))).toEqual([])
  })
})
