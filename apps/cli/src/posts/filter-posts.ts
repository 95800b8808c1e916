import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import type { Post } from '@troje/post'
import { exitStatus } from '../exit-status.ts'
import { fileProblem } from './file-problem.ts'
import { openInput } from './open-input.ts'
import { readLines } from './read-lines.ts'
import { parsePostLine, type GivenId } from './to-post.ts'

export interface Streams {
  readonly stdin: Readable
  readonly stdout: Writable
  readonly stderr: Writable
}

/** How a filter's run ended. */
export interface FilterTally {
  /** Lines that became posts. */
  posts: number
  /** Lines that did not. */
  bad: number
  /** Files that could not be read, or not to their end. */
  unread: number
  /** 2 where no file could be read, 1 where a line or a file could not. */
  readonly status: number
}

type Counts = { -readonly [Key in 'posts' | 'bad' | 'unread']: FilterTally[Key] }
type ToLine = (post: Post, id: GivenId) => string | null

/**
 * A Unix filter over posts: NDJSON in (standard input, or the files in order, also packed as `.gz`), whatever `toLine`
 * answers out (null prints nothing). A bad line goes to standard error with its number, a file that cannot be read with
 * the reason, and the run goes on. Memory stays flat: output waits for its reader.
 */
export async function filterPosts(files: readonly string[], streams: Streams, toLine: ToLine): Promise<FilterTally> {
  const inputs = files.length === 0 ? ['-'] : files
  const all: Counts = { posts: 0, bad: 0, unread: 0 }
  for (const file of inputs) {
    const counts: Counts = { posts: 0, bad: 0, unread: 0 }
    try {
      await filterFile(file, counts, streams, toLine)
    } catch (error) {
      const problem = fileProblem(error, file)
      if (problem === null) throw error
      counts.unread = 1
      streams.stderr.write(`troje: ${problem}\n`)
    }
    if (counts.posts === 0 && counts.bad > 0) streams.stderr.write(`${prefix(file)}${noPostAtAll}\n`)
    all.posts += counts.posts
    all.bad += counts.bad
    all.unread += counts.unread
  }
  const someLeft = all.bad + all.unread > 0
  const noneRead = all.unread === inputs.length && all.posts === 0
  return { ...all, status: noneRead ? exitStatus.usage : someLeft ? exitStatus.found : exitStatus.ok }
}

const noPostAtAll =
  'no line of it is a post. Posts come as JSON, one a line; `troje import` also reads CSV, RSS, Atom and JSON Feed'

const prefix = (file: string) => (file === '-' ? '' : `${file}: `)

async function filterFile(file: string, counts: Counts, { stdin, stdout, stderr }: Streams, toLine: ToLine) {
  const input = file === '-' ? stdin : openInput(file)
  for await (const lines of readLines(input as AsyncIterable<Uint8Array>)) {
    let out = ''
    for (const { number, text } of lines) {
      const result = text === null ? { problem: 'longer than 8 MiB' } : parsePostLine(text)
      if ('problem' in result) {
        if (text?.trim() === '') continue
        counts.bad += 1
        stderr.write(`${prefix(file)}line ${number}: ${result.problem}\n`)
        continue
      }
      counts.posts += 1
      const answer = toLine(result.post, result.id)
      if (answer !== null) out += answer + '\n'
    }
    if (out !== '' && !stdout.write(out)) await once(stdout, 'drain')
  }
}
