import { networkLabels, networks, type Issue, type Localized } from '@troje/post'
import { postKinds } from '../node/post-kind.ts'
import { fieldNames, type FieldName } from '../parse/fields.ts'
import type { Lexeme } from '../parse/lexeme.ts'
import { lex } from '../parse/lex.ts'
import { toText } from '../print/to-text.ts'
import { completionTexts } from './completion-texts.ts'

/** What may be completed, beside the language itself. */
export interface CompletionOptions {
  /** The fields to offer; all of them when left out. */
  readonly fields?: readonly FieldName[]
  /** More values for a field, such as the languages or sites that are in use. */
  readonly values?: Readonly<Partial<Record<FieldName, readonly string[]>>>
  /** The names of the saved parts. */
  readonly parts?: readonly string[]
}

/** One thing that could be typed. */
export interface CompletionItem {
  readonly kind: 'field' | 'value' | 'part' | 'operator'
  readonly label: string
  /** What replaces the text between `start` and `end` of the completion. */
  readonly text: string
  readonly detail?: Localized
}

/** What could be typed, and which part of the text it replaces. */
export interface Completion {
  readonly start: number
  readonly end: number
  readonly items: readonly CompletionItem[]
}

const operatorWords = ['AND', 'OR', 'NOT', 'NEAR/5', 'NEAR/5f'] as const

/**
 * What could be typed at this offset: fields and operators for a word, values after a field.
 *
 * @example
 * completion('storing AND query:me', 20, { parts: ['merk'] }).items // [{ kind: 'part', label: 'merk', text: 'merk' }]
 */
export function completion(text: string, offset: number, options: CompletionOptions = {}): Completion {
  const before = lex(text.slice(0, offset), [])
  const last = before.at(-1)
  const touches = last?.end === offset
  const none = { start: offset, end: offset, items: [] }
  if (!last || (touches && (last.kind === 'quoted' || last.kind === 'exact' || last.kind === 'range'))) {
    return isInside(text, offset) ? none : { ...none, items: fieldItems('', options) }
  }
  const typed = touches && (last.kind === 'word' || last.kind === 'operator' || last.kind === 'near') ? last : null
  const start = typed?.start ?? offset
  const prefix = text.slice(start, offset)
  const field = fieldAt(typed ? before.slice(0, -1) : before, start)
  if (isInside(text, offset)) return none
  const items = field ? valueItems(field, prefix, options) : [...fieldItems(prefix, options), ...operatorItems(prefix)]
  return { start, end: offset, items }
}

/** Inside quotes, braces, square brackets or a comment nothing is offered. */
function isInside(text: string, offset: number): boolean {
  const before = text.slice(0, offset)
  const issues: Issue[] = []
  lex(before, issues)
  return issues.some(({ code }) => /^unclosed-(quote|brace|range|comment)$/.test(code))
}

/** The field whose value stands here: right before, or before the brackets we are in. */
function fieldAt(before: readonly Lexeme[], start: number): FieldName | null {
  const open: (FieldName | null)[] = []
  let pending: { readonly name: FieldName | null; readonly end: number } | null = null
  for (const lexeme of before) {
    if (lexeme.kind === 'open') open.push(pending?.end === lexeme.start ? pending.name : (open.at(-1) ?? null))
    if (lexeme.kind === 'close') open.pop()
    pending = lexeme.kind === 'field' ? { name: known(lexeme.name), end: lexeme.end } : null
  }
  if (pending) return pending.end === start ? pending.name : null
  const around = open.at(-1) ?? null
  return around === 'title' || around === 'bio' ? null : around
}

function known(name: string): FieldName | null {
  return fieldNames.find((field) => field === name.toLowerCase()) ?? null
}

function fieldItems(prefix: string, { fields = fieldNames }: CompletionOptions): CompletionItem[] {
  const typed = prefix.toLowerCase()
  return fields
    .filter((name) => name.startsWith(typed))
    .map((name) => ({ kind: 'field', label: `${name}:`, text: `${name}:`, detail: completionTexts.fields[name] }))
}

/** Operators are in capitals, so only capitals ask for one. */
function operatorItems(prefix: string): CompletionItem[] {
  if (prefix === '' || prefix !== prefix.toUpperCase()) return []
  return operatorWords
    .filter((word) => word.startsWith(prefix))
    .map((word) => ({ kind: 'operator', label: word, text: word, detail: completionTexts.operators[word] }))
}

function valueItems(field: FieldName, prefix: string, { values, parts }: CompletionOptions): CompletionItem[] {
  const typed = prefix.toLowerCase()
  if (field === 'query') {
    return (parts ?? [])
      .filter((name) => name.toLowerCase().startsWith(typed))
      .map((name) => ({ kind: 'part', label: name, text: partText(name) }))
  }
  const all = [...new Set([...(ownValues[field] ?? []), ...(values?.[field] ?? [])])]
  return all
    .filter((value) => value.toLowerCase().startsWith(typed))
    .map((value) => {
      const detail = field === 'source' ? networkDetails.get(value) : undefined
      return { kind: 'value', label: value, text: value, ...(detail ? { detail } : {}) }
    })
}

const networkDetails: ReadonlyMap<string, Localized> = new Map(Object.entries(networkLabels))

const ownValues: Readonly<Partial<Record<FieldName, readonly string[]>>> = {
  source: networks,
  is: postKinds,
  has: ['link', 'media'],
  lang: ['nl', 'en', 'de', 'fr', 'fy', 'tr', 'ar', 'pl', 'uk', 'es'],
  followers: ['[1000 TO *]', '[* TO 100]'],
  time: ['[09:00 TO 17:00]', '[22:00 TO 06:00]'],
}

/** A part's name as it stands after `query:`. */
function partText(name: string): string {
  return toText({ kind: 'part', name, start: 0, end: 0 }).slice('query:'.length)
}
