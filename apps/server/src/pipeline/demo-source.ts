import { readFile } from 'node:fs/promises'
import type { Source, SourceBatch, SourceContext } from '@troje/listen'
import type { Post } from '@troje/post'
import { postSchema } from '@troje/post/schema'

/** So much is there at once, spread over the days before; the rest comes in one by one. */
const shareAtOnce = 0.6
const daysBefore = 6
const secondsBetween = { least: 3, most: 7 }

/** The posts about a municipality that does not exist. A line that is no post is left out. */
export async function readDemoPosts(
  file: URL = new URL('../demo/posts.ndjson', import.meta.url),
): Promise<readonly Post[]> {
  const lines = (await readFile(file, 'utf8')).split('\n')
  return lines.flatMap((line) => {
    const post = postSchema.safeParse(toJson(line))
    // zod gives `undefined` for what is absent, which is what the shape of a post means by it too.
    return post.success ? [post.data as Post] : []
  })
}

/** A source that behaves as a network would: a past, and then a post every few seconds. Its cursor counts the posts. */
export function openDemoSource({ now, random, sleep }: SourceContext, file?: URL): Source {
  async function* read(posts: readonly Post[], from: number, signal: AbortSignal): AsyncGenerator<SourceBatch> {
    const past = Math.floor(posts.length * shareAtOnce)
    if (from < past) {
      const first = now() - daysBefore * 86_400_000
      const step = (now() - first) / (past + 1)
      yield toBatch(
        posts.slice(0, past).map((post, index) => at(post, first + step * (index + 0.4 + random() * 0.6))),
        past,
      )
    }
    for (let index = Math.max(from, past); index < posts.length && !signal.aborted; index++) {
      const { least, most } = secondsBetween
      await sleep(1000 * (least + random() * (most - least)), signal).catch(() => undefined)
      const post = posts[index]
      if (post !== undefined && !signal.aborted) yield toBatch([at(post, now())], index + 1)
    }
  }

  return {
    network: 'file',
    async *read({ cursor, signal }) {
      yield* read(await readDemoPosts(file), Number(cursor ?? 0) || 0, signal)
    },
    test: async () => ({ ok: true, message: { nl: 'De voorbeelden staan klaar.', en: 'The examples are ready.' } }),
  }
}

function at(post: Post, time: number): Post {
  return { ...post, createdAt: new Date(time).toISOString() }
}

function toBatch(posts: readonly Post[], done: number): SourceBatch {
  return { posts, deleted: [], cursor: String(done), issues: [] }
}

function toJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
