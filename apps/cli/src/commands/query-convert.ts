import { readFile } from 'node:fs/promises'
import { text as readAll } from 'node:stream/consumers'
import { dialectNames, isDialectName, parseQuery, readDialect, toText } from '@troje/match'
import { exitStatus } from '../exit-status.ts'
import type { Streams } from '../posts/filter-posts.ts'
import { formatIssue, toFlatIssue } from '../queries/format-issue.ts'

export interface ConvertOptions {
  /** A tool's dialect; Troje's own when left out. */
  readonly from?: string
  /** A query a line, with or without a name and a tab before it; `-` for standard input. */
  readonly file?: string
  readonly json?: boolean
}

interface QueryLine {
  readonly name: string | null
  readonly text: string
  readonly where: string
}

/** `troje query convert`: another tool's queries in Troje's normal form; issues go to standard error. */
export async function runQueryConvert(
  text: string | undefined,
  options: ConvertOptions,
  streams: Streams,
): Promise<number> {
  const from = options.from ?? 'troje'
  if (from !== 'troje' && !isDialectName(from)) {
    streams.stderr.write(`convert: --from takes ${dialectNames.join(', ')} or troje\n`)
    return exitStatus.usage
  }
  const read = (query: string) => (from === 'troje' ? parseQuery(query) : readDialect(from, query))
  let refused = false
  for (const { name, text: query, where } of await readQueryLines(text, options.file, streams)) {
    const { value, issues } = read(query)
    const ok = issues.every((issue) => issue.severity !== 'error')
    if (!ok) refused = true
    if (options.json) {
      const line = { name, ok, normal: toText(value), issues: issues.map(toFlatIssue) }
      streams.stdout.write(JSON.stringify(line) + '\n')
      continue
    }
    // A query that is refused has no normal form to build on.
    if (ok) streams.stdout.write(`${name === null ? '' : `${name}\t`}${toText(value)}\n`)
    for (const issue of issues) streams.stderr.write(`${where}${formatIssue(issue, query)}\n`)
  }
  return refused ? exitStatus.found : exitStatus.ok
}

async function readQueryLines(
  text: string | undefined,
  file: string | undefined,
  streams: Streams,
): Promise<QueryLine[]> {
  if (text !== undefined && file === undefined) return [{ name: null, text, where: '' }]
  const whole = file === undefined || file === '-' ? await readAll(streams.stdin) : await readFile(file, 'utf8')
  const lines = whole.replace(/^\uFEFF/, '').split(/\r?\n/)
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return []
    const tab = line.indexOf('\t')
    const where = `line ${index + 1}: `
    return tab < 0 ? { name: null, text: line, where } : { name: line.slice(0, tab), text: line.slice(tab + 1), where }
  })
}
