import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readProcessIdentity } from '../src/embedded/process-identity.ts'
import { DataFolderInUseError, openDatabase, openStore, type Database } from '../src/index.ts'

const owner = new URL('embedded-owner.ts', import.meta.url).pathname
let folder: string
let dataDir: string
let children: ChildProcess[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'troje-embedded-'))
  await chmod(folder, 0o755)
  dataDir = join(folder, 'data')
  children = []
})

afterEach(async () => {
  for (const child of children) await kill(child)
  // A server that its killed owner left behind is ours to stop.
  if (children.length > 0) {
    const database = await openDatabase({ dataDir })
    await database[Symbol.asyncDispose]()
  }
  await rm(folder, { recursive: true, force: true })
})

test('a first start makes a cluster with a password that only its owner can read', async () => {
  await using database = await openDatabase({ dataDir })
  expect((await stat(join(dataDir, 'secrets', 'postgres-password'))).mode & 0o777).toBe(0o600)
  expect((await stat(join(dataDir, 'secrets'))).mode & 0o777).toBe(0o700)
  const { rows } = await database.pool.query(
    `select current_setting('fsync') as fsync, current_setting('server_encoding') as encoding,
       current_setting('listen_addresses') as listens, current_setting('log_min_error_statement') as logs`,
  )
  expect(rows).toEqual([{ fsync: 'on', encoding: 'UTF8', listens: '', logs: 'panic' }])
  const withoutPassword = openDatabase({ url: database.url.replace(/:[^:@/]+@/, ':wrong@') })
  await expect(withoutPassword).rejects.toMatchObject({ code: 'database-unreachable' })
  await expect(withoutPassword).rejects.toThrow(/^(?!.*wrong@)/)
})

test.runIf(process.getuid?.() === 0)('as root the server runs as somebody else', async () => {
  await using _database = await openDatabase({ dataDir })
  const pid = await readServerPid()
  expect((await stat(`/proc/${pid}`)).uid).not.toBe(0)
})

