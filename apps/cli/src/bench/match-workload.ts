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

export const workloadFolder = fileURLToPath(new URL('../../../../../shared/data/stream/match/', import.meta.url))

export const workloadIsThere = () => existsSync(join(workloadFolder, 'posts.ndjson.gz'))

export async function readPosts(): Promise<Post[]> {
  const lines = gunzipSync(await readFile(join(workloadFolder, 'posts.ndjson.gz')))
    .toString('utf8')
    .trimEnd()
    .split('\n')
  return lines.map((line) => JSON.parse(line) as Post)
}

export const queryFile = (count: number) => (count <= 1000 ? 'queries-1000.tsv' : 'queries-10000.tsv')

/** Up to 10,000 are as they stand in the workload; above, each comes again with one more word that must not be there. */
export async function readQueries(count: number): Promise<BenchQuery[]> {
  const lines = (await readFile(join(workloadFolder, queryFile(count)), 'utf8')).trimEnd().split('\n')
  return Array.from({ length: count }, (_, index) => {
    const line = lines[index % lines.length] ?? ''
    const [id = '', text = ''] = line.split('\t')
    const round = Math.floor(index / lines.length)
    const varied = round === 0 ? text : `(${text}) NOT afwezig${round}`
    return { id: round === 0 ? id : `${id}-${round}`, text: varied, node: parseQuery(varied).value }
  })
}
