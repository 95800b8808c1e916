import type pg from 'pg'
import { parseRowId } from '../row-id.ts'
import { toStorable } from '../storable.ts'
import type { QueryTestRow } from '../store.ts'

/** The tests of one query, or of all of them, in order, by the query's id. A query without tests is not in it. */
export async function readQueryTests(
  client: pg.Pool | pg.PoolClient,
  queryId?: string,
): Promise<ReadonlyMap<string, readonly QueryTestRow[]>> {
  const { rows } = await client.query<QueryTestRow & { queryId: string }>(
    `select query_id as "queryId", text, title, handle, lang, must_match as "mustMatch" from listening.query_test
     ${queryId === undefined ? '' : 'where query_id = $1'} order by query_id, position`,
    queryId === undefined ? [] : [parseRowId(queryId)],
  )
  const byQuery = new Map<string, QueryTestRow[]>()
  for (const { queryId: id, ...test } of rows) {
    const tests = byQuery.get(id)
    if (tests === undefined) byQuery.set(id, [test])
    else tests.push(test)
  }
  return byQuery
}

export async function replaceQueryTests(
  client: pg.PoolClient,
  queryId: string,
  tests: readonly QueryTestRow[],
): Promise<void> {
  await client.query('delete from listening.query_test where query_id = $1', [queryId])
  const rows = toStorable(
    tests.map(({ text, title, handle, lang, mustMatch }) => ({ text, title, handle, lang, mustMatch })),
  )
  await client.query(
    `insert into listening.query_test (query_id, position, text, title, handle, lang, must_match)
     select $1, at, test->>'text', test->>'title', test->>'handle', test->>'lang', (test->>'mustMatch')::boolean
     from jsonb_array_elements($2::jsonb) with ordinality as given (test, at)`,
    [queryId, JSON.stringify(rows)],
  )
}

/** A test keeps the beginning of a post that is longer than this, in UTF-16 units. */
const longestTestText = 5000

/** Tests that hold the words of posts which their network deleted: those words go everywhere (promise P12). */
export async function removeTestsLike(client: pg.PoolClient, texts: readonly string[]): Promise<void> {
  const words = texts.flatMap((text) => {
    const trimmed = text.trim()
    const cut = trimmed.slice(0, longestTestText).replace(/[\uD800-\uDBFF]$/, '')
    return [trimmed, cut.trim()].filter((each) => each !== '')
  })
  if (words.length === 0) return
  await client.query('delete from listening.query_test where text = any($1)', [words])
}
