import type { Fix, Issue } from '@troje/post'
import type { Place, QueryNode } from '../node/node.ts'
import { toText } from '../print/to-text.ts'
import type { DialectReading } from './dialect-reading.ts'
import type { Grammar } from './grammar.ts'
import { insertion, toIssue } from './messages.ts'
import { join } from './join-items.ts'
import { mixedFixes } from './mixed-fixes.ts'

export interface Item {
  readonly node: QueryNode
  /** Under a NOT of this level. */
  readonly negated: boolean
  /** From its NOT or bracket to its last bracket. */
  readonly extent: Place
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
  readonly #grammar: Grammar
  readonly #leftOut: ReadonlySet<QueryNode>
  #items: Item[] = []
  /** Operators since the last operand. */
  #pending: Pending[] = []
  /** Where the last word in lower case stood that another tool takes for an operator. */
  #lowerCaseAt = -1

  constructor(text: string, issues: Issue[], grammar: Grammar, leftOut: ReadonlySet<QueryNode>) {
    this.#text = text
    this.#issues = issues
    this.#grammar = grammar
    this.#leftOut = leftOut
  }

  operator(operator: Pending['operator'], { start, end }: Place): void {
    this.#pending.push({ operator, start, end })
  }

  /** `extent` is where it stands with its brackets. */
  operand(node: QueryNode, extent: Place): void {
    const previous = this.#items.at(-1)
    let joiner: Item['joiner'] = null
    let joinedAt: Place = { start: previous?.extent.end ?? extent.start, end: extent.start }
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
    this.#items.push({
      node: item,
      negated: negations > 0,
      extent: negations > 0 ? { start: negatedFrom, end: extent.end } : extent,
      joiner: previous ? (joiner ?? 'and') : null,
      place: joinedAt,
    })
  }

  #missing(pending: Place): void {
    const word = this.#text.slice(pending.start, pending.end)
    this.#issues.push(toIssue('missing-operand', pending, { word }, { ...placeOf(pending), text: '' }))
  }

  #implicit(node: QueryNode, gap: Place): void {
    const previous = this.#items.at(-1)!.node
    const lone = [previous, node].find((each) => 'text' in each && operatorWord.test(each.text))
    if (lone && 'text' in lone && this.#text.slice(lone.start, lone.end) === lone.text) {
      this.#lowerCase(lone.text, lone)
    }
    if (!this.#grammar.spaceIsNoted || this.#issues.some((issue) => issue.code === 'space-is-and')) return
    const fix = insertion(gap.start, gap.start === gap.end ? ' AND ' : ' AND')
    this.#issues.push(toIssue('space-is-and', gap, {}, lone ? undefined : fix))
  }

  #lowerCase(word: string, place: Place): void {
    const operator = word.toUpperCase().replace(/F$/, 'f')
    const fix: Fix = { ...placeOf(place), text: operator }
    if (place.start === this.#lowerCaseAt) return
    this.#lowerCaseAt = place.start
    this.#issues.push(toIssue('lower-case-operator', place, { word, operator }, fix))
  }

  /** The level's tree; null where there is nothing in it. */
  close(): QueryNode | null {
    for (const pending of this.#pending) this.#missing(pending)
    if (this.#items.length === 0) return this.#pending.length > 0 ? this.#nothing() : null
    const { mixing, reading, tool } = this.#grammar
    if (reading && mixing === 'not-takes-all') {
      const whole = this.#notTakesAll(reading, tool)
      if (whole) return whole
    }
    const joiners = new Set(this.#items.slice(1).map((item) => item.joiner))
    if (joiners.size === 1 && joiners.has('or')) this.#forgiveWordless()
    const ands = this.#group('or', 'and')
    if (joiners.size > 1) this.#mixed(ands)
    return ands
  }

  /** `a NOT b OR c` excludes b and c, and `a OR b NOT c` excludes c from both. */
  #notTakesAll({ takenByNot, excludedFromAll, say }: DialectReading, tool: string): QueryNode | null {
    const before = this.#items.length
    this.#items = takenByNot(this.#items)
    const whole = excludedFromAll(this.#items)
    if (whole || this.#items.length < before) {
      const reading = this.#reading(whole ?? this.#group('or', 'and'))
      const place = this.#items.find((item) => item.negated)!.extent
      say(this.#issues, 'not-takes-all', place, { tool, reading })
    }
    return whole
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

  #reading(node: QueryNode): string {
    const { reading } = this.#grammar
    const left = reading ? reading.withoutLeftOut(node, this.#leftOut) : node
    return left ? shorten(toText(left)) : '()'
  }

  #mixed(ands: QueryNode): void {
    const [, second] = this.#items
    const odd = this.#items.slice(2).find((item) => item.joiner !== second!.joiner)!
    const first = this.#reading(ands)
    const { mixing, reading, tool } = this.#grammar
    if (mixing === 'and-first') {
      reading?.say(this.#issues, 'and-first', odd.place, { tool, reading: first })
      return
    }
    const values = { first, second: this.#reading(this.#group('and', 'or')) }
    const [fix, otherFix] = mixedFixes(this.#text, this.#items)
    this.#issues.push(toIssue('mixed-operators', odd.place, values, fix, otherFix))
  }
}

function placeOf({ start, end }: Place): Place {
  return { start, end }
}

function shorten(text: string): string {
  return text.length <= LONGEST_READING ? text : `${text.slice(0, LONGEST_READING - 1)}…`
}
