import type { Issue } from '@troje/post'
import type { Place, QueryNode } from '../node/node.ts'
import { fieldExamples, isFieldName, nearestField, type FieldName } from './fields.ts'
import { Level } from './level.ts'
import type { Lexeme } from './lexeme.ts'
import { toIssue } from './messages.ts'
import { toField, toRange, type ValueField } from './values.ts'
import { FARTHEST, toBare, toExact, toQuoted } from './words.ts'

/** Brackets in brackets; deeper text is skipped, so that no query can exhaust the stack. */
const DEEPEST = 50
/** A chain of NEARs is an error anyway; each nests one deeper. */
const LONGEST_CHAIN = 10
/** What a NEAR without a number means in the tree that is given back beside the issue. */
const USUAL_DISTANCE = 5

/** Recursive descent over lexemes: level (AND, OR, NOT) → near → unit. Always gives a tree. */
export class Parser {
  readonly #text: string
  readonly #lexemes: readonly Lexeme[]
  readonly #issues: Issue[]
  #at = 0
  #depth = 0
  /** The field in whose brackets we are, such as `lang` in `lang:(nl OR en)`. */
  #field: ValueField | null = null

  constructor(text: string, lexemes: readonly Lexeme[], issues: Issue[]) {
    this.#text = text
    this.#lexemes = lexemes
    this.#issues = issues
  }

  parse(): QueryNode {
    const whole = { start: 0, end: this.#text.length }
    if (this.#lexemes.length === 0) {
      this.#issues.push(toIssue('empty-query', whole))
      return { kind: 'empty', ...whole }
    }
    return this.#level(true) ?? { kind: 'empty', ...whole }
  }

  get #next(): Lexeme | undefined {
    return this.#lexemes[this.#at]
  }

  /** Everything up to the closing bracket or the end; null where there is nothing. */
  #level(outermost: boolean): QueryNode | null {
    const level = new Level(this.#text, this.#issues)
    for (let lexeme = this.#next; lexeme; lexeme = this.#next) {
      if (lexeme.kind === 'close') {
        if (!outermost) break
        this.#issues.push(toIssue('unopened-bracket', lexeme))
        this.#at++
      } else if (lexeme.kind === 'operator') {
        this.#at++
        level.operator(lexeme.operator, lexeme)
      } else if (lexeme.kind === 'minus') {
        this.#at++
        level.operator('not', lexeme)
      } else level.operand(this.#near())
    }
    return level.close()
  }

  #near(): QueryNode {
    let left = this.#unit()
    for (let count = 1; this.#next?.kind === 'near'; count++) {
      const lexeme = this.#next
      this.#at++
      if (count > 1) this.#issues.push(toIssue('chained-near', lexeme))
      if (lexeme.distance === null) this.#issues.push(toIssue('near-without-distance', lexeme))
      if ((lexeme.distance ?? 0) > FARTHEST) this.#issues.push(toIssue('too-far', lexeme))
      if (lexeme.distance === 0) this.#issues.push(toIssue('near-zero', lexeme))
      const right = this.#nearSide(lexeme)
      if (count > LONGEST_CHAIN) continue
      const distance = Math.min(lexeme.distance ?? USUAL_DISTANCE, FARTHEST)
      left = { kind: 'near', left, right, distance, ordered: lexeme.ordered, start: left.start, end: right.end }
    }
    return left
  }

