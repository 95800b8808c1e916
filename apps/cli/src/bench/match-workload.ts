import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { parseQuery, type QueryNode } from '@troje/match'
import type { Post } from '@troje/post'

export interface BenchQuery {
  readonly id: string
  readonly text: string
  readonly node: QueryNode
}

const folder = fileURLToPath(new URL('../../../../../shared/data/stream/match/', import.meta.url))

export const workloadIsThere = () => existsSync(join(folder, 'posts.ndjson.gz'))

export async function readPosts(): Promise<Post[]> {
  const lines = gunzipSync(await readFile(join(folder, 'posts.ndjson.gz')))
    .toString('utf8')
    .trimEnd()
    .split('\n')
  return lines.map((line) => JSON.parse(line) as Post)
}

/** Up to 10,000 are as they stand in the workload; above, each comes again with one more word that must not be there. */
export async function readQueries(count: number): Promise<BenchQuery[]> {
  const file = count <= 1000 ? 'queries-1000.tsv' : 'queries-10000.tsv'
  const lines = (await readFile(join(folder, file), 'utf8')).trimEnd().split('\n')
  return Array.from({ length: count }, (_, index) => {
    const line = lines[index % lines.length] ?? ''
    const [id = '', text = ''] = line.split('\t')
    const round = Math.floor(index / lines.length)
    const varied = round === 0 ? text : `(${text}) NOT afwezig${round}`
    return { id: round === 0 ? id : `${id}-${round}`, text: varied, node: parseQuery(varied).value }
  })
}

/** By code unit: the folded letter or digit, or 0 for what parts words. Built from the engine's own Unicode tables. */
function letterTable(): Uint16Array {
  const table = new Uint16Array(0x10000)
  for (let unit = 0; unit < 0x10000; unit++) {
    const letter = String.fromCharCode(unit)
    if (!/[\p{L}\p{N}]/u.test(letter)) continue
    const plain = letter.toLowerCase().normalize('NFD')
    table[unit] = plain.charCodeAt(0)
  }
  return table
}

/** The floor under every engine that reads words: every letter once, every word hashed (FNV-1a), nothing asked. */
export function openTokenHasher(): (text: string) => number {
  const letters = letterTable()
  const hashes = new Int32Array(1 << 16)
  return (text) => {
    let count = 0
    let hash = 0x811c9dc5 | 0
    let inside = false
    for (let at = 0; at < text.length; at++) {
      const letter = letters[text.charCodeAt(at)] ?? 0
      if (letter !== 0) {
        hash = Math.imul(hash ^ letter, 0x01000193)
        inside = true
      } else if (inside) {
        hashes[count++ & 0xffff] = hash
        hash = 0x811c9dc5 | 0
        inside = false
      }
    }
    if (inside) hashes[count++ & 0xffff] = hash
    return count
  }
}
