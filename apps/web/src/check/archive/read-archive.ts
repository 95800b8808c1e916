import { ArchiveError } from './archive-post.ts'
import type { ArchivePost, ArchiveProblem } from './archive-post.ts'
import { readBluesky } from './bluesky.ts'
import { openJsonItems } from './json-items.ts'
import { linkedinPath, readLinkedin } from './linkedin.ts'
import { itemReaders } from './networks.ts'
import { readPieces, toText, unpack } from './read-bytes.ts'
import { readTar } from './tar-entries.ts'
import { openUnpackCount } from './unpack-limits.ts'
import { readZipDirectory, readZipEntry } from './zip-directory.ts'

export type ArchiveStep =
  /** `share` is how much of the archive has been read, from 0 to 1. */
  | { readonly kind: 'posts'; readonly posts: readonly ArchivePost[]; readonly share: number }
  /** Nothing comes after it; what came before it holds. */
  | { readonly kind: 'problem'; readonly problem: ArchiveProblem }

/** A Bluesky repository is read as a whole. */
const largestCar = 1024 ** 3

/**
 * Reads the public posts in somebody's own export, whatever network it is from: a zip, a tar.gz, a CAR, or one of the
 * files in them. Never throws: what cannot be read is told as a problem.
 *
 * @param file with its name, by which a single file is recognised
 */
export async function* readArchive(file: Blob, name: string): AsyncGenerator<ArchiveStep> {
  let found = 0
  try {
    for await (const step of readByKind(file, name)) {
      if (step.kind === 'posts') found += step.posts.length
      yield step
    }
    if (found === 0) yield { kind: 'problem', problem: 'empty' }
  } catch (error) {
    yield { kind: 'problem', problem: error instanceof ArchiveError ? error.code : 'broken' }
  }
}

async function* readByKind(file: Blob, name: string): AsyncGenerator<ArchiveStep> {
  const head = new Uint8Array(await file.slice(0, 64).arrayBuffer())
  if (head[0] === 0x50 && head[1] === 0x4b) yield* readZip(file)
  else if (head[0] === 0x1f && head[1] === 0x8b) yield* readTarGz(file)
  // A CAR begins with the length of its header, and the header is a map with "roots" in it.
  else if (new TextDecoder('latin1').decode(head).includes('roots')) yield* readCar(file)
  else yield* readSingle(file, name)
}

async function* readSingle(file: Blob, name: string): AsyncGenerator<ArchiveStep> {
  const take = takerOf(name)
  if (take === null) throw new ArchiveError('foreign', 'neither an archive nor a file of one')
  let done = 0
  for await (const text of toText(readPieces(file))) {
    done += text.length
    yield { kind: 'posts', posts: take.push(text), share: Math.min(1, done / file.size) }
  }
  yield { kind: 'posts', posts: take.end(), share: 1 }
}

async function* readZip(file: Blob): AsyncGenerator<ArchiveStep> {
  const wanted = (await readZipDirectory(file)).filter(({ path }) => takerOf(path) !== null)
  if (wanted.length === 0) throw new ArchiveError('foreign', 'no posts of a known network in it')
  const total = wanted.reduce((sum, { size }) => sum + size, 0)
  const count = openUnpackCount()
  let done = 0
  for (const entry of wanted) {
    const take = takerOf(entry.path)
    if (take === null) continue
    for await (const text of toText(readZipEntry(file, entry, count))) {
      done += text.length
      yield { kind: 'posts', posts: take.push(text), share: Math.min(1, done / total) }
    }
    yield { kind: 'posts', posts: take.end(), share: Math.min(1, done / total) }
  }
}

async function* readTarGz(file: Blob): AsyncGenerator<ArchiveStep> {
  let read = 0
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const piece of readPieces(file)) {
      read += piece.length
      yield piece
    }
  }
  const unpacked = unpack(counted(), 'gzip', openUnpackCount())
  const takers = new Map<string, { take: Taker; decoder: TextDecoder }>()
  for await (const { path, bytes, isLast } of readTar(unpacked, (path) => takerOf(path) !== null)) {
    const open = takers.get(path) ?? { take: takerOf(path)!, decoder: new TextDecoder() } // readTar gives only what a taker wants
    takers.set(path, open)
    const posts = open.take.push(open.decoder.decode(bytes, { stream: !isLast }))
    yield { kind: 'posts', posts: isLast ? [...posts, ...open.take.end()] : posts, share: read / file.size }
  }
  if (takers.size === 0) throw new ArchiveError('foreign', 'no posts of a known network in it')
}

async function* readCar(file: Blob): AsyncGenerator<ArchiveStep> {
  if (file.size > largestCar) throw new ArchiveError('bomb', `${file.size} bytes`)
  const bytes = new Uint8Array(await file.arrayBuffer())
  for (const posts of readBluesky(bytes)) yield { kind: 'posts', posts, share: 0.5 }
}

interface Taker {
  push(text: string): readonly ArchivePost[]
  /** @throws {ArchiveError} `truncated` where the file stops before its list does */
  end(): readonly ArchivePost[]
}

/** Who reads a file of an archive, by its path; null for what holds no public posts. */
function takerOf(path: string): Taker | null {
  if (linkedinPath.test(path)) {
    let csv = ''
    return {
      push(text) {
        csv += text
        return []
      },
      end: () => readLinkedin(csv),
    }
  }
  const reader = itemReaders.find((candidate) => candidate.path.test(path))
  if (reader === undefined) return null
  const items = openJsonItems(reader.after)
  return {
    push: (text) => items.push(text).flatMap(reader.read),
    end() {
      if (!items.isWhole()) throw new ArchiveError('truncated', path)
      return []
    },
  }
}
