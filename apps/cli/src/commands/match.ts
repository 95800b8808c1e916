import { readFile } from 'node:fs/promises'
import { openMonitor, parseQuery, spanFinder } from '@troje/match'
import type { FieldSpan, Hit, QueryNode } from '@troje/match'
import { withNothingUnknown } from '@troje/post'
import { exitStatus } from '../exit-status.ts'
import { filterPosts } from '../posts/filter-posts.ts'
import type { Streams } from '../posts/filter-posts.ts'
import { formatIssue } from '../queries/format-issue.ts'
import { queryErrors } from '../queries/read-query.ts'

export interface MatchOptions {
  readonly query?: string
  readonly queries?: string
  readonly all?: boolean
}

interface NamedQuery {
  readonly id: string
  readonly node: QueryNode
}

interface QuerySet {
  readonly queries: readonly NamedQuery[]
  readonly parts: ReadonlyMap<string, QueryNode>
}

/** `troje match`: which queries match each post, with UTF-16 spans in its text. */
export async function runMatch(files: readonly string[], options: MatchOptions, streams: Streams): Promise<number> {
  const read = await readQueries(options, streams)
  if (read === null) return exitStatus.usage
  const { queries, parts } = read
  const monitor = openMonitor(queries, { parts })
  const nodes = new Map(queries.map((query) => [query.id, query.node]))
  const hits: Hit[] = []
  const tally = await filterPosts(files, streams, (post, id) => {
    hits.length = 0
    if (monitor.match(post, hits).length === 0 && !options.all) return null
    // A file cannot be asked for a field that this post does not carry: it is taken to be absent, as the server does.
    const complete = withNothingUnknown(post)
    if (hits.some((hit) => !hit.certain)) {
      hits.length = 0
      monitor.match(complete, hits)
    }
    const spans = spanFinder(complete, { parts })
    const found = hits.flatMap((hit) => {
      const node = nodes.get(hit.id)
      return node && hit.certain ? [{ name: hit.id, spans: inText(spans(node)) }] : []
    })
    return found.length === 0 && !options.all ? null : JSON.stringify({ id, queries: found })
  })
  return tally.status
}

function inText(spans: readonly FieldSpan[]): [number, number][] {
  return spans.flatMap(({ field, start, end }) => (field === 'text' ? [[start, end]] : []))
}

/** The queries, each of which may use the others as parts by their names. */
async function readQueries(options: MatchOptions, streams: Streams): Promise<QuerySet | null> {
  const lines: { name: string; text: string; where: string }[] = []
  if (options.query !== undefined) lines.push({ name: 'query', text: options.query, where: '' })
  if (options.queries !== undefined) lines.push(...(await readQueryFile(options.queries)))
  if (lines.length === 0) {
    streams.stderr.write('match: give --query Q or --queries FILE (a line each: name, tab, query)\n')
    return null
  }
  const parts = new Map(lines.map(({ name, text }) => [name, parseQuery(text).value]))
  const queries: NamedQuery[] = []
  let refused = false
  const names = new Set<string>()
  for (const { name, text, where } of lines) {
    const errors = queryErrors(text, parts)
    for (const issue of errors) streams.stderr.write(`${where}${formatIssue(issue, text)}\n`)
    if (names.has(name)) streams.stderr.write(`${where}the name "${name}" stands twice\n`)
    if (errors.length > 0 || names.has(name)) refused = true
    else queries.push({ id: name, node: parts.get(name)! }) // a name that stands once is the part itself
    names.add(name)
  }
  return refused ? null : { queries, parts }
}

async function readQueryFile(file: string): Promise<{ name: string; text: string; where: string }[]> {
  const lines = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '').split(/\r?\n/)
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return []
    const tab = line.indexOf('\t')
    const where = `${file}:${index + 1}: `
    if (tab === -1) return [{ name: `line ${index + 1}`, text: line, where }]
    return [{ name: line.slice(0, tab), text: line.slice(tab + 1), where }]
  })
}
