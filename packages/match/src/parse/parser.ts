import type { Issue } from '@troje/post'
import type { NearNode, Place, QueryNode } from '../node/node.ts'
import { isFieldName, nearestField } from './fields.ts'
import { trojeGrammar, type FieldMeaning, type Grammar, type Written } from './grammar.ts'
import { Level } from './level.ts'
import type { Lexeme } from './lexeme.ts'
import { insertion, toIssue } from './messages.ts'
import { boundedNear } from './bounded-near.ts'
import { FARTHEST, toBare, toExact, toQuoted } from './words.ts'

/** Brackets in brackets; deeper text is skipped, so that no query can exhaust the stack. */
const DEEPEST = 50
/** A chain of NEARs is an error anyway; each nests one deeper. */
const LONGEST_CHAIN = 10
/** What a NEAR without a number means in the tree that is given back beside the issue. */
const USUAL_DISTANCE = 5

/** Of what a message repeats. */
const LONGEST_WORD = 60
const anywhere = { nl: 'overal in het bericht', en: 'anywhere in the post' }

type FieldLexeme = Extract<Lexeme, { kind: 'field' }>

/** Recursive descent over lexemes: level (AND, OR, NOT) → near → unit. Always gives a tree. */
export class Parser {
  readonly #text: string
  readonly #lexemes: readonly Lexeme[]
  readonly #issues: Issue[]
  #at = 0
  #depth = 0
  /** The field in whose brackets we are, such as `lang` in `lang:(nl OR en)`. */
  #field: { readonly name: string; readonly meaning: Extract<FieldMeaning, { kind: 'value' }> } | null = null
  /** Nodes that stand for what cannot be honoured. */
  readonly #leftOut = new Set<QueryNode>()
  readonly #grammar: Grammar

  constructor(text: string, lexemes: readonly Lexeme[], issues: Issue[], grammar: Grammar = trojeGrammar) {
    this.#text = text
    this.#lexemes = lexemes
    this.#issues = issues
    this.#grammar = grammar
  }

