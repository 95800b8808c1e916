import { fromUint8Array as openRepo } from '@atcute/repo'
import { fromUint8Array as openCar } from '@atcute/car'
import { decode } from '@atcute/cbor'
import { ArchiveError, fieldOf, toTime } from './archive-post.ts'
import type { ArchivePost } from './archive-post.ts'

const batchLength = 500

/**
 * The posts of a Bluesky repository (a CAR file). It is read as a whole: its blocks come in any order.
 * @throws {ArchiveError} `truncated`, `broken`, or `foreign` for a CAR without a repository in it
 */
export function* readBluesky(bytes: Uint8Array): Generator<ArchivePost[]> {
  const did = readOwner(bytes)
  let batch: ArchivePost[] = []
  try {
    for (const { collection, rkey, record } of openRepo(bytes)) {
      const text = fieldOf(record, 'text')
      if (collection !== 'app.bsky.feed.post' || typeof text !== 'string' || text.trim() === '') continue
      const address = `https://bsky.app/profile/${did}/post/${rkey}`
      batch.push({ network: 'bluesky', text, at: toTime(fieldOf(record, 'createdAt')), address })
      if (batch.length < batchLength) continue
      yield batch
      batch = []
    }
  } catch (cause) {
    yield batch
    throw new ArchiveError('truncated', 'the repository is not whole', { cause })
  }
  yield batch
}

/** The account that the repository belongs to: its commit is the root block. */
function readOwner(bytes: Uint8Array): string {
  let car
  try {
    car = openCar(bytes)
  } catch (cause) {
    throw new ArchiveError('foreign', 'not a CAR', { cause })
  }
  const root = car.roots[0]?.$link
  try {
    for (const entry of car) {
      const did = fieldOf(decode(entry.bytes), 'did')
      if (typeof did === 'string' && did.startsWith('did:')) return did
    }
  } catch (cause) {
    throw new ArchiveError('truncated', 'the CAR is cut', { cause })
  }
  throw new ArchiveError('foreign', `no repository under ${root ?? 'no root'}`)
}
