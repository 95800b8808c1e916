import { ArchiveError } from './archive-post.ts'

/** More text than any person wrote: 2 GB over a whole archive. */
const mostBytes = 2 * 1024 ** 3
/** Posts as JSON pack ten to thirty times smaller, never two hundred times. */
const mostRatio = 200
const smallEnough = 64 * 1024 ** 2

/** Counts what comes out of an archive, and stops what grows beyond reason (a "zip bomb"). */
export interface UnpackCount {
  /** @throws {ArchiveError} `bomb` */
  add(bytesIn: number, bytesOut: number): void
}

export function openUnpackCount(): UnpackCount {
  let taken = 0
  let made = 0
  return {
    add(bytesIn, bytesOut) {
      taken += bytesIn
      made += bytesOut
      if (made > mostBytes || (made > smallEnough && made > taken * mostRatio)) {
        throw new ArchiveError('bomb', `${taken} bytes became ${made}`)
      }
    },
  }
}
