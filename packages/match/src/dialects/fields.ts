import { isNetwork, type Issue, type Localized, type Network } from '@troje/post'
import type { Place, QueryNode } from '../node/node.ts'
import type { PostKind } from '../node/post-kind.ts'
import { fieldExamples } from '../parse/fields.ts'
import type { FieldMeaning, ReadValue, Written } from '../parse/grammar.ts'
import { say } from '../parse/messages-dialects.ts'
import { toIssue } from '../parse/messages.ts'
import { toField, toRange, type ValueField } from '../parse/values.ts'
import { toBare, toExact } from '../parse/words.ts'
import { toText } from '../print/to-text.ts'

/** A field of Troje's under another name, its value rewritten where the tools differ. */
export function alias(name: ValueField, rewrite: (value: string) => string = (value) => value): FieldMeaning {
  const read: ReadValue = (value, place, issues) => toField(name, rewrite(value.trim()), place, issues)
  const meaning = { kind: 'value', example: fieldExamples[name], read } as const
  if (name !== 'followers' && name !== 'time') return meaning
  return { ...meaning, readRange: (text, place, issues) => toRange(name, text, place, issues) }
}

export function scope(field: 'title' | 'bio'): FieldMeaning {
  return { kind: 'scope', field, example: fieldExamples[field] }
}

/** A handle, with or without its `@`: the account alone, not a name. */
export const handle = alias('author', (value) => `@${value.replace(/^@/, '')}`)

/** `hashtag:storing` and `mentions:loket`: the sign before every word. */
export function signed(sign: '#' | '@'): FieldMeaning {
  const read: ReadValue = (value, place, issues) => toBare(sign + value.trim().replace(/^[#＃@＠]/, ''), place, issues)
  return { kind: 'value', example: `${sign}zonnedael`, read }
}

/** Words that a tool looks for in a part of the post: here everywhere in it. */
export function anywhere(example: string): FieldMeaning {
  return { kind: 'scope', field: null, example }
}

/** Exactly as written: capitals count. */
export function exactly(example: string): FieldMeaning {
  const read: ReadValue = (value, place, issues, written) => near(toExact(value, place, issues), written, issues)
  return { kind: 'value', example, read }
}

/** A closed list of values, each with what it means here; one that Troje lacks says why. */
export function choice(
  tool: string,
  example: string,
  values: Readonly<Record<string, ((place: Place) => QueryNode) | Localized>>,
): FieldMeaning {
  const read: ReadValue = (value, place, issues, written) => {
    const typed = value.trim().toLowerCase()
    const meaning = Object.hasOwn(values, typed) ? values[typed] : undefined
    if (typeof meaning === 'function') return meaning(place)
    if (meaning) {
      say(issues, 'left-out', written, { word: written.word, what: meaning, tool })
      return null
    }
    const choices = Object.keys(values).join(', ')
    issues.push(toIssue('unknown-value', place, { name: example.split(':')[0]!, value: value.slice(0, 40), choices }))
    return { kind: 'empty', start: place.start, end: place.end }
  }
  return { kind: 'value', example, read }
}

export function source(network: Network): (place: Place) => QueryNode {
  return ({ start, end }) => ({ kind: 'source', value: network, start, end })
}

export function is(value: PostKind): (place: Place) => QueryNode {
  return ({ start, end }) => ({ kind: 'is', value, start, end })
}

export function has(value: 'link' | 'media'): (place: Place) => QueryNode {
  return ({ start, end }) => ({ kind: 'has', value, start, end })
}

/** Both, where one field of a tool says two things at once; said to be almost the same. */
export function isAndMentions(kind: 'reply' | 'repost', example: string): FieldMeaning {
  const read: ReadValue = (value, place, issues, written) => {
    const account = toBare(`@${value.trim().replace(/^[@＠]/, '')}`, place, issues)
    if (account.kind === 'empty') return account
    const both: QueryNode = { kind: 'and', children: [is(kind)(place), account], start: place.start, end: place.end }
    return near(both, written, issues)
  }
  return { kind: 'value', example, read }
}

/** `followers:>1000`, `followers:<=10`, `followers:1000..2000` and a bare least number. */
export function comparison(example: string): FieldMeaning {
  const read: ReadValue = (value, place, issues) => {
    const text = value.trim()
    const signed = /^([<>]=?)?(\d{1,15})$/.exec(text)
    const between = /^(\d{1,15})\.\.(\d{1,15})$/.exec(text)
    const [from, to] = signed ? endsOf(signed[1], Number(signed[2])) : [between?.[1] ?? '?', between?.[2] ?? '?']
    return toRange('followers', `${from} TO ${to}`, place, issues)
  }
  return { kind: 'value', example, read, readRange: (text, place, issues) => toRange('followers', text, place, issues) }
}

function endsOf(sign: string | undefined, count: number): [from: string | number, to: string | number] {
  if (sign === '<') return ['*', Math.max(0, count - 1)]
  if (sign === '<=') return ['*', count]
  return [sign === '>' ? count + 1 : count, '*']
}

/** Troje's `source:` where its value is a network of Troje's; otherwise the tool's own, which is left out. */
export function ownNetworkOr(what: Localized, tool: string): FieldMeaning {
  const read: ReadValue = (value, place, issues, written) => {
    if (isNetwork(value.trim().toLowerCase())) return toField('source', value, place, issues)
    say(issues, 'left-out', written, { word: written.word, what, tool })
    return null
  }
  return { kind: 'value', example: fieldExamples.source, read }
}

function near(node: QueryNode, written: Written, issues: Issue[]): QueryNode {
  if (node.kind !== 'empty') {
    say(issues, 'read-as', written, { word: written.word, reading: toText(node) })
  }
  return node
}
