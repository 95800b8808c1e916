import type { Issue } from '@troje/post'
import type { Place, QueryNode } from '../node/node.ts'
import { toText } from '../print/to-text.ts'
import { toIssue } from './messages.ts'

interface Item {
  readonly node: QueryNode
  /** What joins it to the item before; null for the first. */
  readonly joiner: 'and' | 'or' | null
  /** Where the joiner stands: the operator, or the space. */
  readonly place: Place
}

type Pending = Place & { readonly operator: 'and' | 'or' | 'not' }

const LONGEST_READING = 90
/** Where it is not in capitals, or it would not be a word. */
const operatorWord = /^(and|or|not|o?near\/\d+f?)$/i

/** What stands between two brackets: operands joined by AND, OR, NOT or a space. */
export class Level {
  readonly #text: string
  readonly #issues: Issue[]
  readonly #items: Item[] = []
  /** Operators since the last operand. */
  #pending: Pending[] = []

  constructor(text: string, issues: Issue[]) {
    this.#text = text
    this.#issues = issues
  }

  operator(operator: Pending['operator'], { start, end }: Place): void {
    this.#pending.push({ operator, start, end })
  }

  operand(node: QueryNode): void {
    const previous = this.#items.at(-1)
    let joiner: Item['joiner'] = null
    let joinedAt: Place = { start: previous?.node.end ?? node.start, end: node.start }
    let negations = 0
    let negatedFrom = node.start
    for (const pending of this.#pending) {
      if (pending.operator === 'not') {
        if (negations++ === 0) {
          negatedFrom = pending.start
          if (!joiner) joinedAt = pending
        }
      } else if (joiner || !previous || negations > 0) this.#missing(pending)
      else {
        joiner = pending.operator
        joinedAt = pending
      }
    }
    if (previous && this.#pending.length === 0) this.#implicit(node, joinedAt)
    this.#pending = []
    // An even number of NOTs is kept as two, so that nothing is silently turned round.
    let item = node
    for (let left = negations === 0 ? 0 : 2 - (negations % 2); left > 0; left--) {
      item = { kind: 'not', child: item, start: negatedFrom, end: node.end }
    }
    this.#items.push({ node: item, joiner: previous ? (joiner ?? 'and') : null, place: joinedAt })
  }

  #missing(pending: Place): void {
    const word = this.#text.slice(pending.start, pending.end)
    this.#issues.push(toIssue('missing-operand', pending, { word }))
  }

  #implicit(node: QueryNode, gap: Place): void {
    const previous = this.#items.at(-1)!.node
    const lone = [previous, node].find((each) => 'text' in each && operatorWord.test(each.text))
    if (lone && 'text' in lone && this.#text.slice(lone.start, lone.end) === lone.text) {
      this.#once('lower-case-operator', lone, { word: lone.text, operator: lone.text.toUpperCase() })
    }
    if (!this.#issues.some((issue) => issue.code === 'space-is-and')) this.#issues.push(toIssue('space-is-and', gap))
  }

  #once(code: 'lower-case-operator', place: Place, values: Record<string, string>): void {
    const known = this.#issues.some((issue) => issue.code === code && issue.start === place.start)
    if (!known) this.#issues.push(toIssue(code, place, values))
  }

  /** The level's tree; null where there is nothing in it. */
  close(): QueryNode | null {
    for (const pending of this.#pending) this.#missing(pending)
    if (this.#items.length === 0) return this.#pending.length > 0 ? this.#nothing() : null
    const joiners = new Set(this.#items.slice(1).map((item) => item.joiner))
    if (joiners.size === 1 && joiners.has('or')) this.#forgiveWordless()
    const ands = this.#group('or', 'and')
    if (joiners.size > 1) this.#mixed(ands, this.#group('and', 'or'))
    return ands
  }

  /** An OR with other branches goes on without one that has no word: a warning is enough. */
  #forgiveWordless(): void {
    if (this.#items.every((item) => item.node.kind === 'empty')) return
    for (const [index, issue] of this.#issues.entries()) {
      if (issue.code !== 'no-word') continue
      const branch = this.#items.findIndex(({ node: { kind, start, end } }) => {
        return kind === 'empty' && start === issue.start && end === issue.end
      })
      if (branch < 0) continue
      this.#items.splice(branch, 1)
      this.#issues[index] = toIssue('no-word-in-or', issue, { word: this.#text.slice(issue.start, issue.end) })
    }
  }

  #nothing(): QueryNode {
    const first = this.#pending[0]!
    return { kind: 'empty', start: first.start, end: this.#pending.at(-1)!.end }
  }

  /** The tree in which `inner` binds tighter than `outer`. */
  #group(outer: 'and' | 'or', inner: 'and' | 'or'): QueryNode {
    const groups: QueryNode[][] = []
    for (const { node, joiner } of this.#items) {
      if (joiner === inner) groups.at(-1)!.push(node)
      else groups.push([node])
    }
    return join(
      outer,
      groups.map((group) => join(inner, group)),
    )
  }

  #mixed(ands: QueryNode, ors: QueryNode): void {
    const [, second] = this.#items
    const odd = this.#items.slice(2).find((item) => item.joiner !== second!.joiner)!
    const values = { first: shorten(toText(ands)), second: shorten(toText(ors)) }
    this.#issues.push(toIssue('mixed-operators', odd.place, values))
  }
}

function join(kind: 'and' | 'or', children: readonly QueryNode[]): QueryNode {
  const first = children[0]!
  if (children.length === 1) return first
  return { kind, children, start: first.start, end: children.at(-1)!.end }
}

function shorten(text: string): string {
  return text.length <= LONGEST_READING ? text : `${text.slice(0, LONGEST_READING - 1)}…`
}
