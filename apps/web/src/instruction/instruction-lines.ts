import type { Clause, Policy } from '@troje/post'

/** One page, seven lines: more is not read. */
export const mostLines = 7

export type InstructionLine =
  | { readonly kind: 'freedom' }
  | { readonly kind: 'clause'; readonly clause: Clause }
  | { readonly kind: 'contact' }
  | { readonly kind: 'report' }

/**
 * What stands on the page, in order: what you may do first, then the clauses, whom to ask, and that nothing
 * limits reporting wrongdoing. A policy with more clauses than there is room for loses, on this page only, those that
 * no finding ever cites; all of them stand below under what can and what can't.
 */
export function toInstructionLines(policy: Policy): InstructionLine[] {
  const room = mostLines - 3
  const cited = policy.clauses.filter((clause) => clause.kinds.length > 0)
  const uncited = policy.clauses.filter((clause) => clause.kinds.length === 0)
  const kept = new Set([...cited, ...uncited].slice(0, room))
  const clauses = policy.clauses.filter((clause) => kept.has(clause))
  return [
    { kind: 'freedom' },
    ...clauses.map((clause): InstructionLine => ({ kind: 'clause', clause })),
    { kind: 'contact' },
    { kind: 'report' },
  ]
}
