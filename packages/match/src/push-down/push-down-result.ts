import type { Localized } from '@troje/post'
import type { QueryNode } from '../node/node.ts'
import type { Atom } from './atom.ts'

/** A query, by the name under which it comes back. */
export interface PushDownQuery {
  readonly id: string
  readonly node: QueryNode
}

/** What holds for all queries that are pushed down together. */
export interface PushDownOptions {
  /** The saved parts that `query:name` stands for. */
  readonly parts?: ReadonlyMap<string, QueryNode>
  /** In about what share of posts an atom is, where that is known better than by its length. */
  readonly share?: (atom: Atom) => number
  /** Whether an atom is or holds an own term of the organisation: those are asked before others (promise P2). */
  readonly own?: (atom: Atom) => boolean
}

/** Why a network does not filter by a part of a query. */
export const leftOutCodes = ['cannot-filter', 'too-long', 'no-room', 'hashtag-only'] as const
export type LeftOutCode = (typeof leftOutCodes)[number]

/** A part of a query for which the network brings nothing, or not all. */
export interface LeftOut {
  readonly query: string
  /** The part in Troje's language: every match that does not come is one of it. */
  readonly part: string
  readonly code: LeftOutCode
  /** For the owner of the query. */
  readonly why: Localized
}

/** What to ask a network, and what it was not asked for. */
export interface PushDown {
  /** Rules, search texts or hashtags, as the network takes them, unescaped. */
  readonly requests: readonly string[]
  readonly leftOut: readonly LeftOut[]
}

/** Says to the owner of a query why a part of it brings nothing, or not all, from a network. */
export function toLeftOut(query: string, part: string, code: LeftOutCode, network: Localized): LeftOut {
  const shown = part.length > 80 ? `${part.slice(0, 79)}…` : part
  const { nl, en } = reasons[code]
  return { query, part, code, why: { nl: nl(network.nl, shown), en: en(network.en, shown) } }
}

type Sentence = (network: string, part: string) => string

const reasons: Readonly<Record<LeftOutCode, { readonly nl: Sentence; readonly en: Sentence }>> = {
  'cannot-filter': {
    nl: (network, part) => `Hierop kan ${network} niet zelf zoeken: ${part}. Zet er met AND een gewoon woord bij.`,
    en: (network, part) => `${network} cannot search for this by itself: ${part}. Put an ordinary word to it with AND.`,
  },
  'too-long': {
    nl: (network, part) => `Dit is te lang om aan ${network} te vragen: ${part}.`,
    en: (network, part) => `This is too long to ask of ${network}: ${part}.`,
  },
  'no-room': {
    nl: (network, part) =>
      `${network} staat niet toe dat je zoveel tegelijk vraagt. Dit vragen we daarom niet: ${part}.`,
    en: (network, part) => `${network} does not allow so much at a time. So this is not asked: ${part}.`,
  },
  'hashtag-only': {
    nl: (network, part) => `${network} geeft hiervan alleen berichten met de hashtag: ${part}.`,
    en: (network, part) => `Of this ${network} gives only posts with the hashtag: ${part}.`,
  },
}
