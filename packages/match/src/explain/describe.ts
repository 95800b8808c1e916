import { networkLabels, type Localized } from '@troje/post'
import type { AddressNode, FieldNode, FollowersNode, NearNode, QueryNode, TimeNode, WordsNode } from '../node/node.ts'
import type { PostKind } from '../node/post-kind.ts'
import { toText } from '../print/to-text.ts'

/**
 * What a part of a query asks, in plain words and without a full stop.
 *
 * @example
 * describe(parseQuery('storing').value).en // 'the word “storing”'
 */
export function describe(node: QueryNode): Localized {
  switch (node.kind) {
    case 'and':
      return node.children.length === 2
        ? { nl: 'beide delen', en: 'both parts' }
        : { nl: `alle ${node.children.length} delen`, en: `all ${node.children.length} parts` }
    case 'or':
      return { nl: `een van de ${node.children.length} delen`, en: `one of the ${node.children.length} parts` }
    case 'not':
      return { nl: 'dit staat er niet in', en: 'this is not in it' }
    case 'near':
      return near(node)
    case 'scope':
      return node.field === 'title'
        ? { nl: 'in de titel', en: 'in the title' }
        : { nl: 'in het openbare profiel', en: 'in the public profile' }
    case 'part':
      return { nl: `het bewaarde deel “${node.name}”`, en: `the saved part “${node.name}”` }
    case 'empty':
      return { nl: 'nog niets', en: 'nothing yet' }
    case 'term':
    case 'exact':
    case 'phrase':
    case 'spread':
    case 'wildcard':
      return words(node)
    default:
      return field(node)
  }
}

const isOneWord = (node: QueryNode) => node.kind === 'term' || node.kind === 'wildcard'

function near({ left, right, distance, ordered }: NearNode): Localized {
  const both = isOneWord(left) && isOneWord(right)
  const sides = both ? { nl: 'beide woorden', en: 'both words' } : { nl: 'beide kanten', en: 'both sides' }
  const apart =
    distance === 1
      ? { nl: 'naast elkaar', en: 'next to each other' }
      : { nl: `hooguit ${distance} uit elkaar`, en: `at most ${distance} apart` }
  const order = ordered ? { nl: ', in deze volgorde', en: ', in this order' } : { nl: '', en: '' }
  return { nl: `${sides.nl}, ${apart.nl}${order.nl}`, en: `${sides.en}, ${apart.en}${order.en}` }
}

const termNames: Readonly<Record<string, Localized>> = {
  hashtag: { nl: 'de hashtag', en: 'the hashtag' },
  mention: { nl: 'het account', en: 'the account' },
  link: { nl: 'een link naar', en: 'a link to' },
  emoji: { nl: 'de emoji', en: 'the emoji' },
}

function words(node: WordsNode): Localized {
  switch (node.kind) {
    case 'term': {
      const [word] = node.words
      const name = node.words.length === 1 && word ? termNames[word.kind] : undefined
      const { nl, en } = name ?? { nl: 'het woord', en: 'the word' }
      return { nl: `${nl} “${node.text}”`, en: `${en} “${node.text}”` }
    }
    case 'exact':
      return { nl: `“${node.text}”, precies zo geschreven`, en: `“${node.text}”, written exactly so` }
    case 'phrase':
      return {
        nl: `de woorden “${node.text}” naast elkaar, in deze volgorde`,
        en: `the words “${node.text}” next to each other, in this order`,
      }
    case 'spread':
      return {
        nl: `alle woorden van “${node.text}”, in elke volgorde, met hooguit ${node.slop} andere ertussen`,
        en: `all words of “${node.text}”, in any order, with at most ${node.slop} others between them`,
      }
    default:
      return wildcard(node.pattern)
  }
}

function wildcard(pattern: string): Localized {
  const star = pattern.includes('*') ? { nl: '* is nul of meer letters', en: '* is any letters or none' } : null
  const mark = pattern.includes('?') ? { nl: '? is precies één letter', en: '? is exactly one letter' } : null
  const rules = [star, mark].filter((rule) => rule !== null)
  return {
    nl: `een woord als “${pattern}”; ${rules.map((rule) => rule.nl).join(', ')}`,
    en: `a word like “${pattern}”; ${rules.map((rule) => rule.en).join(', ')}`,
  }
}

const kinds = {
  reply: { nl: 'het is een antwoord', en: 'it is a reply' },
  repost: { nl: 'het is een herhaling van een ander bericht', en: 'it repeats another post' },
  quote: { nl: 'het haalt een ander bericht aan', en: 'it quotes another post' },
  original: { nl: 'het is een eigen bericht, geen antwoord of herhaling', en: 'it is a post of its own' },
  addressed: { nl: 'het is aan ons gericht', en: 'it was sent to us' },
} as const satisfies Record<PostKind, Localized>

function field(node: FieldNode): Localized {
  switch (node.kind) {
    case 'author':
      return { nl: `geschreven door “${node.text}”`, en: `written by “${node.text}”` }
    case 'lang':
      return { nl: `de taal is “${node.value}”`, en: `the language is “${node.value}”` }
    case 'source': {
      const { nl, en } = networkLabels[node.value]
      return { nl: `het staat op ${nl}`, en: `it is on ${en}` }
    }
    case 'is':
      return kinds[node.value]
    case 'has':
      return node.value === 'link'
        ? { nl: 'er staat een link in', en: 'there is a link in it' }
        : { nl: 'er is beeld of geluid bij', en: 'there is a picture, video or sound' }
    case 'site':
    case 'link':
      return address(node)
    case 'followers':
      return followers(node)
    default:
      return time(node)
  }
}

function address({ kind, host, path }: AddressNode): Localized {
  return kind === 'site'
    ? { nl: `het staat op de site ${host}${path}`, en: `it is on the site ${host}${path}` }
    : { nl: `er staat een link in naar ${host}${path}`, en: `it links to ${host}${path}` }
}

function followers({ from, to }: FollowersNode): Localized {
  if (from === null && to === null) return { nl: 'elk aantal volgers', en: 'any number of followers' }
  if (to === null) return { nl: `minstens ${from} volgers`, en: `at least ${from} followers` }
  if (from === null) return { nl: `hooguit ${to} volgers`, en: `at most ${to} followers` }
  return { nl: `${from} tot en met ${to} volgers`, en: `${from} to ${to} followers` }
}

function time(node: TimeNode): Localized {
  const [from = '', to = ''] = /\[(.*)\]/.exec(toText(node))?.[1]?.split(' TO ') ?? []
  return { nl: `geplaatst tussen ${from} en ${to} uur`, en: `posted between ${from} and ${to}` }
}
