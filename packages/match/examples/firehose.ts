/**
 * Watches the Bluesky firehose for ten queries, and prints every post that one of them finds.
 *
 *   npx node packages/match/examples/firehose.ts                      live, from Jetstream
 *   npx node packages/match/examples/firehose.ts --file lines.ndjson  what somebody kept of it
 */
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs, styleText } from 'node:util'
import { openMonitor, parseQuery, spansOf, type Hit } from '@troje/match'
import type { Post } from '@troje/post'

const queries = {
  weather: 'weather NEAR/3 (storm* OR warning OR alert*)',
  trains: '(train* OR trein*) AND (delay* OR cancel* OR vertrag* OR "no trains")',
  outage: '"power outage" OR "internet outage" OR stroomstoring',
  thanks: '("thank you" OR bedankt) NEAR/6f (service OR team OR help*)',
  cats: '(cat OR kat OR 🐈 OR #caturday) AND has:media',
  coffee: '(coffee OR koffie OR ☕) NOT (politics OR election*)',
  links: 'link:wikipedia.org OR link:archive.org',
  questions: 'lang:nl AND ("weet iemand" OR "wie weet" OR "iemand een idee"~3)',
  replies: 'is:reply AND ("well said" OR "good point")',
  exact: '{NASA} OR {ESA}',
}

const { values } = parseArgs({
  options: {
    file: { type: 'string' },
    url: { type: 'string', default: 'wss://jetstream2.us-east.bsky.network/subscribe' },
  },
})

const nodes = new Map(Object.entries(queries).map(([id, text]) => [id, parseQuery(text).value]))
const monitor = openMonitor(Array.from(nodes, ([id, node]) => ({ id, node })))
const hits: Hit[] = []
/** Where we are in the stream, in microseconds since 1970. */
let cursor = 0

function take(line: string): void {
  const post = toPost(line)
  if (!post) return
  hits.length = 0
  for (const { id, certain } of monitor.match(post, hits)) if (certain) print(id, post)
}

/** A line of Jetstream (docs.bsky.app/blog/jetstream); null where it is no new post. What it lacks stays unknown. */
function toPost(line: string): Post | null {
  let event
  try {
    event = JSON.parse(line)
  } catch {
    return null
  }
  cursor = Math.max(cursor, Number(event?.time_us) || 0)
  const { operation, collection, rkey, record } = event?.commit ?? {}
  if (operation !== 'create' || collection !== 'app.bsky.feed.post' || typeof record?.text !== 'string') return null
  const features: { uri?: string }[] = (Array.isArray(record.facets) ? record.facets : []).flatMap(
    (facet?: { features?: [] }) => facet?.features ?? [],
  )
  const embed = record.embed?.media ?? record.embed
  return {
    id: `at://${event.did}/${collection}/${rkey}`,
    text: record.text,
    title: null,
    createdAt: typeof record.createdAt === 'string' ? record.createdAt : null,
    lang: record.langs?.[0] ?? null,
    url: `https://bsky.app/profile/${event.did}/post/${rkey}`,
    source: 'bluesky',
    links: [...features, embed?.external ?? {}].flatMap(({ uri }) => uri ?? []),
    media: embed?.images || embed?.video ? [{ kind: embed.video ? 'video' : 'image' }] : [],
    relation: record.reply ? { kind: 'reply' } : null,
    author: { id: event.did },
  }
}

/** The text on one line, what the query found set apart: in colour on a terminal, in brackets elsewhere. */
function print(id: string, post: Post): void {
  let shown = ''
  let at = 0
  for (const { field, start, end } of spansOf(nodes.get(id)!, post)) {
    if (field !== 'text' || start < at) continue
    const found = post.text.slice(start, end)
    shown += post.text.slice(at, start) + (process.stdout.isTTY ? styleText('inverse', found) : `[${found}]`)
    at = end
  }
  console.log(`${id.padEnd(10)}${(shown + post.text.slice(at)).replaceAll(/\s+/g, ' ')}\n${' '.repeat(10)}${post.url}`)
}

/** Reads until the stream breaks off, and then goes on where it was, with five seconds to spare. */
function listen(pause = 1000): void {
  const address = new URL(values.url)
  address.searchParams.set('wantedCollections', 'app.bsky.feed.post')
  if (cursor > 0) address.searchParams.set('cursor', String(cursor - 5_000_000))
  const socket = new WebSocket(address)
  let next = Math.min(2 * pause, 60_000)
  socket.addEventListener('message', ({ data }) => {
    next = 1000
    take(String(data))
  })
  socket.addEventListener('close', () => setTimeout(() => listen(next), pause))
}

if (values.file === undefined) listen()
else for await (const line of createInterface({ input: createReadStream(values.file) })) take(line)
if (values.file !== undefined) console.error(monitor.stats())
