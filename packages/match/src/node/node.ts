import type { Network } from '@troje/post'
import type { PostKind } from './post-kind.ts'
import type { Word } from './word.ts'

/** Where a node stands in the query's text, in UTF-16 code units. */
export interface Place {
  readonly start: number
  readonly end: number
}

/** A word as somebody typed it; several words where the tokens say so (`klant-service`), then next to each other. */
export interface TermNode extends Place {
  readonly kind: 'term'
  readonly text: string
  readonly words: readonly Word[]
}

/** `{BT}`: exactly these capitals. */
export interface ExactNode extends Place {
  readonly kind: 'exact'
  readonly text: string
  readonly words: readonly Word[]
}

/** `"gemeente zonnedael"`: next to each other, in order. */
export interface PhraseNode extends Place {
  readonly kind: 'phrase'
  readonly text: string
  readonly words: readonly Word[]
}

/** `"a b c"~5`: all of these, any order, first to last at most (number of words − 1) + slop positions. */
export interface SpreadNode extends Place {
  readonly kind: 'spread'
  readonly text: string
  readonly words: readonly Word[]
  readonly slop: number
}

/** `zonnedael*`, `w?nkel`: one word; `*` is any letters, `?` exactly one. */
export interface WildcardNode extends Place {
  readonly kind: 'wildcard'
  readonly pattern: string
}

/** `a AND b`: all of them. */
export interface AndNode extends Place {
  readonly kind: 'and'
  readonly children: readonly QueryNode[]
}

/** `a OR b`: any of them. */
export interface OrNode extends Place {
  readonly kind: 'or'
  readonly children: readonly QueryNode[]
}

/** `NOT a`. */
export interface NotNode extends Place {
  readonly kind: 'not'
  readonly child: QueryNode
}

/** `a NEAR/5 b`: at most `distance` word positions apart; adjacent words are 1 apart. */
export interface NearNode extends Place {
  readonly kind: 'near'
  readonly left: QueryNode
  readonly right: QueryNode
  readonly distance: number
  /** `NEAR/5f` and `ONEAR/5`: left before right. */
  readonly ordered: boolean
}

/** `title:` and `bio:`: the expression is about that text instead of the post's. */
export interface ScopeNode extends Place {
  readonly kind: 'scope'
  readonly field: 'title' | 'bio'
  readonly child: QueryNode
}

/** `author:@handle` is the handle alone; otherwise the handle, or these words in the display name. */
export interface AuthorNode extends Place {
  readonly kind: 'author'
  readonly text: string
  /** The whole handle, lower case, without `@`; null where the value cannot be one. */
  readonly handle: string | null
  /** Empty for `author:@handle`. */
  readonly words: readonly Word[]
}

/** A language with its subtags, lower case: `pt` also finds `pt-BR`. */
export interface LangNode extends Place {
  readonly kind: 'lang'
  readonly value: string
}

/** `source:bluesky`: the network that the post came from. */
export interface SourceNode extends Place {
  readonly kind: 'source'
  readonly value: Network
}

/** `site:` looks at the post's own address, `link:` at what it links to. Subdomains and longer paths are included. */
export interface AddressNode extends Place {
  readonly kind: 'site' | 'link'
  /** Lower case, without `www.`; empty for a path alone. */
  readonly host: string
  /** With its leading slash, or empty. */
  readonly path: string
}

/** `is:reply`: the kind of post. */
export interface IsNode extends Place {
  readonly kind: 'is'
  readonly value: PostKind
}

/** `has:link`: what is in the post. */
export interface HasNode extends Place {
  readonly kind: 'has'
  readonly value: 'link' | 'media'
}

/** Both ends included; null is open. */
export interface FollowersNode extends Place {
  readonly kind: 'followers'
  readonly from: number | null
  readonly to: number | null
}

/** Minutes of the day in the organisation's time zone, both included; from after to passes midnight. */
export interface TimeNode extends Place {
  readonly kind: 'time'
  readonly from: number
  readonly to: number
}

/** `query:brand`: a saved part. */
export interface PartNode extends Place {
  readonly kind: 'part'
  readonly name: string
}

/** What stands where the text is broken; matches nothing. */
export interface EmptyNode extends Place {
  readonly kind: 'empty'
}

/** Whatever is answered by looking at a text's words. */
export type WordsNode = TermNode | ExactNode | PhraseNode | SpreadNode | WildcardNode
export type FieldNode = AuthorNode | LangNode | SourceNode | AddressNode | IsNode | HasNode | FollowersNode | TimeNode
export type LeafNode = WordsNode | FieldNode | PartNode | EmptyNode
/** One node of a query's tree. */
export type QueryNode = LeafNode | AndNode | OrNode | NotNode | NearNode | ScopeNode