  parse(): QueryNode {
    const whole = { start: 0, end: this.#text.length }
    if (this.#lexemes.length === 0) {
      this.#issues.push(toIssue('empty-query', whole))
      return { kind: 'empty', ...whole }
    }
    const all = this.#level(true) ?? { kind: 'empty', ...whole }
    const { reading } = this.#grammar
    const left = reading ? reading.withoutLeftOut(all, this.#leftOut) : all
    if (left) return left
    reading?.say(this.#issues, 'nothing-left', whole, {})
    return { kind: 'empty', ...whole }
  }

  get #next(): Lexeme | undefined {
    return this.#lexemes[this.#at]
  }

  /** Everything up to the closing bracket or the end; null where there is nothing. */
  #level(outermost: boolean): QueryNode | null {
    const level = new Level(this.#text, this.#issues, this.#grammar, this.#leftOut)
    for (let lexeme = this.#next; lexeme; lexeme = this.#next) {
      if (lexeme.kind === 'close') {
        if (!outermost) break
        this.#issues.push(toIssue('unopened-bracket', lexeme, {}, removal(lexeme)))
        this.#at++
      } else if (lexeme.kind === 'operator') {
        this.#at++
        level.operator(lexeme.operator, lexeme)
      } else if (lexeme.kind === 'minus') {
        this.#at++
        level.operator('not', lexeme)
      } else {
        const { start } = lexeme
        const node = this.#near()
        level.operand(node, { start, end: this.#lexemes[this.#at - 1]!.end })
      }
    }
    return level.close()
  }

  #near(): QueryNode {
    const begin = this.#next!.start
    let left = this.#unit()
    for (let count = 1; this.#next?.kind === 'near'; count++) {
      const lexeme = this.#next
      this.#nearIssues(lexeme, begin, count)
      this.#at++
      const right = this.#nearSide(lexeme)
      if (count > LONGEST_CHAIN) continue
      const distance = Math.min(lexeme.distance ?? USUAL_DISTANCE, FARTHEST)
      const near: NearNode = { kind: 'near', left, right, distance, ordered: lexeme.ordered, ...span(left, right) }
      left = boundedNear(near, this.#issues)
    }
    return left
  }

  #nearIssues(lexeme: Extract<Lexeme, { kind: 'near' }>, begin: number, count: number): void {
    const { distance, ordered } = lexeme
    const near = (apart: number) => ({ ...removal(lexeme), text: `NEAR/${apart}${ordered ? 'f' : ''}` })
    if (count > 1) {
      const { end } = this.#lexemes[this.#at - 1]!
      const fix = { start: begin, end, text: `(${this.#text.slice(begin, end)})` }
      this.#issues.push(toIssue('chained-near', lexeme, {}, fix))
    }
    if (distance === null) this.#issues.push(toIssue('near-without-distance', lexeme, {}, near(USUAL_DISTANCE)))
    if ((distance ?? 0) > FARTHEST) {
      this.#issues.push(toIssue('too-far', lexeme, {}, { ...removal(lexeme), text: 'AND' }))
    }
    if (distance === 0) this.#issues.push(toIssue('near-zero', lexeme, {}, near(1)))
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
    const word = this.#text.slice(lexeme.start, lexeme.end)
    this.#issues.push(toIssue('missing-operand', lexeme, { word }, removal(lexeme)))
    return { kind: 'empty', start: lexeme.end, end: lexeme.end }
  }

  /** A word, a phrase, a field or brackets. */
  #unit(): QueryNode {
    const lexeme = this.#next!
    if (lexeme.kind === 'near') {
      const { start } = lexeme
      const word = this.#text.slice(start, lexeme.end)
      this.#issues.push(toIssue('missing-operand', lexeme, { word }, removal(lexeme)))
      return { kind: 'empty', start, end: start }
    }
    this.#at++
    switch (lexeme.kind) {
      case 'open':
        return this.#brackets(lexeme)
      case 'field':
        return this.#fieldUnit(lexeme)
      case 'word':
        return this.#field ? this.#value(lexeme.text, lexeme) : toBare(lexeme.text, lexeme, this.#issues)
      case 'quoted':
        return this.#field ? this.#quotedValue(lexeme) : toQuoted(lexeme.text, lexeme.slop, lexeme, this.#issues)
      case 'exact':
        return this.#field ? this.#value(`{${lexeme.text}}`, lexeme) : toExact(lexeme.text, lexeme, this.#issues)
      case 'stray':
        return { kind: 'empty', start: lexeme.start, end: lexeme.end }
      default:
        return this.#missing(lexeme)
    }
  }

  #value(text: string, place: Place): QueryNode {
    // Only asked where there is a field.
    const { name, meaning } = this.#field!
    const written = this.#written(name, place)
    return meaning.read(text, place, this.#issues, written) ?? this.#leaveOut(written)
  }

  #written(name: string, { start, end }: Place): Written {
    const before = this.#lexemes[this.#at - 2]
    const isDirect = before?.kind === 'field' && before.end === start
    const from = isDirect ? before.start : start
    const word = this.#text.slice(from, Math.min(end, from + LONGEST_WORD))
    return { start: from, end, word: isDirect ? word : `${name}:${word}` }
  }

  #quotedValue(lexeme: Extract<Lexeme, { kind: 'quoted' }>): QueryNode {
    const { name, meaning } = this.#field!
    if (lexeme.slop !== null) {
      const value = this.#text.slice(lexeme.start, lexeme.end)
      this.#issues.push(toIssue('bad-value', lexeme, { name, value, example: meaning.example }))
    }
    return this.#value(lexeme.text, lexeme)
  }

