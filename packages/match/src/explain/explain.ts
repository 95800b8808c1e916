import type { Localized, Post } from '@troje/post'
import { evaluate } from '../evaluate/matches.ts'
import type { MatchOptions } from '../evaluate/options.ts'
import { PostReader } from '../evaluate/reading.ts'
import type { Truth } from '../evaluate/truth.ts'
import type { QueryNode } from '../node/node.ts'
import { expandParts } from '../node/parts.ts'
import { childrenOf, type Scope } from '../node/walk.ts'
import { spansIn, type FieldSpan } from '../spans/spans-of.ts'
import { describe } from './describe.ts'
import { outcome } from './outcome.ts'

/** What one part of a query says about a post. */
export interface Explanation {
  readonly node: QueryNode
  readonly truth: Truth
  /** What it asks and what came of it, in one line of plain words. */
  readonly said: Localized
  /** Where it was found, in UTF-16 offsets; empty where it was not. What is under a NOT has its places here too. */
  readonly spans: readonly FieldSpan[]
  /** The parts that it is made of, from left to right. */
  readonly parts: readonly Explanation[]
}

/**
 * Which part of a query matched where in a post, and which did not. `truth` of the whole is what `matches` answers.
 *
 * @example
 * explain(parseQuery('storing NOT opgelost').value, { id: '1', text: 'Storing!' }).said.en // 'both parts: yes'
 */
export function explain(query: QueryNode, post: Post, options: MatchOptions = {}): Explanation {
  return explained(query, new PostReader(post, options.timeZone), null, options, [])
}

function explained(
  node: QueryNode,
  reader: PostReader,
  scope: Scope,
  options: MatchOptions,
  within: readonly string[],
): Explanation {
  const isCircular = node.kind === 'part' && within.includes(node.name)
  const whole = isCircular ? node : expandParts(node, options.parts)
  const truth = evaluate(whole, reader, scope)
  const inner = node.kind === 'scope' ? node.field : scope
  const below = node.kind === 'part' ? [...within, node.name] : within
  const children = whole === node && node.kind === 'part' ? [] : partsOf(node, options)
  const parts = children.map((child) => explained(child, reader, inner, options, below))
  const spans = spansIn(whole, reader, scope)
  const asked = describe(node)
  const came = outcome(node, truth, spans, parts)
  return { node, truth, said: { nl: `${asked.nl}: ${came.nl}`, en: `${asked.en}: ${came.en}` }, spans, parts }
}

/** A saved part is explained by what it stands for, with the parts in that named in turn. */
function partsOf(node: QueryNode, { parts }: MatchOptions): readonly QueryNode[] {
  if (node.kind !== 'part') return childrenOf(node)
  const part = parts?.get(node.name)
  return part ? [part] : []
}
