import type { AddressNode, EmptyNode, QueryNode } from '../node/node.ts'
import { isWords } from '../node/walk.ts'
import { isBareWord } from '../parse/lex.ts'
import { isWildcardText } from '../parse/words.ts'

/**
 * The normal form of a query: parsing it gives the same tree again (places aside), printing that the same text.
 *
 * @example
 * toText(parseQuery('storing -opgelost').value) // 'storing NOT opgelost'
 */
export function toText(node: QueryNode): string {
  switch (node.kind) {
    case 'and':
      return node.children.map((child, index) => joined(child, index)).join('')
    case 'or':
      return node.children.map((child, index) => branch(child, index === node.children.length - 1)).join(' OR ')
    case 'not':
      return `NOT ${inBrackets(node.child)}`
    case 'near':
      return `${inBrackets(node.left)} NEAR/${node.distance}${node.ordered ? 'f' : ''} ${inBrackets(node.right)}`
    case 'scope':
      return `${node.field}:${isWords(node.child) ? toText(node.child) : `(${toText(node.child)})`}`
    default:
      return leafText(node)
  }
}

type Leaf = Exclude<QueryNode, { kind: 'and' | 'or' | 'not' | 'near' | 'scope' }>

function leafText(node: Leaf): string {
  switch (node.kind) {
    case 'term':
      return isBareTerm(node.text) ? node.text : `"${node.text}"`
    case 'exact':
      return `{${node.text}}`
    case 'phrase':
      return `"${node.text}"`
    case 'spread':
      return `"${node.text}"~${node.slop}`
    case 'wildcard':
      return node.pattern
    case 'author':
      return `author:${valueText(node.text)}`
    case 'lang':
    case 'source':
    case 'is':
    case 'has':
      return `${node.kind}:${node.value}`
    case 'site':
    case 'link':
      return addressText(node)
    case 'followers':
      return `followers:[${node.from ?? '*'} TO ${node.to ?? '*'}]`
    case 'time':
      return `time:[${clock(node.from)} TO ${clock(node.to)}]`
    case 'part':
      return `query:${valueText(node.name)}`
    default:
      return nothing(node)
  }
}

/** Brackets with nothing in them are read back as the empty node. */
function nothing({ kind }: EmptyNode): string {
  return kind === 'empty' ? '()' : kind
}

/** One child of an AND, with what stands before it. */
function joined(child: QueryNode, index: number): string {
  if (index === 0) return operand(child)
  return child.kind === 'not' ? ` ${toText(child)}` : ` AND ${operand(child)}`
}

function operand(node: QueryNode): string {
  return node.kind === 'and' || node.kind === 'or' ? `(${toText(node)})` : toText(node)
}

/** A NOT is set apart from the OR that follows: people do not agree how far it reaches. */
function branch(node: QueryNode, isLast: boolean): string {
  return node.kind === 'not' && !isLast ? `(${toText(node)})` : operand(node)
}

function inBrackets(node: QueryNode): string {
  const compound = node.kind === 'and' || node.kind === 'or' || node.kind === 'not' || node.kind === 'near'
  return compound ? `(${toText(node)})` : toText(node)
}

/** What is an operator in some tools, in small letters, is set apart as a word. */
const operatorWord = /^(and|or|not|o?near(\/\d+f?)?)$/i

function isBareTerm(text: string): boolean {
  return isBareWord(text) && !isWildcardText(text) && !operatorWord.test(text)
}

/** A value may hold a colon or an operator's name; only what would end it needs quotes. */
function valueText(text: string): string {
  return /[\s()"“”„‟{}[]|<<</.test(text) || text === '' ? `"${text}"` : text
}

function addressText({ kind, host, path }: AddressNode): string {
  return `${kind}:${valueText(host + path)}`
}

function clock(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
