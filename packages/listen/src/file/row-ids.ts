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
  // Most files have ids of their own and never need it.
  let counters: Uint32Array | undefined
  return {
    next(content) {
      counters ??= new Uint32Array(width * rows)
      const digest = hash('sha256', content, 'buffer')
      const ordinal = count(counters, digest)
      const id = `row-${digest.toString('base64url', 0, 16)}`
      return ordinal === 1 ? id : `${id}-${ordinal}`
    },
  }
}

/** How often this digest was counted, this time included; never too low. Runs for every row. */
function count(counters: Uint32Array, digest: Buffer): number {
  let least = Infinity
  for (let row = 0; row < rows; row++) least = Math.min(least, counters[toCell(digest, row)]!)
  for (let row = 0; row < rows; row++) {
    const cell = toCell(digest, row)
    counters[cell] = Math.max(counters[cell]!, least + 1)
  }
  return least + 1
}

function toCell(digest: Buffer, row: number): number {
  return row * width + (digest.readUInt32LE(row * 4) % width)
}