  /** Stands for what cannot be honoured until the tree is complete. */
  #leaveOut({ start, end }: Place): QueryNode {
    const node: QueryNode = { kind: 'empty', start, end }
    this.#leftOut.add(node)
    return node
  }

  #brackets(open: Lexeme): QueryNode {
    if (this.#depth === DEEPEST) return this.#skipBrackets(open)
    this.#depth++
    const inside = this.#level(false)
    this.#depth--
    const close = this.#next
    if (close) this.#at++
    else this.#issues.push(toIssue('unclosed-bracket', open, {}, insertion(this.#text.length, ')')))
    const place = { start: open.start, end: close?.end ?? this.#text.length }
    if (!inside && close) this.#issues.push(toIssue('empty-brackets', place))
    const node: QueryNode = inside ?? { kind: 'empty', ...place }
    const { reading } = this.#grammar
    return reading && close?.kind === 'close' && close.slop !== null
      ? reading.spreadOf(node, close.slop, close, this.#issues)
      : node
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

  #fieldUnit(field: FieldLexeme): QueryNode {
    const { name } = field
    const value = this.#next?.start === field.end && this.#next.kind !== 'close' ? this.#next : null
    const meaning = this.#grammar.meaningOf(name, field, this.#issues)
    if (!meaning) return this.#unknownField(field, value)
    const outer = this.#field
    if (outer) this.#issues.push(toIssue('field-in-field', field, { name: outer.name }))
    if (!value) {
      if (meaning.kind === 'lacking') return this.#lacking(field, meaning, null)
      this.#issues.push(toIssue('missing-value', field, { name: name.toLowerCase(), example: meaning.example }))
      return { kind: 'empty', start: field.start, end: field.end }
    }
    this.#field = meaning.kind === 'value' ? { name: name.toLowerCase(), meaning } : null
    const node = this.#fieldValue(field, meaning, value)
    this.#field = outer
    return node
  }

  #fieldValue(field: FieldLexeme, meaning: FieldMeaning, value: Lexeme): QueryNode {
    const name = field.name.toLowerCase()
    const place = { start: field.start, end: value.end }
    if (meaning.kind === 'lacking') return this.#lacking(field, meaning, value)
    if (value.kind === 'range') {
      this.#at++
      if (meaning.kind === 'value' && meaning.readRange) {
        const word = this.#text.slice(place.start, Math.min(place.end, place.start + LONGEST_WORD))
        return meaning.readRange(value.text, place, this.#issues, { ...place, word }) ?? this.#leaveOut(place)
      }
      const text = this.#text.slice(value.start, value.end)
      this.#issues.push(toIssue('bad-value', place, { name, value: text, example: meaning.example }))
      return { kind: 'empty', ...place }
    }
    const inner = value.kind === 'word' ? /^([a-z]+):/i.exec(value.text)?.[1] : undefined
    if (inner && isFieldName(inner.toLowerCase())) {
      this.#at++
      this.#issues.push(toIssue('field-in-field', value, { name }))
      return { kind: 'empty', ...place }
    }
    const node = this.#unit()
    if (meaning.kind === 'scope') {
      const { end } = this.#lexemes[this.#at - 1]!
      if (meaning.field) return { kind: 'scope', field: meaning.field, child: node, start: field.start, end }
      const word = this.#text.slice(field.start, field.end)
      this.#grammar.reading?.say(this.#issues, 'read-as', field, { word, reading: anywhere })
      return node
    }
    return value.kind === 'open' || this.#leftOut.has(node) ? node : { ...node, start: field.start }
  }

  /** The value is read as if the field were not there, so that its words keep their colour. */
  #unknownField(field: FieldLexeme, value: Lexeme | null): QueryNode {
    const { name } = field
    const near = nearestField(name)
    if (near) {
      const fix = { start: field.start, end: field.end, text: `${near}:` }
      this.#issues.push(toIssue('unknown-field-near', field, { name, near }, fix))
    } else {
      const end = value?.kind === 'word' ? value.end : field.end
      const fix = { start: field.start, end, text: `"${this.#text.slice(field.start, end)}"` }
      const { reading, tool } = this.#grammar
      if (reading) reading.say(this.#issues, 'unknown-field-in-dialect', field, { name, tool }, fix)
      else this.#issues.push(toIssue('unknown-field', field, { name }, fix))
    }
    if (!value) return { kind: 'empty', start: field.start, end: field.end }
    return { ...this.#unheard(value), start: field.start }
  }

  /** One message is enough about one mistake: what stands after a field is read without any more. */
  #unheard(value: Lexeme): QueryNode {
    const before = this.#issues.length
    if (value.kind === 'range') this.#at++
    const node: QueryNode =
      value.kind === 'range' ? { kind: 'empty', start: value.start, end: value.end } : this.#unit()
    // A bracket that stays open swallows what follows: that is another mistake.
    const open = this.#issues.splice(before).filter(({ code }) => code === 'unclosed-bracket')
    this.#issues.push(...open)
    return node
  }

  #lacking(field: FieldLexeme, { what }: Extract<FieldMeaning, { kind: 'lacking' }>, value: Lexeme | null): QueryNode {
    if (value) this.#unheard(value)
    const place = { start: field.start, end: value ? this.#lexemes[this.#at - 1]!.end : field.end }
    const word = this.#text.slice(place.start, Math.min(place.end, place.start + LONGEST_WORD))
    this.#grammar.reading?.say(this.#issues, 'left-out', place, { word, what, tool: this.#grammar.tool })
    return this.#leaveOut(place)
  }
}

function span({ start }: Place, { end }: Place): Place {
  return { start, end }
}

function removal({ start, end }: Place): { start: number; end: number; text: string } {
  return { start, end, text: '' }
}
