import type { Post } from '@troje/post'
import type { NearNode, QueryNode, WordsNode } from '../node/node.ts'
import { expandParts } from '../node/parts.ts'
import type { Scope } from '../node/walk.ts'
import { fieldMatches } from './field-match.ts'
import { NearPlaces } from './near.ts'
import { occurrences } from './occurrences.ts'
import type { MatchOptions } from './options.ts'
import { PostReader } from './reading.ts'
import { every, not, some, type Truth } from './truth.ts'

/**
 * Whether a post matches: the meaning of a query, in one place, as plainly as it can be said. The monitor agrees with
 * it on every query and post. A field that is `undefined` in the post is unknown, `null` is known to be absent.
 *
 * @example
 * matches(parseQuery('storing NOT opgelost').value, { id: '1', text: 'Storing in de wijk' }) // true
 */
export function matches(node: QueryNode, post: Post, options: MatchOptions = {}): Truth {
  return evaluate(expandParts(node, options.parts), new PostReader(post, options.timeZone), null)
}

/** The same, for a tree without parts and a post that is read more than once. */
export function evaluate(node: QueryNode, reader: PostReader, scope: Scope): Truth {
  switch (node.kind) {
    case 'and':
      return every(node.children, (child) => evaluate(child, reader, scope))
    case 'or':
      return some(node.children, (child) => evaluate(child, reader, scope))
    case 'not':
      return not(evaluate(node.child, reader, scope))
    case 'scope':
      return evaluate(node.child, reader, node.field)
    case 'term':
    case 'exact':
    case 'phrase':
    case 'spread':
    case 'wildcard':
    case 'near':
      return isSomewhere(node, reader, scope)
    case 'part':
      return 'unknown'
    case 'empty':
      return false
    default:
      return fieldMatches(node, reader)
  }
}

function isSomewhere(node: WordsNode | NearNode, reader: PostReader, scope: Scope): Truth {
  const readings = reader.readings(scope)
  if (readings === 'unknown') return 'unknown'
  return readings.some((reading) =>
    node.kind === 'near' ? new NearPlaces(reading).has(node) : !occurrences(node, reading).next().done,
  )
}
