import { readFile } from 'node:fs/promises'
import { judge, parseJudgeLines } from '@troje/assess'
import type { Judgement } from '@troje/assess'
import { exitStatus } from '../exit-status.ts'
import type { Streams } from '../posts/filter-posts.ts'
import type { BenchOptions } from './run-bench.ts'

/** `bench judge FILE`: how well the detectors do on labelled NDJSON. Only figures come out, never a text or a name. */
export async function benchJudge(files: readonly string[], options: BenchOptions, streams: Streams): Promise<number> {
  const [file] = files
  if (file === undefined) {
    streams.stderr.write('bench judge: give a file of labelled NDJSON\n')
    return exitStatus.usage
  }
  const text = await readFile(file, 'utf8')
  const { value, issues } = parseJudgeLines(text)
  for (const issue of issues) streams.stderr.write(`${file}: ${issue.message.en}\n`)
  const judgement = judge(value)
  streams.stdout.write(options.json ? JSON.stringify(judgement) + '\n' : toTable(judgement))
  return issues.length > 0 ? exitStatus.found : exitStatus.ok
}

function toTable({ kinds, cleanWithFinding, affiliation, protected: topics }: Judgement): string {
  const rows: string[][] = []
  for (const [kind, figures] of Object.entries(kinds ?? {})) {
    rows.push([kind, percent(figures.precision), percent(figures.recall), percent(figures.f1)])
  }
  if (affiliation) rows.push(['affiliation', percent(affiliation.precision), percent(affiliation.recall), ''])
  if (topics) rows.push(['protected', percent(topics.precision), percent(topics.recall), ''])
  const header = ['', 'precision', 'recall', 'f1']
  const lines = [header, ...rows].map(
    ([name = '', ...cells]) => name.padEnd(16) + cells.map((c) => c.padStart(11)).join(''),
  )
  if (cleanWithFinding !== undefined) lines.push(`clean texts with a finding: ${percent(cleanWithFinding)}`)
  return lines.join('\n') + '\n'
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`
}
