import type { Issue } from '@troje/post'
import type { OrNode, QueryNode } from '../node/node.ts'
import { leavesOf } from '../node/walk.ts'
import { toIssue } from '../parse/messages.ts'

/** What a well-formed text may still get wrong: nothing positive, and what cannot stand inside NEAR. */
export function checkTree(node: QueryNode, issues: Issue[]): void {
  if (!isPositive(node) && !hasEmpty(node)) issues.push(toIssue('nothing-positive', node))
  checkBelow(node, issues)
  checkWildcards(node, issues)
}

/** Ten common prefixes of three letters find two posts of three. They cost little time, but who reads what they find? */
const MOST_SHORT_WILDCARDS = 10

function checkWildcards(node: QueryNode, issues: Issue[]): void {
  const short = leavesOf(node).filter(({ leaf, negated }) => {
    return !negated && leaf.kind === 'wildcard' && /^[#@$€]?[^*?]{3}\*$/u.test(leaf.pattern)
  })
  const first = short[MOST_SHORT_WILDCARDS]
  if (first) issues.push(toIssue('wildcards-short', first.leaf, { count: String(short.length) }))
}

function checkBelow(node: QueryNode, issues: Issue[]): void {
  switch (node.kind) {
    case 'or':
      checkBranches(node, issues)
      return
    case 'and':
      for (const child of node.children) checkBelow(child, issues)
      return
    case 'not':
    case 'scope':
      return checkBelow(node.child, issues)
    case 'near':
      checkSide(node.left, issues)
      return checkSide(node.right, issues)
    default:
  }
}

function checkBranches(node: OrNode, issues: Issue[]): void {
  const positive = isPositive(node)
  for (const child of node.children) {
    if (positive && !isPositive(child) && !hasEmpty(child)) issues.push(toIssue('negative-branch', child))
    checkBelow(child, issues)
  }
}

/** A side of NEAR has places in a text: words, an OR of them, or another NEAR. */
function checkSide(node: QueryNode, issues: Issue[]): void {
  switch (node.kind) {
    case 'term':
    case 'exact':
    case 'phrase':
    case 'spread':
    case 'wildcard':
    case 'part':
    case 'empty':
      return
    case 'or':
      for (const child of node.children) checkSide(child, issues)
      return
    case 'near':
      checkSide(node.left, issues)
      return checkSide(node.right, issues)
    case 'and':
      issues.push(toIssue('and-inside-near', node))
      return
    case 'not':
      issues.push(toIssue('not-inside-near', node))
      return
    default:
      issues.push(toIssue('field-inside-near', node))
  }
}

/** Whether there is something that must be there. */
function isPositive(node: QueryNode): boolean {
  switch (node.kind) {
    case 'and':
    case 'or':
      return node.children.some((child) => isPositive(child))
    case 'scope':
      return isPositive(node.child)
    case 'not':
    case 'empty':
      return false
    default:
      return true
  }
}

/** Something is broken there already, and said to be. */
function hasEmpty(node: QueryNode): boolean {
  switch (node.kind) {
    case 'and':
    case 'or':
      return node.children.some((child) => hasEmpty(child))
    case 'not':
    case 'scope':
      return hasEmpty(node.child)
    case 'near':
      return hasEmpty(node.left) || hasEmpty(node.right)
    default:
      return node.kind === 'empty'
  }
}
