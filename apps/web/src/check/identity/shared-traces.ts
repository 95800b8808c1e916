import { fold } from '@troje/post'
import type { OwnProfile } from './profile-traces.ts'

/** What ties two profiles of one's own together. */
export interface SharedTrace {
  readonly kind: 'name' | 'handle' | 'link' | 'words'
  /** As it stands in both, without capitals. */
  readonly what: string
}

const shortestWord = 3
const runLength = 4

/**
 * What two profiles have in common that somebody could follow from the one to the other. For one's own profiles on one's
 * own device (promise P5): it compares the words that were typed and knows nothing else.
 */
export function sharedTraces(a: OwnProfile, b: OwnProfile): SharedTrace[] {
  const traces: SharedTrace[] = []
  const [nameA, nameB] = [wordsOf(a.displayName), wordsOf(b.displayName)]
  for (const word of nameA)
    if (word.length >= shortestWord && nameB.includes(word)) traces.push({ kind: 'name', what: word })
  const root = commonRoot(handleOf(a), handleOf(b))
  if (root !== null) traces.push({ kind: 'handle', what: root })
  const linksB = linksOf(b.bio)
  for (const link of linksOf(a.bio)) if (linksB.includes(link)) traces.push({ kind: 'link', what: link })
  for (const run of commonRuns(wordsOf(a.bio), wordsOf(b.bio))) traces.push({ kind: 'words', what: run })
  return traces.filter(
    (trace, index) => traces.findIndex(({ kind, what }) => kind === trace.kind && what === trace.what) === index,
  )
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

function handleOf({ handle }: OwnProfile): string {
  return fold(handle)
    .replace(/^@/, '')
    .split('@')[0]!
    .replace(/\.bsky\.social$/, '') // split gives at least one part
}

function linksOf(text: string): string[] {
  return fold(text).match(/[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:\/[^\s]*)?/g) ?? []
}

/** The same letters at the beginning of both, numbers and signs aside: `sanne_88` and `sanne-werkt`. */
function commonRoot(a: string, b: string): string | null {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  const root = a.slice(0, length).replace(/[^\p{L}]+$/u, '')
  return root.length >= shortestWord + 1 ? root : null
}

/** Longest runs of words that stand in both. */
function commonRuns(a: readonly string[], b: readonly string[]): string[] {
  const text = ` ${b.join(' ')} `
  const runs: string[] = []
  for (let start = 0; start + runLength <= a.length;) {
    let end = start + runLength
    if (!text.includes(` ${a.slice(start, end).join(' ')} `)) {
      start++
      continue
    }
    while (end < a.length && text.includes(` ${a.slice(start, end + 1).join(' ')} `)) end++
    runs.push(a.slice(start, end).join(' '))
    start = end
  }
  return runs
}