  #nearSide(near: Lexeme): QueryNode {
    const lexeme = this.#next
    if (lexeme?.kind === 'minus' || (lexeme?.kind === 'operator' && lexeme.operator === 'not')) {
      this.#issues.push(toIssue('not-inside-near', lexeme))
      this.#at++
      return this.#nearSide(near)
    }
    if (lexeme && lexeme.kind !== 'close' && lexeme.kind !== 'operator' && lexeme.kind !== 'near') return this.#unit()
    return this.#missing(near)
  }

  #missing(lexeme: Lexeme): QueryNode {
    this.#issues.push(toIssue('missing-operand', lexeme, { word: this.#text.slice(lexeme.start, lexeme.end) }))
    return { kind: 'empty', start: lexeme.end, end: lexeme.end }
  }

  /** A word, a phrase, a field or brackets. */
  #unit(): QueryNode {
    const lexeme = this.#next!
    if (lexeme.kind === 'near') {
      const { start } = lexeme
      this.#issues.push(toIssue('missing-operand', lexeme, { word: this.#text.slice(start, lexeme.end) }))
      return { kind: 'empty', start, end: start }
    }
    this.#at++
    switch (lexeme.kind) {
      case 'open':
        return this.#brackets(lexeme)
      case 'field':
        return this.#fieldUnit(lexeme)
      case 'word':
        if (this.#field) return toField(this.#field, lexeme.text, lexeme, this.#issues)
        return toBare(lexeme.text, lexeme, this.#issues)
      case 'quoted':
        if (this.#field) return toField(this.#field, lexeme.text, lexeme, this.#issues)
        return toQuoted(lexeme.text, lexeme.slop, lexeme, this.#issues)
      case 'exact':
        if (this.#field) return toField(this.#field, `{${lexeme.text}}`, lexeme, this.#issues)
        return toExact(lexeme.text, lexeme, this.#issues)
      case 'stray':
        return { kind: 'empty', start: lexeme.start, end: lexeme.end }
      default:
        return this.#missing(lexeme)
    }
  }

  #brackets(open: Lexeme): QueryNode {
    if (this.#depth === DEEPEST) return this.#skipBrackets(open)
    this.#depth++
    const inside = this.#level(false)
    this.#depth--
    const close = this.#next
    if (close) this.#at++
    else this.#issues.push(toIssue('unclosed-bracket', open))
    const place = { start: open.start, end: close?.end ?? this.#text.length }
    if (!inside && close) this.#issues.push(toIssue('empty-brackets', place))
    return inside ?? { kind: 'empty', ...place }
  }

  #skipBrackets(open: Lexeme): QueryNode {
    let inside = 1
    let end = open.end
    for (; inside > 0 && this.#next; this.#at++) {
      if (this.#next.kind === 'open') inside++
      if (this.#next.kind === 'close') inside--
      end = this.#next.end
    }
    this.#issues.push(toIssue('too-deep', { start: open.start, end }))
    return { kind: 'empty', start: open.start, end }
  }

  #fieldUnit(field: Extract<Lexeme, { kind: 'field' }>): QueryNode {
    const name = field.name.toLowerCase()
    const value = this.#next?.start === field.end && this.#next.kind !== 'close' ? this.#next : null
    if (!isFieldName(name)) return this.#unknownField(field, value !== null)
    const outer = this.#field
    if (outer) this.#issues.push(toIssue('field-in-field', field, { name: outer }))
    if (!value) {
      this.#issues.push(toIssue('missing-value', field, { name, example: fieldExamples[name] }))
      return { kind: 'empty', start: field.start, end: field.end }
    }
    this.#field = name === 'title' || name === 'bio' ? null : name
    const node = this.#fieldValue(name, field, value)
    this.#field = outer
    return node
  }

  #fieldValue(name: FieldName, field: Place, value: Lexeme): QueryNode {
    if (value.kind === 'range') {
      this.#at++
      const place = { start: field.start, end: value.end }
      if (name === 'followers' || name === 'time') return toRange(name, value.text, place, this.#issues)
      const text = this.#text.slice(value.start, value.end)
      this.#issues.push(toIssue('bad-value', place, { name, value: text, example: fieldExamples[name] }))
      return { kind: 'empty', ...place }
    }
    const inner = value.kind === 'word' ? /^([a-z]+):/i.exec(value.text)?.[1] : undefined
    if (inner && isFieldName(inner.toLowerCase())) {
      this.#at++
      this.#issues.push(toIssue('field-in-field', value, { name }))
      return { kind: 'empty', start: field.start, end: value.end }
    }
    const node = this.#unit()
    if (name === 'title' || name === 'bio') {
      return { kind: 'scope', field: name, child: node, start: field.start, end: this.#lexemes[this.#at - 1]!.end }
    }
    return value.kind === 'open' ? node : { ...node, start: field.start }
  }

  /** The value is read as if the field were not there, so that its words keep their colour. */
  #unknownField(field: Extract<Lexeme, { kind: 'field' }>, hasValue: boolean): QueryNode {
    const near = nearestField(field.name)
    const { name } = field
    this.#issues.push(
      near ? toIssue('unknown-field-near', field, { name, near }) : toIssue('unknown-field', field, { name }),
    )
    if (!hasValue) return { kind: 'empty', start: field.start, end: field.end }
    const before = this.#issues.length
    const node = this.#unit()
    // One message is enough about one mistake.
    this.#issues.length = before
    return { ...node, start: field.start }
  }
}
