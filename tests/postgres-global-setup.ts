import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openDatabase } from '../packages/store/src/database.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Addresses of servers on which a test may make databases: the embedded one, and yours when one is set. */
    postgresUrl: string
    postgresUrls: readonly { readonly name: string; readonly url: string }[]
  }
}

/** One embedded server a run, in a folder that is removed afterwards. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'troje-test-'))
  // As root the server runs as somebody else, who has to reach the folder.
  await chmod(folder, 0o755)
  const log: string[] = []
  const database = await openDatabase({ dataDir: join(folder, 'data'), log: (line) => log.push(line) }).catch(
    (error) => {
      console.error(log.join('\n'))
      throw error
    },
  )
  const own = process.env['TROJE_TEST_DATABASE_URL']
  const urls = [{ name: 'embedded', url: database.url }]
  if (own === undefined || own === '') console.log('skipped: your own server (TROJE_TEST_DATABASE_URL is not set)')
  else urls.push({ name: 'yours', url: own })
  project.provide('postgresUrl', database.url)
  project.provide('postgresUrls', urls)
  return async () => {
    await database[Symbol.asyncDispose]()
    await rm(folder, { recursive: true, force: true })
  }
}
