/**
 * Measures on public data sets that lie beside the repository and are never trained or tuned on, and prints a table.
 * `node packages/assess/tests/measure-dev.ts`
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { openAssessor } from '../src/index.ts'

const data = join(import.meta.dirname, '../../../../shared/data')
const assessor = openAssessor({ onFault: ({ detector, cause }) => console.error(`${detector} failed`, cause) })
const rude = new Set(['insult', 'hate', 'threat'])

interface Labelled {
  readonly text: string
  readonly isRight: boolean
}

function readOlid(column: 'offensive' | 'targeted'): Labelled[] {
  const lines = readFileSync(join(data, 'dev/olid_train.tsv'), 'utf8').trim().split('\n').slice(1)
  return lines.map((line) => {
    const [, text = '', offensive, targeted] = line.split('\t')
    return { text, isRight: column === 'offensive' ? offensive === 'OFF' : targeted === 'TIN' }
  })
}

/** The file's columns are uri, text, type, target; a text in quotation marks doubles those inside. */
function readImsypp(): Labelled[] {
  const source = readFileSync(join(data, 'dev/imsypp_nl_train.csv'), 'utf8')
  const row = /^(?<uri>[^,\n]*),(?<text>"(?:[^"]|"")*"|[^,\n]*),(?<type>\d)\. /gm
  return Array.from(source.matchAll(row), ({ groups }) => {
    const text = (groups?.text ?? '').replace(/^"|"$/g, '').replaceAll('""', '"')
    return { text, isRight: Number(groups?.type) >= 2 }
  })
}

function figures(name: string, lines: readonly Labelled[], lang: string): void {
  const count = { hit: 0, wrong: 0, missed: 0, clean: 0 }
  for (const { text, isRight } of lines) {
    const isFound = assessor.assess(text, { lang }).some((finding) => rude.has(finding.kind))
    if (isFound) count[isRight ? 'hit' : 'wrong']++
    else count[isRight ? 'missed' : 'clean']++
  }
  const f1 = (right: number, wrong: number, missed: number) => (2 * right) / Math.max(1, 2 * right + wrong + missed)
  const macro = (f1(count.hit, count.wrong, count.missed) + f1(count.clean, count.missed, count.wrong)) / 2
  const precision = count.hit / Math.max(1, count.hit + count.wrong)
  const recall = count.hit / Math.max(1, count.hit + count.missed)
  console.log(
    `${name}\t${lines.length}\tmacro-F1 ${macro.toFixed(3)}\tprecision ${precision.toFixed(3)}\trecall ${recall.toFixed(3)}`,
  )
}

function measureSpeed(): void {
  const lines = gunzipSync(readFileSync(join(data, 'stream/posts.jsonl.gz')))
    .toString('utf8')
    .trim()
    .split('\n')
  const texts = lines.map((line) => String((JSON.parse(line) as { text: unknown }).text))
  for (const text of texts.slice(0, 5000)) assessor.assess(text)
  const kinds = new Map<string, number>()
  const before = process.cpuUsage()
  for (const text of texts) {
    for (const { kind } of assessor.assess(text)) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  }
  const { user, system } = process.cpuUsage(before)
  console.log(
    `stream\t${texts.length}\t${Math.round(texts.length / ((user + system) / 1e6))} posts per second of CPU time`,
  )
  console.log([...kinds].map(([kind, count]) => `${kind} ${count}`).join(', '))
}

if (existsSync(data)) {
  figures('OLID, offensive or not', readOlid('offensive'), 'en')
  figures('OLID, targeted insult', readOlid('targeted'), 'en')
  figures('IMSyPP nl, offensive or violent', readImsypp(), 'nl')
  measureSpeed()
} else console.log('skipped: ../shared/data not found')
