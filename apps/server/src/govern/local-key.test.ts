import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { carriesKey, localDoorFile, openLocalDoor } from './local-key.ts'

describe('the local door', () => {
  it('stands in a file that only its owner reads, also over one that was left behind, and closes', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'troje-door-'))
    const file = localDoorFile(folder)
    await writeFile(file, 'old', { mode: 0o644 })
    const door = { url: 'http://127.0.0.1:1', key: 'k' }
    const open = await openLocalDoor(folder, door)
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(door)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    await open[Symbol.asyncDispose]()
    await expect(stat(file)).rejects.toThrow('ENOENT')
    await rm(folder, { recursive: true })
  })

  it('opens for its key alone', () => {
    const asking = (authorization?: string) => new Headers(authorization ? { authorization } : {})
    expect(carriesKey(asking('Bearer abc'), 'abc')).toBe(true)
    expect(carriesKey(asking('bearer abc'), 'abc')).toBe(true)
    for (const wrong of [undefined, 'Bearer', 'Bearer abd', 'Bearer abcd', 'Basic abc', 'abc']) {
      expect(carriesKey(asking(wrong), 'abc')).toBe(false)
    }
  })
})
