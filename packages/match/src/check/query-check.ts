import type { Issue } from '@troje/post'
import type { QueryNode } from '../node/node.ts'
import { leavesOf } from '../node/walk.ts'
import { toIssue } from '../parse/messages.ts'
import { parseQuery } from '../parse/parse-query.ts'
import { toText } from '../print/to-text.ts'

export interface QueryCheck {
  /** No issue is an error. */
  readonly ok: boolean
  /** The query in Troje's normal form. */
  readonly normal: string
  readonly issues: readonly Issue[]
}

export interface QueryCheckOptions {
  /** The saved parts that exist, so that an unknown `query:` and a circle are found. */
  readonly parts?: ReadonlyMap<string, QueryNode>
}

/** Everything that there is to say about a query's text. */
export function queryCheck(text: string, options: QueryCheckOptions = {}): QueryCheck {
  const { value, issues } = parseQuery(text)
  const all = options.parts ? [...issues, ...partIssues(value, options.parts)] : [...issues]
  all.sort((a, b) => a.start - b.start || a.end - b.end)
  return { ok: all.every((issue) => issue.severity !== 'error'), normal: toText(value), issues: all }
}

function partIssues(node: QueryNode, parts: ReadonlyMap<string, QueryNode>): Issue[] {
  const issues: Issue[] = []
  for (const { leaf } of leavesOf(node)) {
    if (leaf.kind !== 'part') continue
    if (!parts.has(leaf.name)) issues.push(toIssue('unknown-part', leaf, { name: leaf.name }))
    else if (usesItself(leaf.name, parts)) issues.push(toIssue('circular-part', leaf, { name: leaf.name }))
  }
  return issues
}

/** Whether following the parts from this one leads to one that was passed already. */
function usesItself(name: string, parts: ReadonlyMap<string, QueryNode>): boolean {
  const open = new Set<string>()
  const done = new Set<string>()
  const visit = (part: string): boolean => {
    if (open.has(part)) return true
    if (done.has(part)) return false
    open.add(part)
    const node = parts.get(part)
    const circular = node ? leavesOf(node).some(({ leaf }) => leaf.kind === 'part' && visit(leaf.name)) : false
    open.delete(part)
    done.add(part)
    return circular
  }
  return visit(name)
}
