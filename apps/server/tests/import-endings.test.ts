import { openStore, type Store } from '@troje/store'
import { describe, expect, it } from 'vitest'
import { openTestDatabase } from '../../../tests/test-database.ts'
import { openEvents } from '../src/events.ts'
import { openLog } from '../src/log.ts'
import { openImportEndings } from '../src/pipeline/import-endings.ts'

/** Every wait ends when the test says so. */
function openTime() {
  const sleepers: (() => void)[] = []
  return {
    sleep: (_milliseconds: number, signal: AbortSignal) =>
      new Promise<void>((resolve, reject) => {
        sleepers.push(resolve)
        signal.addEventListener('abort', () => reject(signal.reason as Error))
      }),
    pass: () => sleepers.splice(0).forEach((wake) => wake()),
  }
}

async function announce(store: Store): Promise<string> {
  const source = await store.sources.create({ kind: 'file', name: 'Files', settings: {}, enabled: true })
  return (await store.imports.create({ sourceId: source.id, fileName: 'a.csv', bytesTotal: 0 })).id
}

describe('how an import ends', () => {
  it('failed, when its file never came; not, while it comes', async () => {
    await using database = await openTestDatabase()
    const store = await openStore(database)
    const time = openTime()
    const endings = openImportEndings({ store, events: openEvents(), log: openLog('silent'), sleep: time.sleep })
    const [lost, coming] = [await announce(store), await announce(store)]
    endings.expectFile(lost, () => false)
    endings.expectFile(coming, () => true)
    time.pass()
    await expect.poll(async () => (await store.imports.get(lost))?.state).toBe('failed')
    expect((await store.imports.get(lost))?.error?.en).toContain('did not arrive')
    expect((await store.imports.get(coming))?.state).toBe('running')
    await endings.close()
  })

  it('failed for the reason it had, as soon as the database answers again', async () => {
    await using database = await openTestDatabase()
    const store = await openStore(database)
    const time = openTime()
    const id = await announce(store)
    await database.pool.query('alter table listening.import rename to away')
    const endings = openImportEndings({ store, events: openEvents(), log: openLog('silent'), sleep: time.sleep })
    const full = Object.assign(new Error('could not extend file'), { code: '53100' })
    await expect(endings.fail(id, full)).rejects.toBe(full)
    await database.pool.query('alter table listening.away rename to import')
    time.pass()
    await expect.poll(async () => (await store.imports.get(id))?.state).toBe('failed')
    expect((await store.imports.get(id))?.error?.en).toContain('disk is full')
    await endings.close()
  })
})
