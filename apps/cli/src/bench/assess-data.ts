import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { InterfaceLanguage } from '@troje/post'

/** A text of a set that is measured on and never trained on. */
export interface LabelledText {
  readonly text: string
  readonly lang: InterfaceLanguage
  readonly isRude: boolean
  /** A targeted insult, where the set says so. */
  readonly isAimed: boolean
}

const shared = new URL('../../../../../shared/data/', import.meta.url)
const vectors = new URL('../../../../packages/assess/vectors/', import.meta.url)

export function assessDataIsThere(): boolean {
  return existsSync(shared)
}

/** As `packages/assess/training/dev-data.ts` parts them: one in so many by the hash (FNV-1a) of the id is held. */
function isHeldOut(id: string, oneIn: number): boolean {
  let hash = 0x811c9dc5
  for (const sign of id) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return ((hash ^ (hash >>> 13)) >>> 0) % oneIn === 0
}

/** English tweets: the held fifth, by which no number was chosen. */
export function readHeldOlid(): LabelledText[] {
  const lines = readFileSync(new URL('dev/olid_train.tsv', shared), 'utf8').trim().split('\n').slice(1)
  return lines.flatMap((line) => {
    const [id = '', tweet = '', offensive, targeted] = line.split('\t')
    if (!isHeldOut(id, 5)) return []
    return [{ text: unquote(tweet), lang: 'en' as const, isRude: offensive === 'OFF', isAimed: targeted === 'TIN' }]
  })
}

/** Dutch posts of the columns uri, text, type, target: every one, and the half by which no number was chosen. */
export function readImsypp(): { readonly all: LabelledText[]; readonly held: LabelledText[] } {
  const source = readFileSync(new URL('dev/imsypp_nl_train.csv', shared), 'utf8')
  const row = /^(?<uri>[^,\n]*),(?<text>"(?:[^"]|"")*"|[^,\n]*),(?<type>\d)\. /gm
  const all = Array.from(source.matchAll(row), ({ groups }) => ({
    text: unquote(groups?.text ?? ''),
    lang: 'nl' as const,
    isRude: Number(groups?.type) >= 2,
    isAimed: false,
  }))
  return { all, held: all.filter((_, at) => at % 2 === 1) }
}

function unquote(field: string): string {
  return field.startsWith('"') && field.endsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field
}

/** Both sentences of every pair in the functional twins, which neither rule nor model was made by. */
export function readUnseenTwins(lang: InterfaceLanguage): LabelledText[] {
  const lines = readFileSync(new URL(`unseen-twins-${lang}.tsv`, vectors), 'utf8')
    .trim()
    .split('\n')
  return lines.flatMap((line) => {
    const [, harmful = '', harmless = ''] = line.split('\t')
    return [
      { text: harmful, lang, isRude: true, isAimed: true },
      { text: harmless, lang, isRude: false, isAimed: false },
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
