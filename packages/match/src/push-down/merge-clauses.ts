import { fold } from '@troje/post'
import { keyOf, type Atom, type Clause } from './atom.ts'

/** A clause, and the queries that need it. */
export interface SharedClause {
  readonly atoms: Clause
  readonly queries: readonly string[]
}

/**
 * The clauses of many queries as one list, each once; one that lets through nothing that another does not lets its
 * queries go to that other.
 *
 * @example
 * const clausesOf = (text) => toCover(parseQuery(text).value)
 * const covers = [['a', 'dael'], ['b', 'dael AND lek']].map(([query, text]) => ({ query, clauses: clausesOf(text) }))
 * mergeClauses(covers) // [{ atoms: [{ kind: 'word', text: 'dael' }], queries: ['a', 'b'] }]
 */
export function mergeClauses(
  covers: Iterable<{ readonly query: string; readonly clauses: readonly Clause[] }>,
): SharedClause[] {
  const merged = new Map<string, { atoms: Clause; queries: Set<string> }>()
  for (const { query, clauses } of covers) {
    for (const clause of clauses) {
      const atoms = clause.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
      const key = atoms.map(keyOf).join('\n')
      const known = merged.get(key)
      if (known) known.queries.add(query)
      else merged.set(key, { atoms, queries: new Set([query]) })
    }
  }
  return withoutSubsumed([...merged.values()])
}

/** In how many clauses of several atoms each stands. */
export function atomCounts(clauses: readonly SharedClause[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { atoms } of clauses) {
    if (atoms.length < 2) continue
    for (const atom of atoms) counts.set(keyOf(atom), (counts.get(keyOf(atom)) ?? 0) + 1)
  }
  return counts
}

interface Merging {
  readonly atoms: Clause
  readonly queries: Set<string>
}

function withoutSubsumed(clauses: readonly Merging[]): SharedClause[] {
  // The wider ones first: what they subsume is then known to be narrower, and no two can subsume each other.
  const byWidth = clauses.toSorted((a, b) => a.atoms.length - b.atoms.length || widthOf(b.atoms) - widthOf(a.atoms))
  const kept = new Map<string, Merging[]>()
  const left: Merging[] = []
  for (const clause of byWidth) {
    const said = new Set(clause.atoms.flatMap(implied))
    const wider = firstWithin(said, kept)
    if (wider) {
      for (const query of clause.queries) wider.queries.add(query)
      continue
    }
    left.push(clause)
    const key = keyOf(clause.atoms[0]!)
    const list = kept.get(key)
    if (list) list.push(clause)
    else kept.set(key, [clause])
  }
  return left.map(({ atoms, queries }) => ({ atoms, queries: [...queries] }))
}

const widths: Partial<Record<Atom['kind'], number>> = { prefix: 1000, word: 500, phrase: 400 }

/** More for what lets more through, where one of two may imply the other. */
function widthOf(clause: Clause): number {
  return clause.reduce((sum, { kind, text }) => sum + (widths[kind] ?? 0) - text.length - accents(text), 0)
}

function accents(text: string): number {
  return fold(text) === text ? 0 : 1
}

function firstWithin(said: ReadonlySet<string>, kept: ReadonlyMap<string, readonly Merging[]>): Merging | null {
  for (const key of said) {
    const found = kept.get(key)?.find(({ atoms }) => atoms.every((atom) => said.has(keyOf(atom))))
    if (found) return found
  }
  return null
}

/** Longer prefixes than this are compared with nothing: no more keys than a word has letters that matter. */
const LONGEST_PREFIX = 24

/** The keys of all that is so where an atom is so, itself included. */
function implied(atom: Atom): string[] {
  const { kind, text } = atom
  switch (kind) {
    case 'word':
      return [keyOf(atom), ...plainAndBeginnings(text)]
    case 'phrase':
      return [keyOf(atom), keyOf({ kind, text: fold(text) }), ...withinPhrase(text.split(' '))]
    case 'hashtag': {
      const plain = fold(text)
      const signed = beginnings(plain).map((begin) => keyOf({ kind: 'prefix', text: `#${begin}` }))
      return [
        keyOf(atom),
        keyOf({ kind, text: plain }),
        keyOf({ kind: 'word', text }),
        ...plainAndBeginnings(text),
        ...signed,
      ]
    }
    case 'prefix': {
      const sign = /^[#@$€]?/.exec(text)![0]
      const letters = text.slice(sign.length)
      const shorter = beginnings(letters).flatMap((begin) => (sign === '#' ? [begin, sign + begin] : [sign + begin]))
      return [keyOf(atom), ...shorter.map((begin) => keyOf({ kind, text: begin }))]
    }
    default:
      return [keyOf(atom)]
  }
}

function plainAndBeginnings(word: string): string[] {
  const plain = fold(word)
  return [
    keyOf({ kind: 'word', text: plain }),
    ...beginnings(plain).map((begin) => keyOf({ kind: 'prefix', text: begin })),
  ]
}

function beginnings(word: string): string[] {
  const longest = Math.min(word.length, LONGEST_PREFIX)
  return Array.from({ length: Math.max(0, longest - 2) }, (_, at) => word.slice(0, at + 3))
}

/** Its words, and every shorter run of them. */
function withinPhrase(words: readonly string[]): string[] {
  const keys = words.flatMap((word) => [keyOf({ kind: 'word', text: word }), ...plainAndBeginnings(word)])
  for (let from = 0; from < words.length; from++) {
    for (let end = from + 2; end <= Math.min(words.length, from + 6); end++) {
      const text = words.slice(from, end).join(' ')
      keys.push(keyOf({ kind: 'phrase', text }), keyOf({ kind: 'phrase', text: fold(text) }))
    }
  }
  return keys
}
