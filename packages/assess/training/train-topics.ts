/**
 * Trains the model of protected topics and writes its weights: `npm run train -- topics`. Reads nothing but the
 * sentences in `topics`. Deterministic.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { protectedTopics } from '@troje/post'
import type { InterfaceLanguage, ProtectedTopic } from '@troje/post'
import { ruledTopics } from '../src/protected/ruled.ts'
import { readText } from '../src/reading/reading.ts'
import type { Reading } from '../src/reading/reading.ts'
import { topicFeatureCount, topicFeaturesOf } from '../src/topic-model/features.ts'
import { encodeSparse } from '../src/topic-model/sparse-code.ts'
import { dampOf, openTopicScorer, topicScale } from '../src/topic-model/topic-scores.ts'
import type { TopicWeights } from '../src/topic-model/topic-scores.ts'
import { trainLinear } from './linear.ts'
import type { Examples } from './linear.ts'
import { measure } from './measure.ts'

interface Row {
  readonly language: InterfaceLanguage
  readonly label: ProtectedTopic | null
  readonly reading: Reading
  readonly ruled: ReadonlySet<ProtectedTopic>
  /** A rule is so sure that the model is not asked. */
  readonly isSure: boolean
}

const epochs = 20
const folds = 5
/** How dear errors are: on a topic's own sentences, on those of no topic, and on those of another topic. */
const cost = { own: 8, none: 4, other: 1.2 }
/** How strongly a topic that the rules found counts beside the words of a text, whose squares sum to one. */
const ruleValue = 0.5
/** The bars, in hundredths of a margin; chosen by cross-validation and the even lines of vectors/fresh-*. */
const bar: Readonly<Record<InterfaceLanguage, number>> = { nl: 17, en: 12 }
/** How many features a topic may keep, of both languages: the most telling ones, on which it is trained once more. */
const kept = 5500
/** The share of the weights below the largest that is told apart, and in how many steps. */
const top = 0.95
const steps = 2

const startAt = { nl: topicFeatureCount, en: topicFeatureCount + 1 + protectedTopics.length }
const size = topicFeatureCount + 2 * (1 + protectedTopics.length)
const output = new URL('../src/topic-model/weights.ts', import.meta.url)

