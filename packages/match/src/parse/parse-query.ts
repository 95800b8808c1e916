import type { Issue, Parsed } from '@troje/post'
import { checkTree } from '../check/check-tree.ts'
import type { QueryNode } from '../node/node.ts'
import { lex } from './lex.ts'
import { Parser } from './parser.ts'

/**
 * Reads a query in Troje's own dialect. Never throws: there is always a tree, and an issue for whatever is wrong,
 * ordered by place. A query may be used when no issue is an error.
 *
 * @example
 * const { value, issues } = parseQuery('zonnedael (storing OR klacht)')
 * toText(value) // 'zonnedael AND (storing OR klacht)'
 * issues.map(({ code, severity, start }) => [code, severity, start]) // [['space-is-and', 'info', 9]]
 */
export function parseQuery(text: string): Parsed<QueryNode> {
  const issues: Issue[] = []
  const value = new Parser(text, lex(text, issues), issues).parse()
  checkTree(value, issues)
  return { value, issues: issues.sort((a, b) => a.start - b.start || a.end - b.end) }
}
