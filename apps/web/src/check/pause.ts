/** A text that its writer asked to keep until later, on this device only. */
export interface Pause {
  readonly text: string
  /** Milliseconds since 1970: when to look again. */
  readonly until: number
}

/** The part of `localStorage` that is used; passed in, so that it can be tried without a browser. */
export type PauseStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const key = 'troje-check-pause'
const week = 7 * 24 * 3_600_000

/** Nine o'clock tomorrow, by the clock of this device, also where the clock is put forward tonight. */
export function nextMorning(now: number): number {
  const morning = new Date(now)
  morning.setDate(morning.getDate() + 1)
  morning.setHours(9, 0, 0, 0)
  return morning.getTime()
}

/** Keeps one text; an older one is replaced. False where this browser keeps nothing. */
export function keepPause(storage: PauseStorage, pause: Pause): boolean {
  try {
    storage.setItem(key, JSON.stringify(pause))
    return true
  } catch {
    return false
  }
}

export function forgetPause(storage: PauseStorage): void {
  try {
    storage.removeItem(key)
  } catch {
    // Storage is switched off: nothing was kept.
  }
}

/** The text that was kept, or null. What was not looked at for a week after its moment is forgotten. */
export function readPause(storage: PauseStorage, now: number): Pause | null {
  let raw
  try {
    raw = storage.getItem(key)
  } catch {
    return null
  }
  const pause = raw === null ? null : parsePause(raw)
  if (pause !== null && now < pause.until + week) return pause
  if (raw !== null) forgetPause(storage)
  return null
}

function parsePause(raw: string): Pause | null {
  try {
    const value: unknown = JSON.parse(raw)
    if (typeof value !== 'object' || value === null || !('text' in value) || !('until' in value)) return null
    const { text, until } = value
    return typeof text === 'string' && typeof until === 'number' ? { text, until } : null
  } catch {
    return null
  }
}
