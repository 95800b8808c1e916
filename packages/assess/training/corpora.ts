import { readFileSync } from 'node:fs'
import type { InterfaceLanguage } from '@troje/post'
import { classify } from '../src/grammar/classify.ts'
import type { Head } from '../src/model/scores.ts'
import { readText } from '../src/reading/reading.ts'
import { readTable } from './read-table.ts'

/** A text with what is known about it; a head that is left out is not known. */
export interface Example {
  readonly text: string
  readonly language: InterfaceLanguage
  readonly known: Partial<Record<Head, boolean>>
}

export interface Corpus {
  readonly name: string
  readonly licence: string
  /** What an error on one of its texts costs beside the others: for `rude`, and for the other questions. */
  readonly rude: number
  readonly aimed: number
  readonly read: () => Example[]
}

const shared = new URL('../../../../shared/data/train/', import.meta.url)
const none: Example['known'] = { rude: false, aimed: false, hate: false, threat: false }

/** What the model may learn from: sets whose licence lets weights be given away, and our own sentences. */
export const corpora: readonly Corpus[] = [
  { name: 'own-nl', licence: 'Apache-2.0', rude: 0.03, aimed: 4, read: () => readOwn('nl') },
  { name: 'own-en', licence: 'Apache-2.0', rude: 1, aimed: 8, read: () => readOwn('en') },
  { name: 'davidson', licence: 'MIT', rude: 0.6, aimed: 0.6, read: readDavidson },
  { name: 'hatemoji', licence: 'CC-BY-4.0', rude: 0.1, aimed: 0.05, read: readHatemoji },
  { name: 'edos', licence: 'CC0-1.0', rude: 0.05, aimed: 0.02, read: readEdos },
  { name: 'hatexplain', licence: 'MIT', rude: 0.05, aimed: 0.02, read: readHatexplain },
  { name: 'toxic-spans', licence: 'CC0-1.0', rude: 0.5, aimed: 0.6, read: readToxicSpans },
  { name: 'mlma', licence: 'MIT', rude: 0.1, aimed: 0.05, read: readMlma },
  { name: 'convabuse', licence: 'CC-BY-4.0', rude: 0.3, aimed: 0.1, read: readConvabuse },
  { name: 'ldnoobw-en', licence: 'CC-BY-4.0', rude: 0.1, aimed: 0, read: () => readWords('en', 'ldnoobw_en.txt') },
  { name: 'ldnoobw-nl', licence: 'CC-BY-4.0', rude: 1, aimed: 0, read: () => readWords('nl', 'ldnoobw_nl.txt') },
  { name: 'ldnoobw-v2-nl', licence: 'CC0-1.0', rude: 1, aimed: 0, read: () => readWords('nl', 'ldnoobw_v2_nl.txt') },
  { name: 'sentiment-en', licence: 'PDDL', rude: 0.05, aimed: 0, read: () => readSentiment('en') },
  { name: 'sentiment-nl', licence: 'PDDL', rude: 0.02, aimed: 0, read: () => readSentiment('nl') },
]

function english(text: string, known: Example['known']): Example {
  return { text, language: 'en', known }
}

