import { mkdtempDisposable } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openTestDatabase } from '../../../tests/test-database.ts'
import type { ImportRecord } from '../src/http/schemas.ts'
import { enter, killChild, startChild } from './child-server.ts'
import { openClient } from './running-server.ts'

it('the log tells what is asked of the API, and nothing that anybody wrote, searched or checked', async () => {
  await using database = await openTestDatabase()
  await using folder = await mkdtempDisposable(join(tmpdir(), 'troje-log-'))
  const child = await startChild(database.url, folder.path, 'debug')
  try {
    const client = openClient(child.url)
    await enter(client, child.setupUrl)
    const { id } = await client.json<ImportRecord>(201, 'POST', '/api/imports/start', { fileName: 'a.ndjson' })
    const posts = ['unmatchedwords', 'zonnedael matchedwords'].map((text, index) =>
      JSON.stringify({ id: `${index}`, text }),
    )
    const lines = [...posts, '{"text": "brokenwords', JSON.stringify({ id: 'x', text: 'zonnedael \u0000nulwords' })]
    expect(await client.json(200, 'PUT', `/api/imports/${id}/content`, lines.join('\n'))).toMatchObject({ added: 2 })
    await client.json(200, 'GET', '/api/mentions?q=searchedwords')
    await client.json(200, 'POST', '/api/queries/try', { text: 'zonnedael triedwords' })
    await client.call('POST', '/api/queries', '{"text": "malformedwords', { 'content-type': 'application/json' })
    await client.call('GET', '/check?draft=draftwords')
    await client.call('GET', '/slipped')
    await client.json(200, 'GET', '/api/code-words')

    const output = child.output()
    expect(output).toContain('"path":"/api/mentions"')
    expect(output).not.toMatch(/\w+words|\/check|\/slipped|\/api\/code-words/)
  } finally {
    await killChild(child)
  }
})
