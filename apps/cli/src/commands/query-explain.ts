import { text as readAll } from 'node:stream/consumers'
import { explain, toText, type Explanation } from '@troje/match'
import type { Post } from '@troje/post'
import { exitStatus } from '../exit-status.ts'
import type { Streams } from '../posts/filter-posts.ts'
import { parsePostLine } from '../posts/to-post.ts'
import { readQuery } from '../queries/read-query.ts'
import { inTerminalLanguage } from '../terminal-language.ts'

const marks = { true: '+', false: '-', unknown: '?' } as const

/** `troje query explain`: which part matched where in the post on standard input (one JSON post, or plain text). */
export async function runQueryExplain(text: string, options: { json?: boolean }, streams: Streams): Promise<number> {
  const node = readQuery(text, streams)
  if (node === null) return exitStatus.found
  const read = toPost((await readAll(streams.stdin)).trim())
  if ('problem' in read) {
    streams.stderr.write(`explain: ${read.problem}\n`)
    return exitStatus.usage
  }
  const explanation = explain(node, read.post)
  streams.stdout.write(options.json ? JSON.stringify(toFlat(explanation)) + '\n' : toLines(explanation, 0).join(''))
  return exitStatus.ok
}

function toPost(input: string): ReturnType<typeof parsePostLine> {
  if (input.startsWith('{')) return parsePostLine(input)
  const post: Post = { id: '1', text: input }
  return { post, id: post.id }
}

function toLines({ node, truth, said, spans, parts }: Explanation, depth: number): string[] {
  const places = parts.length > 0 ? '' : spans.map(({ field, start, end }) => ` ${field} ${start}-${end}`).join(',')
  const own = `${'  '.repeat(depth)}${marks[`${truth}`]} ${toText(node)}\n`
  const words = `${'  '.repeat(depth + 1)}${inTerminalLanguage(said)}${places && ` (${places.trim()})`}\n`
  return [own, words, ...parts.flatMap((part) => toLines(part, depth + 1))]
}

interface FlatExplanation {
  readonly query: string
  readonly truth: Explanation['truth']
  readonly said: string
  readonly spans: Explanation['spans']
  readonly parts: readonly FlatExplanation[]
}

function toFlat({ node, truth, said, spans, parts }: Explanation): FlatExplanation {
  const query = toText(node)
  return { query, truth, said: inTerminalLanguage(said), spans, parts: parts.map((part) => toFlat(part)) }
}
