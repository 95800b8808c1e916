import { readFileSync } from 'node:fs'
import { dialectNames } from '@troje/match'
import { Command, CommanderError } from 'commander'
import type { ConvertOptions } from './commands/query-convert.ts'
import type { TryOptions } from './commands/query-try.ts'
import type { AddOptions } from './commands/source.ts'
import type { BenchOptions } from './bench/run-bench.ts'
import { exitStatus } from './exit-status.ts'
import { fileProblem } from './posts/file-problem.ts'
import type { Streams } from './posts/filter-posts.ts'

/** Runs one `troje` command and answers its exit status. Every command is loaded only when it is asked for. */
export async function main(argv: readonly string[], streams: Streams): Promise<number> {
  let status: number = exitStatus.ok
  const program = new Command('troje')
    .description('Webcare that also looks inward: listen, match, assess, care, learn, check.')
    .version(version())
    .exitOverride()
    .configureOutput({
      writeOut: (text) => streams.stdout.write(text),
      writeErr: (text) => streams.stderr.write(text),
    })
  const run: Run = async (work) => {
    status = await work()
  }

  addServing(program, run, streams)
  addFilters(program, run, streams)
  addQuery(program, run, streams)
  addSource(program, run, streams)
  try {
    await program.parseAsync([...argv])
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitStatus.ok : exitStatus.usage
    if (isBrokenPipe(error)) return exitStatus.ok
    streams.stderr.write(`troje: ${explain(error)}\n`)
    return exitStatus.usage
  }
  return status
}

type Run = (work: () => number | Promise<number>) => Promise<void>

function addServing(program: Command, run: Run, streams: Streams): void {
  program
    .command('serve')
    .description('start the server with its own PostgreSQL, or yours by TROJE_DATABASE_URL')
    .option('--demo', 'look around first: a fictional municipality with demo posts')
    .action((options: { demo?: boolean }) =>
      run(async () => (await import('./commands/serve.ts')).runServe(options, streams)),
    )
  program
    .command('import')
    .description('bring posts in from a file: NDJSON, CSV, RSS, Atom or JSON Feed')
    .argument('<file>')
    .option('--mapping <json>', 'which column holds what, as the preview guesses it')
    .action((file: string, options: { mapping?: string }) =>
      run(async () => (await import('./commands/import.ts')).runImport(file, options, streams)),
    )
  program
    .command('bench')
    .description('measure: assess, judge FILE, listen, match, pool, pipeline')
    .argument('<name>')
    .argument('[files...]')
    .option('--json')
    .option('--browser', 'of match and assess: only in headless Chromium')
    .option('--seconds <seconds>', 'of listen: how long the stream goes on at its pace (60)', Number)
    .action((name: string, files: string[], options: BenchOptions) =>
      run(async () => (await import('./bench/run-bench.ts')).runBench(name, files, options, streams)),
    )
}

function addFilters(program: Command, run: Run, streams: Streams): void {
  program
    .command('match')
    .description('NDJSON posts in, the queries that match them out')
    .argument('[files...]')
    .option('-q, --query <query>', 'one query')
    .option('--queries <file>', 'a line each: name, tab, query')
    .option('--all', 'answer for every post, also where nothing matched')
    .action((files: string[], options: { query?: string; queries?: string; all?: boolean }) =>
      run(async () => (await import('./commands/match.ts')).runMatch(files, options, streams)),
    )
  program
    .command('assess')
    .description('NDJSON posts in, their findings out')
    .argument('[files...]')
    .action((files: string[]) => run(async () => (await import('./commands/assess.ts')).runAssess(files, streams)))
  program
    .command('check')
    .description('may I post this? Runs here, sends and keeps nothing')
    .argument('[text...]')
    .option('-f, --file <file>', 'read the draft from a file (- for standard input)')
    .option('--json')
    .action((words: string[], options: { file?: string; json?: boolean }) =>
      run(async () => (await import('./commands/check.ts')).runCheck(words, options, streams)),
    )
  program
    .command('explain')
    .description('which evidence made each finding in a text')
    .argument('<text...>')
    .option('--lang <language>', 'nl or en; guessed from the words if left out')
    .option('--json')
    .action((words: string[], options: { lang?: string; json?: boolean }) =>
      run(async () => (await import('./commands/explain.ts')).runExplain(words, options, streams)),
    )
}

