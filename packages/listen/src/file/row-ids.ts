import { hash } from 'node:crypto'

export interface RowIds {
  /** An id for a row without one: equal for equal content, with an ordinal among equal rows. */
  next(content: string): string
}

const width = 2 ** 20
const rows = 4

/**
 * Ids from content, so that a second import of a file adds nothing, while two equal rows in one file stay two.
 * How often a row was seen is counted in a count-min sketch (Cormode & Muthukrishnan 2005): 16 MiB, however long the
 * file. It never counts too low, so equal rows never share an id; with a million rows some ordinals come out too high,
 * in the same way at each import of that file.
 */
export function openRowIds(): RowIds {
  const counters = new Uint32Array(width * rows)
  return {
    next(content) {
      const digest = hash('sha256', content, 'buffer')
      const cells = Array.from({ length: rows }, (_, row) => row * width + (digest.readUInt32LE(row * 4) % width))
      const ordinal = Math.min(...cells.map((cell) => counters[cell]!)) + 1
      for (const cell of cells) counters[cell] = Math.max(counters[cell]!, ordinal)
      const id = `row-${digest.toString('base64url', 0, 16)}`
      return ordinal === 1 ? id : `${id}-${ordinal}`
    },
  }
}
