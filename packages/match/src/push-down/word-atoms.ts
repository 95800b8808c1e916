import { fold, lower } from '@troje/post'
import type { WildcardNode, WordsNode } from '../node/node.ts'
import { splitAddress } from '../node/address.ts'
import type { Word } from '../node/word.ts'
import type { Atom } from './atom.ts'

/** Fewer letters say too little. */
const SHORTEST_PREFIX = 3

/** What must be there for these words to be there, all of it; empty where that cannot be said. */
export function atomsOf(node: WordsNode): Atom[] {
  switch (node.kind) {
    case 'wildcard':
      return prefix(node)
    case 'spread':
      return node.words.flatMap(atomOf)
    default:
      return adjacent(node.words)
  }
}

/** The runs of plain words are phrases; what is a link or has a sign stands by itself. */
function adjacent(words: readonly Word[]): Atom[] {
  const atoms: Atom[] = []
  let run: string[] = []
  const close = () => {
    if (run.length === 1) atoms.push({ kind: 'word', text: run[0]! })
    if (run.length > 1) atoms.push({ kind: 'phrase', text: run.join(' ') })
    run = []
  }
  for (const word of words) {
    if (word.kind === 'word') run.push(written(word))
    else {
      close()
      atoms.push(...atomOf(word))
    }
  }
  close()
  return atoms
}

/** The form of a word that asks its accents and no capitals. */
function written({ asks, written, folded }: Word): string {
  return asks === 'folded' ? folded : lower(written)
}

function atomOf(word: Word): Atom[] {
  switch (word.kind) {
    case 'hashtag':
    case 'mention':
      return [{ kind: word.kind, text: written(word).slice(1) }]
    case 'link': {
      const { host, path } = splitAddress(word.folded)
      return [{ kind: 'link', text: host + path }]
    }
    case 'emoji':
      // Folded, one of several characters lacks the joiner between them.
      return Array.from(word.folded).length === 1 ? [{ kind: 'emoji', text: word.folded }] : []
    default:
      return [{ kind: word.kind, text: written(word) }]
  }
}

function prefix({ pattern }: WildcardNode): Atom[] {
  const folded = fold(pattern)
  const text = folded.slice(0, folded.search(/[*?]/))
  return text.replace(/^[#@$€]/, '').length < SHORTEST_PREFIX ? [] : [{ kind: 'prefix', text }]
}
