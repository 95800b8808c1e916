import { keyOf, type Atom, type Clause } from './atom.ts'

/** How clauses are weighed and made narrower. */
export interface Narrowing {
  readonly can: (atom: Atom) => boolean
  readonly share: (atom: Atom) => number
  readonly own: (atom: Atom) => boolean
  readonly atoms: number
  readonly combined: number
}

/** A language or a network lets so much through that nothing may rest on it alone. */
export const isWeakAtom = ({ kind }: Atom) => kind === 'lang' || kind === 'source'

/** What is too much in a clause is left away, which only lets more through. */
export function combined(left: readonly Clause[], right: readonly Clause[], narrowing: Narrowing): Clause[] {
  return left.flatMap((one) =>
    right.map((other) => {
      const both = withoutDoubles([...one, ...other])
      return both.length <= narrowing.atoms ? both : rarest(both, narrowing)
    }),
  )
}

export function rarest(atoms: Clause, { share, own, atoms: most }: Narrowing): Clause {
  const rank = (atom: Atom) => (own(atom) ? 0 : isWeakAtom(atom) ? 2 : 1)
  return atoms.toSorted((a, b) => rank(a) - rank(b) || share(a) - share(b)).slice(0, most)
}

/** Each atom once; a phrase says of its words that they are there. */
export function withoutDoubles(atoms: readonly Atom[]): Clause {
  const phrases = atoms.filter(({ kind }) => kind === 'phrase').map(({ text }) => ` ${text} `)
  const said = (atom: Atom) => atom.kind === 'word' && phrases.some((phrase) => phrase.includes(` ${atom.text} `))
  const left = new Map(atoms.filter((atom) => !said(atom)).map((atom) => [keyOf(atom), atom]))
  return [...left.values()]
}

/** Words that go together are met together more often than by chance: of a second one half the order counts. */
export function costOf(clauses: readonly Clause[], { share }: Narrowing): number {
  let sum = 0
  for (const clause of clauses) {
    const [least = 1, ...others] = clause.map(share).toSorted((a, b) => a - b)
    sum += others.reduce((product, part) => product * Math.sqrt(part), least) + 1e-7
  }
  return sum
}
