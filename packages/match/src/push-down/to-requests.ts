import { networkLabels } from '@troje/post'
import { expandParts } from '../node/parts.ts'
import { toText } from '../print/to-text.ts'
import { clauseText, expectedShare, keyOf, type Atom, type Clause } from './atom.ts'
import { withoutDoubles } from './combine-clauses.ts'
import { toCoverage } from './cover.ts'
import { forSource } from './for-source.ts'
import { atomCounts, mergeClauses, type SharedClause } from './merge-clauses.ts'
import type { NetworkSearch } from './network-search.ts'
import { packed } from './pack.ts'
import { toLeftOut, type LeftOut, type PushDown, type PushDownOptions, type PushDownQuery } from './push-down-result.ts'

/** What to ask a network so that it brings whatever the queries match there. */
export function toRequests(
  queries: Iterable<PushDownQuery>,
  search: NetworkSearch,
  { parts, share = expectedShare, own = () => false }: PushDownOptions,
): PushDown {
  const label = networkLabels[search.source]
  const leftOut: LeftOut[] = []
  const covers: { query: string; clauses: readonly Clause[] }[] = []
  for (const { id, node } of queries) {
    const asked = forSource(expandParts(node, parts), search)
    const { clauses, gaps } = toCoverage(asked, {
      can: search.can,
      atoms: search.atoms,
      combined: search.combined ?? 16,
      share,
      own,
    })
    covers.push({ query: id, clauses: search.hashtagsAreWords ? clauses.map(withWords) : clauses })
    for (const gap of gaps) leftOut.push(toLeftOut(id, toText(gap), 'cannot-filter', label))
  }
  const fitted = fit(mergeClauses(covers), search, { share, own })
  for (const [code, clauses] of [['too-long', fitted.tooLong] as const, ['no-room', fitted.noRoom] as const]) {
    for (const { atoms, queries } of clauses) {
      for (const query of queries) leftOut.push(toLeftOut(query, clauseText(atoms), code, label))
    }
  }
  return { requests: fitted.requests, leftOut }
}

/** A hashtag is one of the places where its word is found. */
function withWords(clause: Clause): Clause {
  const isPlain = ({ kind, text }: Atom) => kind === 'hashtag' && /^[\p{L}\p{M}\p{N}]+$/u.test(text)
  return withoutDoubles(clause.map((atom) => (isPlain(atom) ? { kind: 'word', text: atom.text } : atom)))
}

type Weights = Required<Pick<PushDownOptions, 'share' | 'own'>>

interface Fitted {
  readonly requests: readonly string[]
  readonly tooLong: readonly SharedClause[]
  readonly noRoom: readonly SharedClause[]
}

/** What does not fit as it is, is asked for more widely; what does not fit then, for what most queries need. */
function fit(clauses: readonly SharedClause[], search: NetworkSearch, weights: Weights): Fitted {
  const byNeed = clauses.toSorted((a, b) => b.queries.length - a.queries.length)
  const exact = packed(byNeed, search)
  if (exact.noRoom.length === 0) return exact
  return packed(
    widened(byNeed, weights).toSorted((a, b) => b.queries.length - a.queries.length),
    search,
  )
}

/** An atom that is met so seldom may be asked by itself. */
const SELDOM = 0.003

/** Clauses that share a rare atom become that atom. */
function widened(clauses: readonly SharedClause[], { share, own }: Weights): SharedClause[] {
  const counts = atomCounts(clauses)
  return mergeClauses(
    clauses.flatMap(({ atoms, queries }) => {
      const count = (atom: Atom) => counts.get(keyOf(atom)) ?? 0
      const common = atoms
        .filter((atom) => atom.kind !== 'lang' && count(atom) > 1 && share(atom) <= SELDOM)
        .filter((atom) => own(atom) || !atoms.some(own))
        .toSorted((a, b) => count(b) - count(a) || share(a) - share(b))
      const wide = common[0] ? [common[0]] : atoms
      return queries.map((query) => ({ query, clauses: [wide] }))
    }),
  )
}
