import { findingKinds } from '@troje/post'
import type { Clause, FindingKind, Issue, Localized, Parsed, Policy } from '@troje/post'
import { isMap, isScalar, isSeq, parseDocument } from 'yaml'
import type { Node, YAMLMap } from 'yaml'

const empty: Policy = {
  organisation: '',
  rule: { nl: '', en: '' },
  contact: { nl: '', en: '' },
  clauses: [],
}

/**
 * Reads a policy file (YAML; `policies/default.yaml` shows every field). Never throws: what cannot be read becomes an
 * issue at its place (UTF-16 offsets), and the rest of the policy is there.
 *
 * @example
 * parsePolicy('organisation: Velora').issues[0]?.code // 'missing-field'
 */
export function parsePolicy(yamlText: string): Parsed<Policy> {
  const document = parseDocument(yamlText)
  if (document.errors.length > 0) {
    const issues = document.errors.map((error) => syntaxIssue(error.message.split('\n', 1)[0] ?? '', error.pos))
    return { value: empty, issues }
  }
  const reader = new PolicyReader(yamlText.length)
  const root = document.contents
  if (!isMap(root)) {
    reader.report(
      root,
      'not-a-policy',
      'Een beleid is een lijst van velden met hun inhoud.',
      'A policy is a list of fields with their contents.',
    )
    return { value: empty, issues: reader.issues }
  }
  return { value: reader.policy(root), issues: reader.issues }
}

function syntaxIssue(message: string, [start, end]: readonly [number, number]): Issue {
  return {
    severity: 'error',
    code: 'yaml-syntax',
    start,
    end,
    message: { nl: `Dit is geen leesbaar YAML: ${message}`, en: `This is not readable YAML: ${message}` },
    hint: {
      nl: 'Let op het inspringen met spaties, en zet tekst met een dubbele punt tussen aanhalingstekens.',
      en: 'Mind the indentation with blanks, and put text with a colon between quotation marks.',
    },
  }
}

class PolicyReader {
  readonly issues: Issue[] = []
  readonly #length: number

  constructor(length: number) {
    this.#length = length
  }

  report(node: Node | null | undefined, code: string, nl: string, en: string): void {
    const [start, end] = node?.range ?? [0, this.#length]
    this.issues.push({ severity: 'error', code, start, end, message: { nl, en } })
  }

  policy(map: YAMLMap): Policy {
    this.#onlyFields(map, ['organisation', 'rule', 'contact', 'clauses'])
    return {
      organisation: this.#text(map, 'organisation'),
      rule: this.#localized(map, 'rule'),
      contact: this.#localized(map, 'contact'),
      clauses: this.#clauses(map),
    }
  }

  #clauses(map: YAMLMap): Clause[] {
    const clauses: Clause[] = []
    const ids = new Set<string>()
    for (const node of this.#items(map, 'clauses')) {
      if (!isMap(node)) {
        this.report(
          node,
          'not-a-clause',
          'Een bepaling heeft velden, zoals id en title.',
          'A clause has fields, such as id and title.',
        )
        continue
      }
      const clause = this.#clause(node)
      if (ids.has(clause.id))
        this.report(
          node,
          'same-id',
          `De id "${clause.id}" staat er twee keer.`,
          `The id "${clause.id}" is there twice.`,
        )
      ids.add(clause.id)
      clauses.push(clause)
    }
    return clauses
  }

  #clause(map: YAMLMap): Clause {
    this.#onlyFields(map, ['id', 'title', 'plain', 'source', 'can', 'cannot', 'kinds', 'advice'])
    const source = map.has('source') ? this.#text(map, 'source') : undefined
    return {
      id: this.#text(map, 'id'),
      title: this.#localized(map, 'title'),
      plain: this.#localized(map, 'plain'),
      ...(source !== undefined && { source }),
      can: this.#items(map, 'can').map((node) => this.#toLocalized(node, 'can')),
      cannot: this.#items(map, 'cannot').map((node) => this.#toLocalized(node, 'cannot')),
      kinds: this.#kinds(map),
      advice: this.#localized(map, 'advice'),
    }
  }

  #kinds(map: YAMLMap): FindingKind[] {
    const kinds: FindingKind[] = []
    for (const node of this.#items(map, 'kinds')) {
      const kind = isScalar(node) ? findingKinds.find((known) => known === node.value) : undefined
      if (kind) kinds.push(kind)
      else {
        const known = findingKinds.join(', ')
        this.report(
          node,
          'unknown-kind',
          `Dit soort bestaat niet. Kies uit: ${known}.`,
          `There is no such kind. Choose from: ${known}.`,
        )
      }
    }
    return kinds
  }

  #onlyFields(map: YAMLMap, known: readonly string[]): void {
    for (const { key } of map.items) {
      if (!isScalar(key) || known.includes(String(key.value))) continue
      this.report(
        key,
        'unknown-field',
        `Het veld "${String(key.value)}" bestaat niet.`,
        `There is no field "${String(key.value)}".`,
      )
    }
  }

  #items(map: YAMLMap, field: string): Node[] {
    const node: unknown = map.get(field, true)
    if (node === undefined || (isScalar(node) && node.value === null)) {
      this.#missing(map, field)
      return []
    }
    if (isSeq(node)) return node.items as Node[] // parseDocument makes nodes of all items
    this.report(
      node as Node,
      'not-a-list',
      `"${field}" is een lijst, met een streepje per regel.`,
      `"${field}" is a list, with a dash a line.`,
    )
    return []
  }

  #localized(map: YAMLMap, field: string): Localized {
    const node: unknown = map.get(field, true)
    if (node === undefined) {
      this.#missing(map, field)
      return { nl: '', en: '' }
    }
    return this.#toLocalized(node as Node, field)
  }

  /** A text in both languages; one plain text stands for both. */
  #toLocalized(node: Node, field: string): Localized {
    if (isScalar(node) && typeof node.value === 'string') return { nl: node.value, en: node.value }
    if (isMap(node)) {
      this.#onlyFields(node, ['nl', 'en'])
      return { nl: this.#text(node, 'nl'), en: this.#text(node, 'en') }
    }
    this.report(node, 'not-a-text', `"${field}" is een tekst, met nl en en.`, `"${field}" is a text, with nl and en.`)
    return { nl: '', en: '' }
  }

  #text(map: YAMLMap, field: string): string {
    const node: unknown = map.get(field, true)
    if (node === undefined) {
      this.#missing(map, field)
      return ''
    }
    if (isScalar(node) && typeof node.value === 'string') return node.value
    this.report(node as Node, 'not-a-text', `"${field}" is een tekst.`, `"${field}" is a text.`)
    return ''
  }

  #missing(map: YAMLMap, field: string): void {
    this.report(map, 'missing-field', `Hier ontbreekt "${field}".`, `"${field}" is missing here.`)
  }
}