function addQuery(program: Command, run: Run, streams: Streams): void {
  const query = program.command('query').description('work with queries')
  query
    .command('check')
    .description('what is wrong with a query, and its normal form')
    .argument('<query>')
    .option('--json')
    .action((text: string, options: { json?: boolean }) =>
      run(async () => (await import('./commands/query.ts')).runQueryCheck(text, options, streams)),
    )
  query
    .command('explain')
    .description('which part of a query matched where in the post on standard input, and which did not')
    .argument('<query>')
    .option('--json')
    .action((text: string, options: { json?: boolean }) =>
      run(async () => (await import('./commands/query-explain.ts')).runQueryExplain(text, options, streams)),
    )
  query
    .command('convert')
    .description('another tool’s queries in Troje’s form: one, or one a line from a file or standard input')
    .argument('[query]')
    .option('--from <dialect>', dialectNames.join(', '))
    .option('-f, --file <file>', 'a query a line, with or without a name and a tab before it')
    .option('--json')
    .action((text: string | undefined, options: ConvertOptions) =>
      run(async () => (await import('./commands/query-convert.ts')).runQueryConvert(text, options, streams)),
    )
  query
    .command('try')
    .description('how many NDJSON posts match, and the first of them')
    .argument('<query>')
    .argument('[files...]')
    .option('--first <count>', 'how many to show (10)')
    .option('--json')
    .action((text: string, files: string[], options: TryOptions) =>
      run(async () => (await import('./commands/query-try.ts')).runQueryTry(text, files, options, streams)),
    )
}

function addSource(program: Command, run: Run, streams: Streams): void {
  const source = program.command('source').description('where posts come from: add, test, pause and remove sources')
  const load = () => import('./commands/source.ts')
  const several = (value: string, before: readonly string[] = []) => [...before, value]
  source
    .command('list')
    .description('every source: id, kind, name, state, newest post, what is wrong')
    .option('--json')
    .action((options: { json?: boolean }) => run(async () => (await load()).runSourceList(options, streams)))
  source
    .command('kinds')
    .description('what can be added; with a kind, what it asks and costs')
    .argument('[kind]')
    .option('--json')
    .action((kind: string | undefined, options: { json?: boolean }) =>
      run(async () => (await load()).runSourceKinds(kind, options, streams)),
    )
  source
    .command('add')
    .description('add a source, and say whether it works; `source kinds KIND` says what it asks')
    .argument('<kind>')
    .option('--name <name>', 'how you call it; Troje finds a name if left out')
    .option('--set <key=value>', 'a setting; several times for several settings or lines', several)
    .option('--secret <key>', 'a secret: typed unseen, or a line on standard input each', several)
    .option('--secret-env <key=NAME>', 'a secret from the environment variable NAME', several)
    .option('--json')
    .action((kind: string, options: AddOptions) => run(async () => (await load()).runSourceAdd(kind, options, streams)))
  source
    .command('test')
    .description('whether a source works, with what is saved of it')
    .argument('<id>')
    .option('--json')
    .action((id: string, options: { json?: boolean }) =>
      run(async () => (await load()).runSourceTest(id, options, streams)),
    )
  source
    .command('pause')
    .description('stop reading a source, and keep it')
    .argument('<id>')
    .action((id: string) => run(async () => (await load()).runSourceSwitch(id, false, streams)))
  source
    .command('resume')
    .description('read a source again, from where it was')
    .argument('<id>')
    .action((id: string) => run(async () => (await load()).runSourceSwitch(id, true, streams)))
  source
    .command('remove')
    .description('remove a source with its secrets; what it found stays until its term is over')
    .argument('<id>')
    .action((id: string) => run(async () => (await load()).runSourceRemove(id)))
}

/** A file that cannot be read is named in words; other errors are worded where they are thrown. */
function explain(error: unknown): string {
  return fileProblem(error) ?? (error instanceof Error ? error.message : String(error))
}

/** `troje match | head` closes our output early; that is how pipes end, and no fault. */
function isBrokenPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE'
}

function version(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
  // Our own package.json, which npm does not publish without a version.
  return (JSON.parse(text) as { version: string }).version
}
