import { openMonitor, spansOf, type Hit } from '@troje/match'
import type { Post } from '@troje/post'
import { exitStatus } from '../exit-status.ts'
import { filterPosts, type Streams } from '../posts/filter-posts.ts'
import { readQuery } from '../queries/read-query.ts'

export interface TryOptions {
  /** How many hits to show. */
  readonly first?: string
  readonly json?: boolean
}

const USUAL_FIRST = 10
const LONGEST_LINE = 200

/** `troje query try`: how many posts of a file match, and the first of them with what was found in brackets. */
export async function runQueryTry(
  text: string,
  files: readonly string[],
  options: TryOptions,
  streams: Streams,
): Promise<number> {
  const first = options.first === undefined ? USUAL_FIRST : Number(options.first)
  if (!Number.isInteger(first) || first < 0) {
    streams.stderr.write('try: --first takes a number\n')
    return exitStatus.usage
  }
  const node = readQuery(text, streams)
  if (node === null) return exitStatus.found
  const monitor = openMonitor([{ id: 'query', node }])
  const shown: { id: string; text: string; spans: [number, number][] }[] = []
  const counts = { matched: 0, unknown: 0 }
  const hits: Hit[] = []
  const tally = await filterPosts(files, streams, (post) => {
    hits.length = 0
    const [hit] = monitor.match(post, hits)
    if (!hit) return null
    if (!hit.certain) counts.unknown += 1
    else if (counts.matched++ < first) shown.push({ id: post.id, text: post.text, spans: textSpans(post) })
    return null
  })
  if (options.json) streams.stdout.write(JSON.stringify({ posts: tally.posts, ...counts, first: shown }) + '\n')
  else {
    for (const { id, text, spans } of shown) streams.stdout.write(`${id}\t${marked(text, spans)}\n`)
    const unsure = counts.unknown > 0 ? `, ${counts.unknown} not known (a field that these posts lack)` : ''
    streams.stdout.write(`${counts.matched} of ${tally.posts} posts match${unsure}\n`)
  }
  return tally.status

  function textSpans(post: Post): [number, number][] {
    if (node === null) return []
    const spans = spansOf(node, post).filter((span) => span.field === 'text')
    return spans.map(({ start, end }) => [start, end])
  }
}

/** One line of the text, what was found between brackets; long texts begin near the first hit. */
function marked(text: string, spans: readonly [number, number][]): string {
  const from = Math.max(0, Math.min(spans[0]?.[0] ?? 0, text.length - LONGEST_LINE) - 40)
  const to = Math.min(text.length, from + LONGEST_LINE)
  let line = from > 0 ? '…' : ''
  let at = from
  for (const [start, end] of spans) {
    if (start < at || end > to) continue
    line += `${text.slice(at, start)}[${text.slice(start, end)}]`
    at = end
  }
  return (line + text.slice(at, to) + (to < text.length ? '…' : '')).replaceAll(/\s+/g, ' ').toWellFormed()
}