test.runIf(process.getuid?.() === 0)(
  'as root, in a folder nobody else can reach, the cluster goes where it can be reached',
  async () => {
    await mkdir(dataDir)
    await chmod(folder, 0o700)
    const database = await openDatabase({ dataDir })
    const location = (await readFile(join(dataDir, 'postgres-location'), 'utf8')).trim()
    expect(location).toMatch(/^\/var\/lib\/troje\//)
    await openStore(database)
    await database[Symbol.asyncDispose]()
    const again = await openDatabase({ dataDir })
    expect(await (await openStore(again)).queries.list()).toEqual([])
    await again[Symbol.asyncDispose]()
    await rm(location, { recursive: true })
    await rm(dataDir, { recursive: true })
  },
)

test('a folder with a long name works, its socket stands elsewhere', async () => {
  dataDir = join(folder, 'a-rather-long-name'.repeat(6), 'data')
  await using database = await openDatabase({ dataDir })
  expect((await database.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
})

test('a second start on the same folder is refused and names the process, and leaves it alone', async () => {
  const first = await startOwner('wait')
  const refused = openDatabase({ dataDir })
  await expect(refused).rejects.toBeInstanceOf(DataFolderInUseError)
  await expect(refused).rejects.toMatchObject({ code: 'data-folder-in-use', pid: first.child.pid })
  expect(await readProcessIdentity(first.server)).not.toBeNull()
})

test('a data folder that is a file is said in plain words', async () => {
  const file = join(folder, 'a-file')
  await writeFile(file, '')
  const refused = openDatabase({ dataDir: file })
  await expect(refused).rejects.toMatchObject({ code: 'data-folder' })
  await expect(refused).rejects.toThrow(/a-file cannot be used: there is a file with that name/)
})

test('a lost password is said, with the place where it was', async () => {
  const first = await openDatabase({ dataDir })
  await first[Symbol.asyncDispose]()
  await rm(join(dataDir, 'secrets', 'postgres-password'))
  await expect(openDatabase({ dataDir })).rejects.toThrow(/password in .*secrets is not the one/)
})

test('the same process cannot open a folder twice', async () => {
  await using _first = await openDatabase({ dataDir })
  await expect(openDatabase({ dataDir })).rejects.toMatchObject({ pid: process.pid })
})

test('of several starts at once on a folder that a killed run left, one gets it', async () => {
  const first = await startOwner('wait')
  await kill(first.child)
  const starts = await Promise.allSettled([1, 2, 3, 4].map(() => openDatabase({ dataDir })))
  const opened = starts.filter((start) => start.status === 'fulfilled')
  const refused = starts.filter((start) => start.status === 'rejected')
  expect(opened).toHaveLength(1)
  for (const start of refused) expect(start.reason).toBeInstanceOf(DataFolderInUseError)
  await opened[0]?.value[Symbol.asyncDispose]()
})

test('the server that a killed run left behind is taken over with all its data', async () => {
  const first = await startOwner('commit')
  await first.says(/^kept 5$/)
  await kill(first.child)
  expect(await readProcessIdentity(first.server)).not.toBeNull()
  await using database = await openDatabase({ dataDir })
  expect(await readProcessIdentity(first.server)).toBeNull()
  await expectWhole(database, 5)
})

test('a clean stop takes the server along', async () => {
  const first = await startOwner('wait')
  first.child.kill('SIGTERM')
  await once(first.child, 'close')
  expect(await readProcessIdentity(first.server)).toBeNull()
})

test('a server that is killed under a running Troje comes back by itself, with its data', async () => {
  await using database = await openDatabase({ dataDir })
  const store = await openStore(database)
  await store.settings.set('before', 'the crash')
  const pid = await readServerPid()
  process.kill(pid, 'SIGKILL')
  await patiently(async () => expect(await readServerPid()).not.toBe(pid))
  expect(await patiently(() => store.settings.get('before'))).toBe('the crash')
})

test('killed ten times during commits, Troje and its server by turns, every acknowledged batch is there once', async () => {
  let kept = -1
  for (let round = 0; round < 10; round += 1) {
    const run = await startOwner('commit', kept + 1)
    await run.says(new RegExp(`^kept ${kept + 3 + round}$`))
    if (round % 2 === 1) process.kill(run.server, 'SIGKILL')
    await kill(run.child)
    kept = run.kept()
  }
  await using database = await openDatabase({ dataDir })
  await expectWhole(database, kept)
})

/** Every batch up to the last acknowledged one is whole; the one after it is whole or absent; the counters agree. */
async function expectWhole(database: Database, kept: number): Promise<void> {
  const { rows } = await database.pool.query<{ batch: number; number: number }>(
    `select split_part(post_id, '-', 1)::int as batch, count(*)::int as number
     from listening.mention group by 1 order by 1`,
  )
  expect(rows.length).toBeGreaterThan(kept)
  expect(rows).toEqual(rows.map((_, batch) => ({ batch, number: 20 })))
  const store = await openStore(database)
  const source = (await store.sources.list())[0]
  expect(source).toMatchObject({ cursor: String(rows.length - 1), mentions: rows.length * 20 })
  expect((await store.queries.list())[0]?.mentions).toBe(rows.length * 20)
}

async function startOwner(mode: 'wait' | 'commit', first = 0) {
  const child = spawn(process.execPath, [owner, dataDir, mode, String(first)], { stdio: ['ignore', 'pipe', 'pipe'] })
  children.push(child)
  const lines: string[] = []
  const errors: string[] = []
  const output = createInterface({ input: child.stdout })
  output.on('line', (line) => lines.push(line))
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk.toString()))
  async function says(pattern: RegExp): Promise<string> {
    for (;;) {
      const found = lines.find((line) => pattern.test(line))
      if (found !== undefined) return found
      if (child.exitCode !== null) throw new Error(`The owner stopped:\n${errors.join('')}`)
      await sleep(5)
    }
  }
  const server = Number((await says(/^open \d+$/)).slice(5))
  const kept = () =>
    Math.max(first - 1, ...lines.flatMap((line) => (/^kept \d+$/.test(line) ? [Number(line.slice(5))] : [])))
  return { child, server, says, kept }
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'close')
}

async function readServerPid(): Promise<number> {
  return Number.parseInt(await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8'), 10)
}

/** Until it works: the server is away for a moment. The test's own time limit ends it. */
async function patiently<Result>(work: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await work()
    } catch {
      await sleep(50)
    }
  }
}
