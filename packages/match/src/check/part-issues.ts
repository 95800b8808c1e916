import type { Issue } from '@troje/post'
import type { PartNode, QueryNode } from '../node/node.ts'
import { expandParts } from '../node/parts.ts'
import { leavesOf } from '../node/walk.ts'
import { nearest } from '../parse/fields.ts'
import { toIssue } from '../parse/messages.ts'
import { toText } from '../print/to-text.ts'

type Parts = ReadonlyMap<string, QueryNode>

/** What is wrong with the saved parts that a query uses; `own` is the name under which it is one itself. */
export function partIssues(node: QueryNode, saved: Parts, own?: string): Issue[] {
  const parts = own === undefined ? saved : new Map(saved).set(own, node)
  const issues = leavesOf(node).flatMap(({ leaf }) => (leaf.kind === 'part' ? issuesOf(leaf, parts) : []))
  return issues.length > 0 ? issues : tooLarge(node, parts)
}

/** Every part is there, and yet one is left when all are put in their place. */
function tooLarge(node: QueryNode, parts: Parts): Issue[] {
  const left = leavesOf(expandParts(node, parts)).find(({ leaf }) => leaf.kind === 'part')
  if (left?.leaf.kind !== 'part') return []
  // What is left may stand in a part: the place is that of a part in this query's own text.
  const own = leavesOf(node).find(({ leaf }) => leaf.kind === 'part')!.leaf
  return [toIssue('part-too-large', own, { name: left.leaf.name })]
}

function issuesOf(leaf: PartNode, parts: Parts): Issue[] {
  const { name } = leaf
  if (!parts.has(name)) return [unknownPart(leaf, parts)]
  const cycle = cycleFrom(name, parts)
  if (cycle) {
    const written = cycle.map((each) => partText(each)).join(' → ')
    return [toIssue('circular-part', leaf, { name: cycle[0]!, cycle: written })]
  }
  const inner = missingBelow(name, parts)
  return inner === null ? [] : [toIssue('unknown-part-inside', leaf, { name, inner })]
}

function unknownPart(leaf: PartNode, parts: Parts): Issue {
  const { name, start, end } = leaf
  const near = nearest(name, [...parts.keys()])
  if (!near) return toIssue('unknown-part', leaf, { name })
  // Within `query:(a OR b)` a part stands without its field.
  const bare = end - start < `query:${name}`.length
  const text = bare ? partText(near).slice('query:'.length) : partText(near)
  return toIssue('unknown-part-near', leaf, { name, near }, { start, end, text })
}

function partText(name: string): string {
  return toText({ kind: 'part', name, start: 0, end: 0 })
}

/**
 * The first circle that following the parts from this one leads to: its names, the first one again at the end.
 * A walk with a stack of its own, so that no chain of parts is too long for it.
 */
function cycleFrom(name: string, parts: Parts): string[] | null {
  const path = new Set([name])
  const done = new Set<string>()
  const open = [{ part: name, left: usedBy(name, parts) }]
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const next = top.left.shift()
    if (next === undefined) {
      open.pop()
      path.delete(top.part)
      done.add(top.part)
    } else if (path.has(next)) {
      const names = [...path]
      return [...names.slice(names.indexOf(next)), next]
    } else if (!done.has(next)) {
      path.add(next)
      open.push({ part: next, left: usedBy(next, parts) })
    }
  }
  return null
}

function missingBelow(name: string, parts: Parts): string | null {
  const done = new Set([name])
  for (const part of done) {
    for (const next of usedBy(part, parts)) {
      if (!parts.has(next)) return next
      done.add(next)
    }
  }
  return null
}

function usedBy(part: string, parts: Parts): string[] {
  const node = parts.get(part)
  return node ? leavesOf(node).flatMap(({ leaf }) => (leaf.kind === 'part' ? leaf.name : [])) : []
}
