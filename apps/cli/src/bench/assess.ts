import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { judge, openAssessor, parseJudgeLines } from '@troje/assess'
import type { Assessor } from '@troje/assess'
import { readImsypp, readOlid } from '@troje/assess/dev-data'
import { openRudeness, openTextModel } from '@troje/assess/text-model'
import type { Finding } from '@troje/post'
import { exitStatus } from '../exit-status.ts'
import type { Streams } from '../posts/filter-posts.ts'
import { assessDataIsThere, readStream, readUnseenTwins, readVectors } from './assess-data.ts'
import type { LabelledText } from './assess-data.ts'
import { personalDataFigures } from './assess-personal-data.ts'
import type { VectorFigures } from './assess-personal-data.ts'
import { openPeers } from './assess-peers.ts'
import { assessBrowserLines, measureAssessInBrowser } from './assess-browser.ts'
import { measureSpeed, toDrafts } from './assess-speed.ts'
import type { SpeedFigures } from './assess-speed.ts'
import { figure } from './figures.ts'
import type { BenchOptions } from './run-bench.ts'

/** How well a yes or no does against labels; `spared` is the share of the harmless that is left alone. */
interface Row {
  readonly set: string
  readonly by: string
  readonly texts: number
  readonly macroF1?: number
  readonly precision: number
  readonly recall: number
  readonly spared?: number
}

const weights = new URL('src/model/weights.ts', import.meta.resolve('@troje/assess/package.json'))

/** `bench assess`: rules and text model beside word lists from npm, on sets that nothing was trained on. */
export async function benchAssess(_: readonly string[], options: BenchOptions, streams: Streams): Promise<number> {
  if (!assessDataIsThere()) {
    streams.stderr.write('bench assess: skipped, ../shared/data not found\n')
    return exitStatus.usage
  }
  const textModel = openTextModel()
  const assessor = openAssessor({ textModel })
  if (options.browser) return await benchInBrowser(assessor, options, streams)
  const rules = openAssessor()
  const rows = [...qualityRows(assessor, rules), ...vectorRows(assessor)]
  const vectors = personalDataFigures(assessor)
  const stream = readStream()
  const found = countFound(assessor, stream)
  const drafts = toDrafts(stream)
  const speed = measureSpeed(assessor, stream, drafts)
  const browser = await measureAssessInBrowser(drafts)
  const modelBytes = gzipSync(readFileSync(weights), { level: 9 }).length
  streams.stdout.write(
    options.json
      ? JSON.stringify({ rows, vectors, stream: { posts: stream.length, found }, speed, browser, modelBytes }) + '\n'
      : toTable(rows) +
          toVectorLine(vectors) +
          toLines(stream.length, found, speed, modelBytes) +
          assessBrowserLines(browser, speed.findings).join('\n') +
          '\n',
  )
  return exitStatus.ok
}

/** Only what runs in headless Chromium. */
async function benchInBrowser(assessor: Assessor, options: BenchOptions, streams: Streams): Promise<number> {
  const drafts = toDrafts(readStream())
  const browser = await measureAssessInBrowser(drafts)
  const expected = drafts.reduce((sum, draft) => sum + assessor.assess(draft).length, 0)
  const lines = assessBrowserLines(browser, expected)
  streams.stdout.write((options.json ? JSON.stringify({ browser, expected }) : lines.join('\n')) + '\n')
  return browser !== null && browser.check.findings !== expected ? exitStatus.found : exitStatus.ok
}

function qualityRows(assessor: Assessor, rules: Assessor): Row[] {
  const olid = readOlid().filter(({ isHeld }) => isHeld)
  const dutch = readImsypp()
  const heldDutch = dutch.filter(({ isHeld }) => isHeld)
  const [nl, en] = [readUnseenTwins('nl'), readUnseenTwins('en')]
  const isShown =
    (by: Assessor) =>
    ({ text, language }: LabelledText) =>
      by.assess(text, { lang: language }).some(isAbuse)
  const rudeness = openRudeness(openTextModel())
  const isRude = ({ text, language }: LabelledText) => rudeness(text, { lang: language })
  const offensive = 'offensive or not'
  const shown = 'targeted, as shown'
  return [
    row(`OLID, held fifth: ${offensive}`, 'Troje', olid, isRude),
    ...openPeers().map((peer) =>
      row(`OLID, held fifth: ${offensive}`, peer.name, olid, ({ text }) => peer.isRude(text)),
    ),
    row(`IMSyPP nl, held half: ${offensive}`, 'Troje', heldDutch, isRude),
    row(`IMSyPP nl, all: ${offensive}`, 'Troje', dutch, isRude),
    aimedRow(`OLID, held fifth: ${shown}`, 'Troje', olid, isShown(assessor)),
    aimedRow(`OLID, held fifth: ${shown}`, 'rules alone', olid, isShown(rules)),
    row('twins nl', 'Troje', nl, isShown(assessor)),
    row('twins nl', 'rules alone', nl, isShown(rules)),
    row('twins en', 'Troje', en, isShown(assessor)),
    row('twins en', 'rules alone', en, isShown(rules)),
    ...openPeers().map((peer) => row('twins en', peer.name, en, ({ text }) => peer.isRude(text))),
    row('twins nl and en', 'Troje', [...nl, ...en], isShown(assessor)),
  ]
}

