import { keyOf, type Atom } from './atom.ts'
import { atomCounts, type SharedClause } from './merge-clauses.ts'
import type { NetworkSearch } from './network-search.ts'

/** Something that fits into one request, whole. */
interface Piece {
  readonly text: string
  /** Joined to others it stands in brackets. */
  readonly isCompound: boolean
  readonly clauses: readonly SharedClause[]
}

/** Puts clauses into as few requests as the network's length allows, those that come first before the others. */
export function packed(
  clauses: readonly SharedClause[],
  search: NetworkSearch,
): { requests: string[]; tooLong: SharedClause[]; noRoom: SharedClause[] } {
  const tooLong: SharedClause[] = []
  const pieces = toPieces(clauses, search, tooLong)
  const requests: string[] = []
  const noRoom: SharedClause[] = []
  /** Two atoms may be the same words to a network. */
  const asked = new Set<string>()
  for (const piece of pieces) {
    if (asked.has(piece.text)) continue
    const at = search.or === null ? -1 : requests.findIndex((request) => fitsInto(request, piece, search))
    if (at >= 0) requests[at] = joined(requests[at]!, piece, search)
    else if (requests.length < search.requests) requests.push(inOr(piece, search))
    else {
      noRoom.push(...piece.clauses)
      continue
    }
    asked.add(piece.text)
  }
  return { requests: requests.map((request) => withoutOuterBrackets(request)), tooLong, noRoom }
}

function fitsInto(request: string, piece: Piece, search: NetworkSearch): boolean {
  return joined(request, piece, search).length <= search.length
}

function joined(request: string, piece: Piece, search: NetworkSearch): string {
  return `${request}${search.or}${inOr(piece, search)}`
}

function inOr({ text, isCompound }: Piece, search: NetworkSearch): string {
  return isCompound && search.or !== null ? `(${text})` : text
}

/** Brackets around all of a request say nothing. */
function withoutOuterBrackets(request: string): string {
  let depth = 0
  for (let at = 0; at < request.length; at++) {
    if (request[at] === '(') depth++
    else if (request[at] === ')') depth--
    if (depth === 0 && at < request.length - 1) return request
  }
  return request.startsWith('(') ? request.slice(1, -1) : request
}

function toPieces(clauses: readonly SharedClause[], search: NetworkSearch, tooLong: SharedClause[]): Piece[] {
  const pieces: Piece[] = []
  const counts = search.or === null ? new Map<string, number>() : atomCounts(clauses)
  const grouped = new Map<string, SharedClause[]>()
  for (const clause of clauses) {
    const head = clause.atoms.length < 2 ? null : headOf(clause, counts)
    const key = head && keyOf(head)
    if (key === null) addAlone(clause, search, pieces, tooLong)
    else if (grouped.has(key)) grouped.get(key)!.push(clause)
    else grouped.set(key, [clause])
  }
  for (const [key, members] of grouped) addGroup(key, members, search, pieces, tooLong)
  return pieces
}

/** The atom that most others have too; null where none does. */
function headOf({ atoms }: SharedClause, counts: ReadonlyMap<string, number>): Atom | null {
  const count = (atom: Atom) => counts.get(keyOf(atom)) ?? 0
  const [head] = atoms.toSorted((a, b) => count(b) - count(a))
  return head && count(head) > 1 ? head : null
}

function textOf(atoms: readonly Atom[], { text, and }: NetworkSearch): string {
  return atoms.map(text).join(and)
}

/** Two more characters than its text: brackets, which go if it stays alone. */
function fitsAlone(text: string, isCompound: boolean, { length, or }: NetworkSearch): boolean {
  return text.length + (isCompound && or !== null ? 2 : 0) <= length
}

/** A clause that is too long is asked for its shortest atom. */
function addAlone(clause: SharedClause, search: NetworkSearch, pieces: Piece[], tooLong: SharedClause[]): void {
  const text = textOf(clause.atoms, search)
  const isCompound = clause.atoms.length > 1
  if (fitsAlone(text, isCompound, search)) {
    pieces.push({ text, isCompound, clauses: [clause] })
    return
  }
  const [shortest = ''] = clause.atoms
    .filter(({ kind }) => kind !== 'lang')
    .map(search.text)
    .toSorted((a, b) => a.length - b.length)
  if (fitsAlone(shortest, false, search)) pieces.push({ text: shortest, isCompound: false, clauses: [clause] })
  else tooLong.push(clause)
}

/** `head (one OR other)`, as often as it takes. */
function addGroup(
  key: string,
  members: readonly SharedClause[],
  search: NetworkSearch,
  pieces: Piece[],
  tooLong: SharedClause[],
): void {
  const [first] = members
  if (members.length === 1) return addAlone(first!, search, pieces, tooLong)
  const head = first!.atoms.find((atom) => keyOf(atom) === key)!
  let tails: string[] = []
  let held: SharedClause[] = []
  const close = () => {
    if (held.length === 1) addAlone(held[0]!, search, pieces, tooLong)
    else if (held.length > 1)
      pieces.push({ text: group(search.text(head), tails, search), isCompound: true, clauses: held })
    tails = []
    held = []
  }
  for (const member of members) {
    const rest = member.atoms.filter((atom) => keyOf(atom) !== key)
    const tail = rest.length > 1 ? `(${textOf(rest, search)})` : textOf(rest, search)
    if (!fitsAlone(group(search.text(head), [...tails, tail], search), true, search)) close()
    tails.push(tail)
    held.push(member)
  }
  close()
}

function group(head: string, tails: readonly string[], { and, or }: NetworkSearch): string {
  return `${head}${and}(${tails.join(or ?? ' ')})`
}
