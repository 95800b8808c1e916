import type { Draft } from '../src/detector.ts'
import { featureCount, featuresOf, rooms, scaleOf } from '../src/model/features.ts'
import type { Head } from '../src/model/scores.ts'
import { readText } from '../src/reading/reading.ts'
import { corpora } from './corpora.ts'
import type { Example } from './corpora.ts'
import type { Examples } from './linear.ts'

/** How dear errors are in all: the smaller, the smoother the model. */
const costOfAll = 0.2

/** Every training text as its features, with the corpus that it is from. */
export interface TrainingSet {
  readonly examples: readonly (Example & { readonly corpus: string })[]
  /** The examples for one question. `leaveOut` keeps some aside. */
  readonly forHead: (head: Head, leaveOut?: (index: number) => boolean) => Examples
  /** How many weights are trained: those of the features and one a corpus, which is not shipped. */
  readonly size: number
}

export function toDraft({ text, language }: Pick<Example, 'text' | 'language'>): Draft {
  return { text, languages: [language], reading: readText(text) }
}

/** Reads and hashes all corpora. Each corpus has a feature of its own: that one set has more abuse teaches no word. */
export function readTrainingSet(): TrainingSet {
  const examples = corpora.flatMap(({ name, read }) => read().map((example) => ({ ...example, corpus: name })))
  const costs = new Map(corpora.map((corpus) => [corpus.name, corpus]))
  const places = new Map(corpora.map(({ name }, at) => [name, featureCount + at]))
  const offsets = new Int32Array(examples.length + 1)
  const features: number[][] = []
  const values: number[][] = []
  for (const [at, example] of examples.entries()) {
    const row = toRow(example)
    row.features.push(places.get(example.corpus)!)
    row.values.push(0.5)
    features.push(row.features)
    values.push(row.values)
    offsets[at + 1] = offsets[at]! + row.features.length
  }
  const all = { offsets, features: Int32Array.from(flatten(features)), values: Float32Array.from(flatten(values)) }
  // Crude words are rude in any company: there it only makes the model guess.
  const withoutCompany = all.values.map((value, at) => (isCompany(all.features[at]!) ? 0 : value))
  return {
    examples,
    size: featureCount + corpora.length,
    forHead: (head, leaveOut = () => false) => ({
      ...all,
      ...(head === 'rude' && { values: withoutCompany }),
      labels: Int8Array.from(examples, ({ known }) => (known[head] === undefined ? 0 : known[head] ? 1 : -1)),
      costs: Float32Array.from(
        examples,
        ({ corpus }, at) => (leaveOut(at) ? 0 : costOfAll * costs.get(corpus)![head === 'rude' ? 'rude' : 'aimed']), // each is in the map
      ),
    }),
  }
}

function* flatten(rows: readonly (readonly number[])[]): Generator<number> {
  for (const row of rows) yield* row
}

function isCompany(feature: number): boolean {
  return feature >= rooms.company.from && feature < rooms.company.from + rooms.company.size
}

function toRow(example: Example): { features: number[]; values: number[] } {
  const { count, numbers } = featuresOf(toDraft(example), example.language)
  const times = new Map<number, number>()
  for (const number of numbers.subarray(0, count)) times.set(number, (times.get(number) ?? 0) + 1)
  const scale = scaleOf(count) / 65536 / 10
  return { features: [...times.keys()], values: Array.from(times.values(), (many) => many * scale) }
}