function isAbuse({ kind }: Finding): boolean {
  return kind === 'insult' || kind === 'threat' || kind === 'hate'
}

function row(set: string, by: string, texts: readonly LabelledText[], says: (text: LabelledText) => boolean): Row {
  return rowOf(
    set,
    by,
    texts.map((text) => [says(text), text.isRude]),
  )
}

function aimedRow(set: string, by: string, texts: readonly LabelledText[], says: (text: LabelledText) => boolean): Row {
  return rowOf(
    set,
    by,
    texts.map((text) => [says(text), text.isAimed]),
  )
}

function rowOf(set: string, by: string, answers: readonly (readonly [said: boolean, right: boolean])[]): Row {
  const count = (said: boolean, right: boolean) => answers.filter(([s, r]) => s === said && r === right).length
  const [hit, wrong, missed, clean] = [count(true, true), count(true, false), count(false, true), count(false, false)]
  const f1 = (both: number) => (2 * both) / Math.max(1, 2 * both + wrong + missed)
  return {
    set,
    by,
    texts: answers.length,
    macroF1: (f1(hit) + f1(clean)) / 2,
    precision: hit / Math.max(1, hit + wrong),
    recall: hit / Math.max(1, hit + missed),
    spared: clean / Math.max(1, clean + wrong),
  }
}

/** Affiliation and protected topics on the files that were written before their detectors. */
function vectorRows(assessor: Assessor): Row[] {
  return (['affiliation', 'protected'] as const).flatMap((matter) =>
    (['nl', 'en'] as const).map((lang) => {
      const { value } = parseJudgeLines(readVectors(`unseen-${matter}-${lang}.ndjson`))
      const figures = judge(value, assessor)[matter] ?? { precision: 0, recall: 0 }
      return { set: `${matter} ${lang}, unseen file`, by: 'Troje', texts: value.length, ...figures }
    }),
  )
}

/** Findings by kind in real posts. Whether one is right only a reader can say. */
function countFound(assessor: Assessor, texts: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const text of texts) {
    for (const { kind } of assessor.assess(text)) counts[kind] = (counts[kind] ?? 0) + 1
  }
  return counts
}

function toTable(rows: readonly Row[]): string {
  const share = (value: number | undefined) => (value === undefined ? '' : value.toFixed(3)).padStart(11)
  const header = `${''.padEnd(42)}${''.padEnd(14)}${'texts'.padStart(7)}${['macro-F1', 'precision', 'recall', 'spared'].map((name) => name.padStart(11)).join('')}`
  const lines = rows.map(
    ({ set, by, texts, macroF1, precision, recall, spared }) =>
      set.padEnd(42) +
      by.padEnd(14) +
      String(texts).padStart(7) +
      [macroF1, precision, recall, spared].map(share).join(''),
  )
  return [header, ...lines].join('\n') + '\n'
}

function toVectorLine(vectors: readonly VectorFigures[]): string {
  return `personal-data vectors decided right: ${vectors.map(({ name, right, of }) => `${name} ${right}/${of}`).join(', ')}\n`
}

function toLines(posts: number, found: Record<string, number>, speed: SpeedFigures, modelBytes: number): string {
  const perTenThousand = Object.entries(found).map(
    ([kind, count]) => `${kind} ${((count / posts) * 10_000).toFixed(2)}`,
  )
  return (
    `found in 10,000 posts of the stream, right or wrong: ${perTenThousand.join(', ')} (${figure(posts)} posts)\n` +
    `one check of 280 characters: p50 ${figure(speed.p50)} µs, p99 ${figure(speed.p99)} µs; ` +
    `full assessment on one core: ${figure(speed.postsPerSecond)} posts a second\n` +
    `text model, both languages: ${figure(modelBytes)} bytes compressed (gzip)\n`
  )
}