function readRows(language: InterfaceLanguage): Row[] {
  const lines = readFileSync(new URL(`topics/${language}.tsv`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
  return lines.map((line) => {
    const [name, text = ''] = line.split('\t')
    const label = protectedTopics.find((topic) => topic === name) ?? null
    const reading = readText(text)
    const ruled = ruledTopics(reading, [language])
    const isSure = [...ruled.values()].some(({ isStrong }) => isStrong)
    return { language, label, reading, ruled: new Set(ruled.keys()), isSure }
  })
}

type Table = Pick<Examples, 'offsets' | 'features' | 'values'>

function toTable(rows: readonly Row[]): Table {
  const offsets = new Int32Array(rows.length + 1)
  const features: number[] = []
  const values: number[] = []
  for (const [at, { language, reading, ruled }] of rows.entries()) {
    const { count, numbers } = topicFeaturesOf(reading, language)
    const times = new Map<number, number>()
    for (const number of numbers.subarray(0, count)) times.set(number, (times.get(number) ?? 0) + 1)
    for (const [number, many] of times) {
      features.push(number)
      values.push(many / dampOf(count))
    }
    features.push(startAt[language])
    values.push(1)
    for (const [place, topic] of protectedTopics.entries()) {
      if (!ruled.has(topic)) continue
      features.push(startAt[language] + 1 + place)
      values.push(ruleValue)
    }
    offsets[at + 1] = features.length
  }
  return { offsets, features: Int32Array.from(features), values: Float32Array.from(values) }
}

function trainTopic(rows: readonly Row[], table: Table, topic: ProtectedTopic, leaveOut: (at: number) => boolean) {
  const costOf = ({ label }: Row) => (label === topic ? cost.own : label === null ? cost.none : cost.other)
  const labels = Int8Array.from(rows, ({ label }) => (label === topic ? 1 : -1))
  const costs = Float32Array.from(rows, (row, at) => (leaveOut(at) ? 0 : costOf(row)))
  const all = trainLinear({ ...table, labels, costs }, size, epochs)
  return trainLinear({ ...onlyTelling(table, all), labels, costs }, size, epochs)
}

/** The table without the features whose weight is among the small ones; the start and the rules always stay. */
function onlyTelling({ offsets, features, values }: Table, weights: Float64Array): Table {
  const sizes = weights.subarray(0, topicFeatureCount).map(Math.abs).sort()
  const least = sizes.at(-kept) ?? 0
  const stays = (feature: number) => feature >= topicFeatureCount || Math.abs(weights[feature]!) >= least
  const places = Int32Array.from(features.keys().filter((at) => stays(features[at]!)))
  const before = new Int32Array(features.length + 1)
  for (const [at, feature] of features.entries()) before[at + 1] = before[at]! + (stays(feature) ? 1 : 0)
  return {
    offsets: offsets.map((at) => before[at]!),
    features: places.map((at) => features[at]!),
    values: Float32Array.from(places, (at) => values[at]!),
  }
}

/** Floats as -2…2 with one measure for all topics, so that their scores can be compared. */
function toWeights(trained: readonly Float64Array[]): TopicWeights {
  const sizes = trained.flatMap((weights) => Array.from(weights.subarray(0, topicFeatureCount), Math.abs))
  const sorted = Float64Array.from(sizes.filter((one) => one > 0)).sort()
  const unit = sorted[Math.floor(sorted.length * top)]! / steps
  const rounded = (weight: number) => Math.max(-steps, Math.min(steps, Math.round(weight / unit)))
  const toScore = (value: number) => Math.round((value / unit) * topicScale)
  const byTopic = <Value>(of: (weights: Float64Array) => Value) =>
    Object.fromEntries(protectedTopics.map((topic, at) => [topic, of(trained[at]!)])) as Record<ProtectedTopic, Value>
  const rulesOf = (from: number) =>
    byTopic((weights) => ({
      start: toScore(weights[from]!),
      found: protectedTopics.map((_, at) => toScore(weights[from + 1 + at]! * ruleValue)),
    }))
  return {
    codes: byTopic((weights) => encodeSparse(Int8Array.from(weights.subarray(0, topicFeatureCount), rounded))),
    rules: { nl: rulesOf(startAt.nl), en: rulesOf(startAt.en) },
    from: { nl: toScore(bar.nl / 100), en: toScore(bar.en / 100) },
  }
}

function train(rows: readonly Row[], table: Table, leaveOut: (at: number) => boolean = () => false): TopicWeights {
  return toWeights(protectedTopics.map((topic) => trainTopic(rows, table, topic, leaveOut)))
}

/** Each sentence is scored by a model that has not seen it; words and phrases of less than four words are not counted. */
function crossValidate(rows: readonly Row[], table: Table): void {
  const said = new Map<Row, boolean>()
  for (let fold = 0; fold < folds; fold++) {
    const scorer = openTopicScorer(train(rows, table, (at) => at % folds === fold))
    for (const [at, row] of rows.entries()) {
      if (at % folds !== fold || row.reading.units.length < 4) continue
      const scores = scorer.scores(row.reading, row.language, row.ruled)
      said.set(row, row.isSure || Math.max(...Object.values(scores)) >= scorer.from[row.language])
    }
  }
  for (const language of ['nl', 'en'] as const) {
    const own = [...said.keys()].filter((row) => row.language === language)
    const right = own.map(({ label }) => label !== null)
    report(
      `topics ${language}, rules alone`,
      measure(
        own.map(({ ruled }) => ruled.size > 0),
        right,
      ),
      own.length,
    )
    report(
      `topics ${language}, with the model (cross-validated)`,
      measure(
        own.map((row) => said.get(row)!),
        right,
      ),
      own.length,
    )
  }
}

function report(name: string, { precision, recall }: ReturnType<typeof measure>, many: number): void {
  console.log(`${name.padEnd(50)} precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  (${many} sentences)`)
}

function write({ codes, rules, from }: TopicWeights): void {
  const source = `/** Made by \`npm run train -- topics\` from the sentences in ../../training/topics (Apache-2.0); not written by hand. */
import type { TopicWeights } from './topic-scores.ts'

export const topicWeights: TopicWeights = ${JSON.stringify({ from, rules, codes }, null, 2)}
`
  writeFileSync(output, source)
  console.log(`${output.pathname.split('/').at(-1)} of topics: ${gzipSync(source).length} bytes compressed`)
}

const rows = [...readRows('nl'), ...readRows('en')]
const table = toTable(rows)
crossValidate(rows, table)
write(train(rows, table))
