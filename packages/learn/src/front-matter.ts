import { findingKinds, interfaceLanguages, isNetwork } from '@troje/post'
import type { FindingKind, InterfaceLanguage, Issue, Network } from '@troje/post'
import { isMap, isScalar, isSeq, parseDocument, type Document } from 'yaml'
import { questionKinds, type QuestionKind } from './lesson.ts'

/** What stands between the `---` lines. */
export interface FrontMatter {
  readonly id: string
  readonly language: InterfaceLanguage
  readonly title: string
  readonly question: QuestionKind
  readonly minutes: number | null
  readonly clause: string | null
  readonly kinds: readonly FindingKind[]
  readonly network: Network | null
  readonly author: string | null
}

const keys = ['id', 'lang', 'title', 'question', 'minutes', 'clause', 'kinds', 'network', 'author']
const fence = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m
const longestFrontMatter = 10_000

/** A value with where it stands in the lesson's text. */
interface Found {
  readonly value: unknown
  readonly start: number
  readonly end: number
}

/** Reads keys and keeps what is wrong with them. */
class KeyReader {
  readonly issues: Issue[] = []
  readonly #document: Document
  readonly #offset: number

  constructor(document: Document, offset: number) {
    this.#document = document
    this.#offset = offset
  }

  find(key: string): Found | null {
    const contents = this.#document.contents
    const pair = isMap(contents)
      ? contents.items.find((item) => isScalar(item.key) && item.key.value === key)
      : undefined
    if (!pair) return null
    const node = pair.value
    const [start = 0, end = 0] = (isScalar(node) || isSeq(node) || isMap(node) ? node.range : null) ?? []
    const values = isSeq(node) ? node.items.map((item) => (isScalar(item) ? item.value : null)) : null
    return { value: isScalar(node) ? node.value : values, start: start + this.#offset, end: end + this.#offset }
  }

  /** The value where `accepts` says so; else `fallback`, with an issue unless the key is absent and may be. */
  read<Value>(key: string, accepts: (value: unknown) => value is Value, fallback: Value, expected: string): Value
  read<Value>(key: string, accepts: (value: unknown) => value is Value, fallback: null, expected: string): Value | null
  read<Value>(key: string, accepts: (value: unknown) => value is Value, fallback: Value | null, expected: string) {
    const found = this.find(key)
    if (found !== null && accepts(found.value)) return found.value
    if (found === null && fallback === null) return null
    this.issues.push({
      severity: 'error',
      code: found === null ? 'missing-key' : 'wrong-value',
      start: found?.start ?? 0,
      end: found?.end ?? 0,
      message:
        found === null
          ? { nl: `In de kop ontbreekt '${key}'.`, en: `The front matter has no '${key}'.` }
          : { nl: `De waarde van '${key}' klopt niet.`, en: `The value of '${key}' is not right.` },
      hint: { nl: `Schrijf '${key}: ' met ${expected}.`, en: `Write '${key}: ' with ${expected}.` },
    })
    return fallback
  }

  reportUnknownKeys(): void {
    const contents = this.#document.contents
    for (const { key } of isMap(contents) ? contents.items : []) {
      if (!isScalar(key) || keys.includes(String(key.value))) continue
      this.issues.push({
        severity: 'warning',
        code: 'unknown-key',
        start: (key.range?.[0] ?? 0) + this.#offset,
        end: (key.range?.[1] ?? 0) + this.#offset,
        message: { nl: `'${String(key.value)}' kent een les niet.`, en: `A lesson has no '${String(key.value)}'.` },
        hint: { nl: `Bekend zijn: ${keys.join(', ')}.`, en: `Known are: ${keys.join(', ')}.` },
      })
    }
  }
}

const oneOf =
  <Value>(values: readonly Value[]) =>
  (value: unknown): value is Value =>
    (values as readonly unknown[]).includes(value)
const isId = (value: unknown): value is string => typeof value === 'string' && /^[a-z][a-z\d-]*$/.test(value)
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''
const isMinutes = (value: unknown): value is number => typeof value === 'number' && value > 0 && value <= 240
const areKinds = (value: unknown): value is FindingKind[] => Array.isArray(value) && value.every(oneOf(findingKinds))

export interface ReadFrontMatter {
  readonly value: FrontMatter
  readonly issues: readonly Issue[]
  /** Where the lesson itself begins. */
  readonly bodyStart: number
}

/** Reads the YAML between the first two `---` lines; a lesson without it gets an issue and empty values. */
export function readFrontMatter(text: string): ReadFrontMatter {
  const match = fence.exec(text.slice(0, longestFrontMatter))
  const isFirst = match?.index === 0
  const source = isFirst ? (match[1] ?? '') : ''
  const offset = isFirst ? match[0].indexOf('\n') + 1 : 0
  const document = parseDocument(source, { logLevel: 'silent' })
  const reader = new KeyReader(document, offset)
  if (!isFirst) reader.issues.push(missingFrontMatter)
  for (const error of document.errors) reader.issues.push(toYamlIssue(error.pos, offset, error.message))
  const value = readKeys(reader)
  reader.reportUnknownKeys()
  return { value, issues: reader.issues, bodyStart: isFirst ? match[0].length : 0 }
}

function readKeys(reader: KeyReader): FrontMatter {
  return {
    id: reader.read('id', isId, '', 'kleine letters, cijfers en streepjes / small letters, digits and hyphens'),
    language: reader.read('lang', oneOf(interfaceLanguages), 'nl', interfaceLanguages.join(' / ')),
    title: reader.read('title', isText, '', 'een titel / a title'),
    question: reader.read('question', oneOf(questionKinds), 'judge', questionKinds.join(' / ')),
    minutes: reader.read('minutes', isMinutes, null, '1 – 240'),
    clause: reader.read('clause', isId, null, 'de id van een afspraak / the id of a clause'),
    kinds: reader.read('kinds', areKinds, null, `[${findingKinds.join(', ')}]`) ?? [],
    network: reader.read('network', isNetwork, null, 'x / bluesky / mastodon / …'),
    author: reader.read('author', isText, null, 'een rol of verzonnen naam / a role or an invented name'),
  }
}

const missingFrontMatter: Issue = {
  severity: 'error',
  code: 'no-front-matter',
  start: 0,
  end: 0,
  message: { nl: 'De les heeft geen kop.', en: 'The lesson has no front matter.' },
  hint: {
    nl: 'Begin met een regel ---, dan id, lang, title en question, en weer een regel ---.',
    en: 'Start with a line ---, then id, lang, title and question, and a line --- again.',
  },
}

function toYamlIssue(position: readonly [number, number], offset: number, detail: string): Issue {
  return {
    severity: 'error',
    code: 'broken-yaml',
    start: position[0] + offset,
    end: position[1] + offset,
    message: { nl: 'De kop is geen geldige YAML.', en: 'The front matter is not valid YAML.' },
    hint: { nl: detail, en: detail },
  }
}