function readOwn(language: InterfaceLanguage): Example[] {
  const lines = readFileSync(new URL(`${language}.tsv`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
  return lines.map((line) => {
    const [label = '', , text = ''] = line.split('\t')
    const aimed = label === 'insult' || label === 'threat' || label === 'hate'
    const known = { aimed, hate: label === 'hate', threat: label === 'threat' }
    if (aimed || label === 'offensive') return { text, language, known: { ...known, rude: true } }
    // What is "none" here for its meaning may be rude for its words: that is not known.
    const hasRudeWord = /[XxQsT]/.test(classify(readText(text), text, language))
    return { text, language, known: { ...known, ...(!hasRudeWord && { rude: false }) } }
  })
}

function readDavidson(): Example[] {
  return readTable(new URL('en/davidson.csv', shared)).map(({ tweet = '', class: label }) => {
    const text = tweet.replaceAll('&amp;', '&').replaceAll(/&#\d+;/g, ' ')
    if (label === '2') return english(text, none)
    return english(
      text,
      label === '0' ? { rude: true, aimed: true, hate: true } : { rude: true, hate: false, threat: false },
    )
  })
}

function readHatemoji(): Example[] {
  const rows = ['en/hatemoji_train.csv', 'en/hatemoji_validation.csv'].flatMap((path) =>
    readTable(new URL(path, shared)),
  )
  return rows.map(({ text = '', type, label_gold: label }) => {
    if (label !== '1') return english(text, { aimed: false, hate: false, threat: false, rude: false })
    return english(text, { rude: true, aimed: true, hate: true, threat: type === 'threateninglanguage' })
  })
}

function readEdos(): Example[] {
  return readTable(new URL('en/edos_train.csv', shared)).map(({ text = '', label_category: category = '' }) => {
    const plain = text.replaceAll('[USER]', '@user').replaceAll('[URL]', '')
    if (category === 'none') return english(plain, { hate: false, threat: false })
    return english(plain, { rude: true, aimed: true, hate: true, threat: category.startsWith('1') })
  })
}

function readHatexplain(): Example[] {
  return readTable(new URL('en/hatexplain.csv', shared)).map(({ text = '', label }) => {
    const plain = text.replaceAll('<user>', '@user').replaceAll(/<(\w+)>/g, '')
    if (label === '0') return english(plain, { ...none })
    return english(plain, label === '2' ? { rude: true, aimed: true, hate: true } : { rude: true, aimed: true })
  })
}

/** The toxic text, and beside it what is left without its toxic words. */
function readToxicSpans(): Example[] {
  return readTable(new URL('en/toxic_spans_train.csv', shared)).flatMap(({ text = '', spans = '[]' }) => {
    const toxic = new Set((JSON.parse(spans) as number[]).map(Number))
    const characters = Array.from(text)
    if (toxic.size === 0) return []
    const only = characters.map((sign, at) => (toxic.has(at) ? sign : toxic.has(at - 1) ? ' . ' : '')).join('')
    const rest = characters.filter((_, at) => !toxic.has(at)).join('')
    return [
      english(text, { rude: true, aimed: true }),
      english(only, { rude: true }),
      ...(rest.length > 20 ? [english(rest, { rude: false, aimed: false, threat: false, hate: false })] : []),
    ]
  })
}

function readMlma(): Example[] {
  return readTable(new URL('en/mlma_en.csv', shared)).map(({ tweet = '', sentiment = '' }) => {
    const text = tweet.replaceAll(/\\u[0-9a-f]{4}/g, ' ')
    if (sentiment === 'normal') return english(text, none)
    if (sentiment.includes('normal')) return english(text, {})
    return english(text, { rude: true, ...(sentiment.includes('hateful') && { aimed: true, hate: true }) })
  })
}

function readConvabuse(): Example[] {
  return readTable(new URL('en/convabuse_train.csv', shared)).map((row) => {
    let severity = 0
    let votes = 0
    for (const [name, value] of Object.entries(row)) {
      const level = /is_abuse\.(-?\d)$/.exec(name)?.[1]
      if (level === undefined || value !== '1') continue
      severity += Number(level)
      votes++
    }
    const mean = severity / Math.max(1, votes)
    if (mean > 0.5) return english(row.user ?? '', none)
    if (mean < -0.5) return english(row.user ?? '', { rude: true, aimed: true })
    return english(row.user ?? '', {})
  })
}

/** Adjectives: the bad ones lean towards rudeness, the good ones away from it. */
function readSentiment(language: InterfaceLanguage): Example[] {
  const source = readFileSync(new URL(`${language}/${language}-sentiment.xml`, shared), 'utf8')
  return Array.from(source.matchAll(/form="([^"]+)"[^>]*polarity="([-\d.]+)"/g)).flatMap(([, text = '', polarity]) => {
    const value = Number(polarity)
    return value > -0.4 && value < 0.2 ? [] : [{ text, language, known: { rude: value < 0 } }]
  })
}

function readWords(language: InterfaceLanguage, path: string): Example[] {
  const lines = readFileSync(new URL(`${language}/${path}`, shared), 'utf8').split(/\r?\n/)
  return lines.filter((line) => line.trim().length > 2).map((text) => ({ text, language, known: { rude: true } }))
}
