import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text as readAll } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import type { Database } from '@troje/store'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { writeWorkbook } from '../../../packages/listen/tests/write-workbook.ts'
import { openTestDatabase } from '../../../tests/test-database.ts'

const troje = fileURLToPath(new URL('../bin/troje.js', import.meta.url))

let database: Database
let folder: string
beforeAll(async () => {
  database = await openTestDatabase()
  folder = await mkdtemp(join(tmpdir(), 'troje-import-'))
})
afterAll(async () => {
  await database[Symbol.asyncDispose]()
  await rm(folder, { recursive: true })
})

async function runImport(bytes: Uint8Array, name: string) {
  const file = join(folder, name)
  await writeFile(file, bytes)
  const own = { TROJE_DATABASE_URL: database.url, TROJE_DATA: folder, LC_ALL: 'nl_NL.UTF-8' }
  const child = spawn(process.execPath, [troje, 'import', file], { env: { PATH: process.env['PATH'], ...own } })
  const [out, err, status] = await Promise.all([
    readAll(child.stdout),
    readAll(child.stderr),
    new Promise<number | null>((done) => child.on('close', done)),
  ])
  return { out, err, status }
}

it('reads a workbook to its end, by the columns that it has', async () => {
  const rows = [['Export'], [], ['Datum', 'Bericht', 'Auteur'], ['2025-03-02', 'De brug is dicht', 'Noor']]
  const { out, status } = await runImport(writeWorkbook([{ name: 'Blad1', rows }]), 'a.xlsx')
  expect(JSON.parse(out)).toEqual({ state: 'done', read: 1, matched: 0, added: 0, issues: 0 })
  expect(status).toBe(0)
})

it('says why a workbook cannot be read', async () => {
  const half = writeWorkbook([{ name: 'Blad1', rows: [['tekst'], ['De brug is dicht']] }]).subarray(0, 300)
  const { out, err, status } = await runImport(half, 'half.xlsx')
  expect(JSON.parse(out)).toMatchObject({ state: 'failed', read: 0 })
  expect(err).toContain('beschadigd of niet volledig')
  expect(status).not.toBe(0)
})
