import { openDatabase, openStore } from '../src/index.ts'

/**
 * A process that owns a data folder, to be killed by a test. It says `open PID-of-the-server`, then commits batch after
 * batch and says `kept N` after each that was acknowledged. With `wait` it commits nothing.
 */
const [dataDir = '', mode = 'commit', first = '0'] = process.argv.slice(2)
await using database = await openDatabase({ dataDir })
const store = await openStore(database)
const { rows } = await database.pool.query<{ pid: number }>(`select pg_read_file('postmaster.pid', 0, 20)::text as pid`)
process.on('SIGTERM', () => {
  void database[Symbol.asyncDispose]().then(() => process.exit(0))
})
console.log(`open ${Number.parseInt(String(rows[0]?.pid), 10)}`)
if (mode === 'wait') await new Promise((resolve) => setTimeout(resolve, 300_000))
const query =
  (await store.queries.list())[0] ??
  (await store.queries.create({ name: 'All', text: 'a', purpose: 'information', enabled: true }, null))
const source =
  (await store.sources.list())[0] ??
  (await store.sources.create({
    kind: 'file',
    name: 'File',
    settings: {},
    enabled: true,
  }))
for (let batch = Number(first); ; batch += 1) {
  const mentions = Array.from({ length: 20 }, (_, at) => ({
    post: { id: `${batch}-${at}`, text: `Post ${at} of batch ${batch}` },
    matches: [{ queryId: query.id, spans: [] }],
    findings: [],
  }))
  await store.mentions.commit({
    sourceId: source.id,
    cursor: String(batch),
    mentions,
    deleted: [],
    postsSeen: 20,
    lastPostAt: null,
  })
  console.log(`kept ${batch}`)
}
