import { existsSync, readFileSync } from 'node:fs'
import type { InterfaceLanguage } from '@troje/post'

/** A text of a set that is measured on and never trained on, for training (which numbers to choose) and for `bench assess`. */
export interface Labelled {
  readonly text: string
  readonly language: InterfaceLanguage
  readonly isRude: boolean
  /** A targeted insult, where the set says so. */
  readonly isAimed: boolean
  /** Kept aside: no number was chosen by it. */
  readonly isHeld: boolean
}

const dev = new URL('../../../../shared/data/dev/', import.meta.url)
export const devIsThere = existsSync(dev)

/** One in so many by the hash (FNV-1a) of an id, always the same. */
export function isHeldOut(id: string, oneIn: number): boolean {
  let hash = 0x811c9dc5
  for (const sign of id) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return ((hash ^ (hash >>> 13)) >>> 0) % oneIn === 0
}

/** English tweets; a fifth is held. */
export function readOlid(): Labelled[] {
  const lines = readFileSync(new URL('olid_train.tsv', dev), 'utf8').trim().split('\n').slice(1)
  return lines.map((line) => {
    const [id = '', tweet = '', offensive, targeted] = line.split('\t')
    const isHeld = isHeldOut(id, 5)
    return { text: unquote(tweet), language: 'en', isRude: offensive === 'OFF', isAimed: targeted === 'TIN', isHeld }
  })
}

/** Dutch posts, of the columns uri, text, type, target; half is held. */
export function readImsypp(): Labelled[] {
  const source = readFileSync(new URL('imsypp_nl_train.csv', dev), 'utf8')
  const row = /^(?<uri>[^,\n]*),(?<text>"(?:[^"]|"")*"|[^,\n]*),(?<type>\d)\. /gm
  return Array.from(source.matchAll(row), ({ groups }, at) => {
    const isRude = Number(groups?.type) >= 2
    return { text: unquote(groups?.text ?? ''), language: 'nl', isRude, isAimed: false, isHeld: at % 2 === 1 }
  })
}

function unquote(field: string): string {
  return field.startsWith('"') && field.endsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field
}
