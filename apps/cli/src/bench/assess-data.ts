import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Labelled } from '@troje/assess/dev-data'
import type { InterfaceLanguage } from '@troje/post'

/** A text with what is known of it. */
export type LabelledText = Pick<Labelled, 'text' | 'language' | 'isRude' | 'isAimed'>

const shared = new URL('../../../../../shared/data/', import.meta.url)
const vectors = new URL('../../../../packages/assess/vectors/', import.meta.url)

export function assessDataIsThere(): boolean {
  return existsSync(shared)
}

/** Both sentences of every pair in the functional twins, which neither rule nor model was made by. */
export function readUnseenTwins(lang: InterfaceLanguage): LabelledText[] {
  const lines = readFileSync(new URL(`unseen-twins-${lang}.tsv`, vectors), 'utf8')
    .trim()
    .split('\n')
  return lines.flatMap((line) => {
    const [, harmful = '', harmless = ''] = line.split('\t')
    return [
      { text: harmful, language: lang, isRude: true, isAimed: true },
      { text: harmless, language: lang, isRude: false, isAimed: false },
    ]
  })
}

/** A file of labelled NDJSON in packages/assess/vectors. */
export function readVectors(name: string): string {
  return readFileSync(new URL(name, vectors), 'utf8')
}

/** Real posts, for what is found in them and for speed. */
export function readStream(): string[] {
  const lines = gunzipSync(readFileSync(new URL('stream/posts.jsonl.gz', shared)))
    .toString('utf8')
    .trimEnd()
    .split('\n')
  return lines.map((line) => (JSON.parse(line) as { text: string }).text)
}
