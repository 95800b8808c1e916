import type { AndNode, AuthorNode, NearNode, QueryNode, ScopeNode, WordsNode } from '../node/node.ts'
import { expandParts } from '../node/parts.ts'
import { expectedShare, type Atom, type Clause } from './atom.ts'
import { combined, costOf, isWeakAtom, rarest, withoutDoubles, type Narrowing } from './combine-clauses.ts'
import { atomsOf } from './word-atoms.ts'

/** Every post that a query matches has all of at least one clause; null: nothing narrower than every post. */
export type Cover = readonly Clause[] | null

/** How narrow a cover may be made, and of what. */
export interface CoverOptions {
  /** The saved parts that `query:name` stands for. */
  readonly parts?: ReadonlyMap<string, QueryNode>
  /** What the network can filter by; everything when left out. What it cannot counts as being in every post. */
  readonly can?: (atom: Atom) => boolean
  /** The most atoms in a clause; 2 when left out. */
  readonly atoms?: number
  /** The most clauses that are made by combining two lists of them; 16 when left out. */
  readonly combined?: number
  /** In about what share of posts an atom is, where that is known better than by its length. */
  readonly share?: (atom: Atom) => number
  /**
   * Whether an atom is an own term of the organisation, or a phrase that holds one. Those are asked before others, so that a query that needs one
   * in every reading (promise P2) asks for one in every clause.
   */
  readonly own?: (atom: Atom) => boolean
}

/** What of a query can be narrowed, and the parts of it that cannot: a match satisfies a clause, or matches a gap. */
export interface Coverage {
  readonly clauses: readonly Clause[]
  readonly gaps: readonly QueryNode[]
}

/**
 * A superset of a query that a network can filter by itself; the monitor decides afterwards. NOT is dropped, of an AND
 * the side that is met least is taken and another put to it where that narrows, a NEAR is its words. What only the
 * monitor can tell (`bio:`, `followers:`, `time:`, `site:`, `is:`, `has:`) counts as true.
 *
 * @example
 * toCover(parseQuery('storing AND lang:nl NOT water').value) // [[{ kind: 'word', text: 'storing' }, { kind: 'lang', text: 'nl' }]]
 * toCover(parseQuery('storing OR followers:[1000 TO *]').value) // null
 */
export function toCover(node: QueryNode, options: CoverOptions = {}): Cover {
  const { clauses, gaps } = toCoverage(node, options)
  return gaps.length === 0 ? clauses : null
}

/**
 * As `toCover`, and where a part of the query stands in the way, that part.
 *
 * @example
 * toCoverage(parseQuery('storing OR followers:[1000 TO *]').value).gaps.map((gap) => gap.kind) // ['followers']
 */
export function toCoverage(node: QueryNode, options: CoverOptions = {}): Coverage {
  const narrowing = {
    can: options.can ?? (() => true),
    share: options.share ?? expectedShare,
    own: options.own ?? (() => false),
    atoms: Math.max(1, options.atoms ?? 2),
    combined: options.combined ?? 16,
  }
  const whole = expandParts(node, options.parts)
  return alone(coverage(whole, narrowing), whole)
}

/** What rests on a weak atom alone is a gap. */
function alone(found: Coverage, node: QueryNode): Coverage {
  return isWeak(found) ? { clauses: [], gaps: [node] } : found
}

function isWeak({ clauses }: Coverage): boolean {
  return clauses.some((clause) => clause.every(isWeakAtom))
}

function coverage(node: QueryNode, narrowing: Narrowing): Coverage {
  switch (node.kind) {
    case 'and':
    case 'near':
      return all(node, narrowing)
    case 'or': {
      const sides = node.children.map((child) => alone(coverage(child, narrowing), child))
      return { clauses: sides.flatMap(({ clauses }) => clauses), gaps: sides.flatMap(({ gaps }) => gaps) }
    }
    case 'scope':
      return node.field === 'title' ? inTitle(node, narrowing) : { clauses: [], gaps: [node] }
    case 'empty':
      return { clauses: [], gaps: [] }
    default:
      return leaf(node, narrowing)
  }
}

/** A title's words count where the text's do. */
function inTitle(node: ScopeNode, narrowing: Narrowing): Coverage {
  const { clauses, gaps } = coverage(node.child, narrowing)
  return { clauses, gaps: gaps.map((gap) => ({ ...node, child: gap })) }
}

type Leaf = Exclude<QueryNode, { kind: 'and' | 'near' | 'or' | 'scope' | 'empty' }>

function leaf(node: Leaf, narrowing: Narrowing): Coverage {
  const possible = withoutDoubles(asked(node).filter(narrowing.can))
  if (possible.length === 0) return { clauses: [], gaps: [node] }
  return { clauses: [rarest(possible, narrowing)], gaps: [] }
}

/** What a post that this leaf finds must have. */
function asked(node: Leaf): readonly Atom[] {
  switch (node.kind) {
    case 'term':
    case 'exact':
    case 'phrase':
    case 'spread':
    case 'wildcard':
      return words(node)
    case 'author':
      return author(node)
    case 'lang':
    case 'source':
      return [{ kind: node.kind, text: node.value }]
    case 'link':
      return [{ kind: 'link', text: node.host + node.path }]
    case 'is':
      return node.value === 'addressed' ? [{ kind: 'addressed', text: '' }] : []
    default:
      return []
  }
}

/** With a phrase its words too: a network without phrases has those. */
function words(node: WordsNode): readonly Atom[] {
  const atoms = atomsOf(node)
  const within = atoms
    .filter(({ kind }) => kind === 'phrase')
    .flatMap(({ text }) => text.split(' ').map((word): Atom => ({ kind: 'word', text: word })))
  return [...atoms, ...within]
}

/** A name may be the handle or the shown name; only of a handle alone is it known which. */
function author({ handle, words }: AuthorNode): readonly Atom[] {
  return handle === null || words.length > 0 ? [] : [{ kind: 'author', text: handle }]
}

/** Worse than any number of posts: a match that does not come; and next to that, asking for what is not about us. */
const GAP = 1e9
const FOREIGN = 1e6

/** One of the sides is enough; the one that is met least is, and another is put to it where that narrows. */
function all(node: AndNode | NearNode, narrowing: Narrowing): Coverage {
  const children = node.kind === 'near' ? [node.left, node.right] : node.children
  const sides = children.map((child) => coverage(child, narrowing))
  if (sides.some(({ clauses, gaps }) => clauses.length + gaps.length === 0)) return { clauses: [], gaps: [] }
  const cost = (side: Coverage) => {
    const foreign = side.clauses.every((clause) => clause.some(narrowing.own)) ? 0 : FOREIGN
    return GAP * side.gaps.length + foreign + costOf(side.clauses, narrowing)
  }
  const useful = sides.filter(({ clauses }) => clauses.length > 0).toSorted((a, b) => cost(a) - cost(b))
  const best = useful.find((side) => !isWeak(side)) ?? useful[0]
  if (!best) return { clauses: [], gaps: [node] }
  let { clauses } = best
  for (const side of useful) {
    if (side === best || side.gaps.length > 0) continue
    if (clauses.length * side.clauses.length > Math.max(narrowing.combined, clauses.length)) continue
    const both = combined(clauses, side.clauses, narrowing)
    if (costOf(both, narrowing) < 0.7 * costOf(clauses, narrowing)) clauses = both
  }
  return { clauses, gaps: best.gaps }
}
