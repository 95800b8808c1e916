import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forgetPause, keepPause, nextMorning, readPause } from './pause.ts'
import type { PauseStorage } from './pause.ts'

function openStorage(): PauseStorage & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }
}

const closed: PauseStorage = {
  getItem: () => {
    throw new Error('closed')
  },
  setItem: () => {
    throw new Error('closed')
  },
  removeItem: () => {
    throw new Error('closed')
  },
}

describe('nextMorning', () => {
  it('is nine o’clock of the next day, whatever the hour is', () => {
    for (const hour of [0, 8, 9, 23]) {
      const morning = new Date(nextMorning(new Date(2026, 10, 21, hour, 30).getTime()))
      expect([morning.getDate(), morning.getHours(), morning.getMinutes()]).toEqual([22, 9, 0])
    }
  })

  it('goes over the end of a year', () => {
    expect(new Date(nextMorning(new Date(2026, 11, 31, 12).getTime()))).toEqual(new Date(2027, 0, 1, 9))
  })
})

describe('a pause', () => {
  it('gives back the text that was kept, and nothing once it is forgotten', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const storage = openStorage()
        expect(keepPause(storage, { text, until: 1000 })).toBe(true)
        expect(readPause(storage, 500)).toEqual({ text, until: 1000 })
        forgetPause(storage)
        expect(storage.kept.size).toBe(0)
      }),
    )
  })

  it('is gone a week after its moment, from the device too', () => {
    const storage = openStorage()
    keepPause(storage, { text: 'a', until: 0 })
    expect(readPause(storage, 7 * 24 * 3_600_000)).toBeNull()
    expect(storage.kept.size).toBe(0)
  })

  it('throws away what it cannot read', () => {
    for (const raw of ['', 'null', '{"text":1,"until":2}', '[]', '{"text":"a"}']) {
      const storage = openStorage()
      storage.kept.set('troje-check-pause', raw)
      expect(readPause(storage, 0)).toBeNull()
      expect(storage.kept.size).toBe(0)
    }
  })

  it('says so where the browser keeps nothing', () => {
    expect(keepPause(closed, { text: 'a', until: 0 })).toBe(false)
    expect(readPause(closed, 0)).toBeNull()
    expect(() => forgetPause(closed)).not.toThrow()
  })
})
