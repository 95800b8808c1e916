import { openMonitor, parseQuery, type Hit } from '@troje/match'
import type { Post } from '@troje/post'
import { openTokenHasher } from './token-hasher.ts'

/** What `bench match` runs inside a browser: bundled, it asks the bench's own server for the workload. */
const ROUNDS = 5

export interface PageFigures {
  /** Posts a second of the best round: reading and hashing every token only. */
  readonly floor: number
  readonly engines: readonly {
    readonly queries: number
    readonly postsPerSecond: number
    readonly compileMs: number
    /** In one pass over all posts. */
    readonly hits: number
  }[]
}

async function measureMatch(counts: readonly number[]): Promise<PageFigures> {
  const posts = (await linesOf('posts')).map((line) => JSON.parse(line) as Post)
  const hasher = openTokenHasher()
  const floor = speedOf(posts, (post) => hasher(post.text))
  const engines = []
  for (const count of counts) {
    const queries = (await linesOf(`queries/${count}`)).map((line) => {
      const [id = '', text = ''] = line.split('\t')
      return { id, node: parseQuery(text).value }
    })
    const start = performance.now()
    const monitor = openMonitor(queries)
    const compileMs = performance.now() - start
    let hits = 0
    const into: Hit[] = []
    const postsPerSecond = speedOf(posts, (post) => {
      into.length = 0
      hits += monitor.match(post, into).length
    })
    engines.push({ queries: queries.length, postsPerSecond, compileMs, hits: hits / ROUNDS })
  }
  return { floor, engines }
}

async function linesOf(path: string): Promise<string[]> {
  const answer = await fetch(`/${path}`)
  return (await answer.text()).trimEnd().split('\n')
}

function speedOf(posts: readonly Post[], read: (post: Post) => unknown): number {
  let best = Infinity
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now()
    for (const post of posts) read(post)
    best = Math.min(best, performance.now() - start)
  }
  return (posts.length / best) * 1000
}

// The bench calls it from outside the page.
Object.assign(globalThis, { measureMatch })
