import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { isDatabaseAway, isDiskFull, openDatabase, openStore, type Store } from '../src/index.ts'
import { makeListener, mentionOf, outcomeOf } from './on-every-server.ts'

const run = promisify(execFile)

/** A small disk of its own in memory, on Linux and as root; `null` where this machine lets nobody mount one. */
async function openSmallDisk(megabytes: number) {
  const folder = await mkdtemp(join(tmpdir(), 'troje-full-'))
  const type = ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', folder]
  const isMounted = await run('mount', type).then(
    () => true,
    () => false,
  )
  if (!isMounted) await rm(folder, { recursive: true })
  if (!isMounted) return null
  return {
    folder,
    grow: (size: number) => run('mount', ['-o', `remount,size=${size}m`, folder]),
    async [Symbol.asyncDispose]() {
      await run('umount', ['-l', folder])
      await rm(folder, { recursive: true })
    },
  }
}

/** Commits until the disk is full; answers the posts that were acknowledged, and why it ended. */
async function fill(store: Store): Promise<{ kept: string[]; error: unknown }> {
  const { sourceId, queryId } = await makeListener(store)
  const kept: string[] = []
  for (;;) {
    const ids = Array.from({ length: 50 }, (_, at) => `${kept.length + at}`)
    // Random letters, so that nothing of it can be pressed together.
    const toText = () => Array.from({ length: 300 }, () => Math.random().toString(36).slice(2)).join(' ')
    const mentions = ids.map((id) => mentionOf(id, [queryId], { text: toText() }))
    try {
      await store.mentions.commit(outcomeOf(sourceId, mentions))
    } catch (error) {
      return { kept, error }
    }
    kept.push(...ids)
  }
}

test('a disk that is full loses nothing that was acknowledged, and says so', { timeout: 120_000 }, async ({ skip }) => {
  await using disk = await openSmallDisk(110)
  // `skip` throws.
  if (disk === null) throw skip('skipped: this machine lets us mount no small disk')
  await using database = await openDatabase({ dataDir: join(disk.folder, 'data') })
  const store = await openStore(database)
  const { kept, error } = await fill(store)
  expect(isDiskFull(error) || isDatabaseAway(error)).toBe(true)
  expect(kept.length).toBeGreaterThan(0)
  await disk.grow(600)
  await expect
    .poll(
      () =>
        store.organisation.get().then(
          () => 'answers',
          () => 'away',
        ),
      { timeout: 60_000, interval: 500 },
    )
    .toBe('answers')
  const { rows } = await database.pool.query<{ id: string }>('select post_id as id from listening.mention')
  const there = new Set(rows.map((row) => row.id))
  expect(kept.filter((id) => !there.has(id))).toEqual([])
  expect(rows).toHaveLength(there.size)
})
