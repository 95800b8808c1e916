import { isNetwork, networks, type Issue } from '@troje/post'
import type { FieldNode, Place, QueryNode } from '../node/node.ts'
import { postKinds } from '../node/post-kind.ts'
import { splitAddress } from '../node/address.ts'
import { wordsIn } from '../node/word.ts'
import { fieldExamples, nearest, type FieldName } from './fields.ts'
import { toIssue } from './messages.ts'
import { placeOf } from './words.ts'

/** A field whose value is not an expression: one node, or null where the value does not fit. */
export type ValueField = Exclude<FieldName, 'title' | 'bio'>

const handlePattern = /^[\p{L}\p{N}_.-]+(?:@[\p{L}\p{N}.-]+)?$/u
const hostPattern = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*$/u

/** Reads the value of a field; what does not fit becomes an issue and an empty node. */
export function toField(name: ValueField, value: string, place: Place, issues: Issue[]): QueryNode {
  const node = readField(name, value.trim(), place, issues)
  if (node) return node
  const kept = value.slice(0, 40)
  if (!issues.some((issue) => issue.start === place.start && issue.end === place.end)) {
    issues.push(toIssue('bad-value', place, { name, value: kept, example: fieldExamples[name] }))
  }
  return { kind: 'empty', ...placeOf(place) }
}

function readField(name: ValueField, value: string, place: Place, issues: Issue[]): QueryNode | null {
  switch (name) {
    case 'author':
      return toAuthor(value, place)
    case 'lang':
      return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(value)
        ? { kind: 'lang', value: value.toLowerCase(), ...placeOf(place) }
        : null
    case 'source': {
      const network = oneOf(name, value, networks, place, issues)
      return network && isNetwork(network) ? { kind: 'source', value: network, ...placeOf(place) } : null
    }
    case 'site':
    case 'link':
      return toAddress(name, value, place)
    case 'is': {
      const kind = oneOf(name, value, postKinds, place, issues)
      return kind && { kind: 'is', value: kind, ...placeOf(place) }
    }
    case 'has': {
      const what = oneOf(name, value, ['link', 'media'] as const, place, issues)
      return what && { kind: 'has', value: what, ...placeOf(place) }
    }
    case 'query':
      return value === '' ? null : { kind: 'part', name: value.replaceAll(/\s+/g, ' '), ...placeOf(place) }
    default:
      return null
  }
}

function oneOf<Choice extends string>(
  name: FieldName,
  typed: string,
  choices: readonly Choice[],
  place: Place,
  issues: Issue[],
): Choice | null {
  const value = typed.toLowerCase()
  const known = choices.find((choice) => choice === value)
  if (known) return known
  const near = value === 'twitter' ? 'x' : nearest(value, choices)
  const values = { name, value: typed.slice(0, 40) }
  if (near) issues.push(toIssue('unknown-value-near', place, { ...values, near }, { ...placeOf(place), text: near }))
  else issues.push(toIssue('unknown-value', place, { ...values, choices: choices.join(', ') }))
  return null
}

function toAuthor(value: string, place: Place): FieldNode | null {
  if (value.startsWith('@')) {
    const handle = value.slice(1).replace(/[.,;:]+$/, '')
    if (!handlePattern.test(handle)) return null
    return { kind: 'author', text: `@${handle}`, handle: handle.toLowerCase(), words: [], ...placeOf(place) }
  }
  const text = value.replace(/[.,;:]+$/, '').replaceAll(/\s+/g, ' ')
  const handle = handlePattern.test(text) ? text.toLowerCase() : null
  const words = wordsIn(text)
  if (/[*?]/.test(value) || (words.length === 0 && handle === null)) return null
  return { kind: 'author', text, handle, words, ...placeOf(place) }
}

function toAddress(kind: 'site' | 'link', value: string, place: Place): FieldNode | null {
  const { host, path } = splitAddress(value)
  const pathAlone = kind === 'link' && host === '' && path.length > 1
  return pathAlone || hostPattern.test(host) ? { kind, host, path, ...placeOf(place) } : null
}

/** `[1000 TO *]` and `[22:00 TO 06:00]`. */
export function toRange(name: 'followers' | 'time', text: string, place: Place, issues: Issue[]): QueryNode {
  const ends = /^\s*(\S+)\s+TO\s+(\S+)\s*$/i.exec(text)
  const read = name === 'time' ? minutesOf : numberOf
  const from = ends ? read(ends[1]!) : undefined
  const to = ends ? read(ends[2]!) : undefined
  const backwards = name === 'followers' && from != null && to != null && from > to
  if (from === undefined || to === undefined || backwards) {
    issues.push(toIssue('bad-value', place, { name, value: `[${text.slice(0, 40)}]`, example: fieldExamples[name] }))
    return { kind: 'empty', ...placeOf(place) }
  }
  if (name === 'followers') return { kind: 'followers', from, to, ...placeOf(place) }
  return { kind: 'time', from: from ?? 0, to: to ?? 24 * 60 - 1, ...placeOf(place) }
}

/** null for `*`, undefined for what is no number. */
function numberOf(text: string): number | null | undefined {
  if (text === '*') return null
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined
}

function minutesOf(text: string): number | null | undefined {
  if (text === '*') return null
  const time = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text)
  return time ? Number(time[1]) * 60 + Number(time[2]) : undefined
}
