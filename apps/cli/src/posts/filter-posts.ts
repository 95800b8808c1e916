import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import type { Post } from '@troje/post'
import { openInput } from './open-input.ts'
import { readLines } from './read-lines.ts'
import { parsePostLine, type GivenId } from './to-post.ts'

export interface Streams {
  readonly stdin: Readable
  readonly stdout: Writable
  readonly stderr: Writable
}

/** How a filter's run ended: lines that became posts, and lines that did not. */
export interface FilterTally {
  posts: number
  bad: number
}

/**
 * A Unix filter over posts: NDJSON in (standard input, or the files in order, also packed as `.gz`), whatever `toLine`
 * answers out (null prints nothing). A bad line goes to standard error with its number, and the run goes on.
 * Memory stays flat: output waits for its reader.
 */
export async function filterPosts(
  files: readonly string[],
  streams: Streams,
  toLine: (post: Post, id: GivenId) => string | null,
): Promise<FilterTally> {
  const tally: FilterTally = { posts: 0, bad: 0 }
  const inputs = files.length === 0 ? ['-'] : files
  for (const file of inputs) {
    const input = file === '-' ? streams.stdin : openInput(file)
    const name = file === '-' ? '' : `${file}: `
    for await (const lines of readLines(input as AsyncIterable<Uint8Array>)) {
      let out = ''
      for (const { number, text } of lines) {
        const result = text === null ? { problem: 'longer than 8 MiB' } : parsePostLine(text)
        if ('problem' in result) {
          if (text?.trim() === '') continue
          tally.bad += 1
          streams.stderr.write(`${name}line ${number}: ${result.problem}\n`)
          continue
        }
        tally.posts += 1
        const answer = toLine(result.post, result.id)
        if (answer !== null) out += answer + '\n'
      }
      if (out !== '' && !streams.stdout.write(out)) await once(streams.stdout, 'drain')
    }
  }
  return tally
}
