import { createReadStream } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable, Writable } from 'node:stream'
import { runMatch } from '../commands/match.ts'
import { readPosts } from './match-workload.ts'

const ROUNDS = 5
const CHUNK = 256 * 1024
const query = 'gemeente OR (storing NOT voetbal) OR {NS}'

/** Milliseconds of the best round, by the clock and of the processor. */
interface Best {
  wall: number
  cpu: number
}

/** `troje match` over a file of NDJSON beside a loop that only parses its lines, in turns; both as the filter runs. */
export async function measureCommandLine() {
  const folder = await mkdtemp(join(tmpdir(), 'troje-bench-'))
  const file = join(folder, 'posts.ndjson')
  try {
    const posts = await readPosts()
    await writeFile(file, posts.map((post) => JSON.stringify(post) + '\n').join(''))
    const [parse, match]: [Best, Best] = [
      { wall: Infinity, cpu: Infinity },
      { wall: Infinity, cpu: Infinity },
    ]
    for (let round = 0; round < ROUNDS; round++) {
      await time(() => parseOnly(file), parse)
      await time(() => matchAll(file), match)
    }
    return {
      posts: posts.length,
      parseMs: parse.wall,
      matchMs: match.wall,
      times: parse.wall / match.wall,
      timesByProcessor: parse.cpu / match.cpu,
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function time(run: () => Promise<unknown>, best: Best): Promise<void> {
  const [cpu, start] = [process.cpuUsage(), performance.now()]
  await run()
  best.wall = Math.min(best.wall, performance.now() - start)
  const { user, system } = process.cpuUsage(cpu)
  best.cpu = Math.min(best.cpu, (user + system) / 1000)
}

async function parseOnly(file: string): Promise<number> {
  let units = 0
  for await (const line of createInterface({ input: createReadStream(file, { highWaterMark: CHUNK }) })) {
    units += (JSON.parse(line) as { text: string }).text.length
  }
  return units
}

async function matchAll(file: string): Promise<void> {
  const stdin = Readable.from([])
  const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() })
  await runMatch([file], { query }, { stdin, stdout: nowhere(), stderr: nowhere() })
}
