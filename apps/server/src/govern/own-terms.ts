import { parseQuery, type LeafNode } from '@troje/match'
import type { OrganisationRow } from '@troje/store'

/** What the organisation declared as its own: names, subjects, peers, domains and accounts. */
export interface OwnTerms {
  /** Whether nothing can match this leaf without holding something declared, or being sent to an own account. */
  has(leaf: LeafNode): boolean
  /** `handle` without `@`, in any case. */
  hasAccount(handle: string): boolean
}

export function toOwnTerms(organisation: OrganisationRow): OwnTerms {
  const peerNames = organisation.peers.filter((peer) => !isAccount(peer))
  const terms = [organisation.name, ...organisation.aliases, ...organisation.subjects, ...peerNames]
    .map(toWords)
    .filter((words) => words.length > 0)
  const handles = new Set([...organisation.accounts, ...organisation.peers.filter(isAccount)].flatMap(toHandles))
  const domains = organisation.domains.map((domain) => domain.toLowerCase().replace(/^(https?:\/\/)?(www\.)?/, ''))
  const hasAccount = (handle: string) => handles.has(handle.toLowerCase().replace(/^@/, ''))
  const hasDomain = (host: string) => domains.some((domain) => host === domain || host.endsWith(`.${domain}`))

  function has(leaf: LeafNode): boolean {
    switch (leaf.kind) {
      case 'term':
      case 'exact':
      case 'phrase':
      case 'spread': {
        const words = leaf.words.map((word) => word.folded)
        const anyOrder = leaf.kind === 'spread'
        return (
          terms.some((term) => holds(words, term, anyOrder)) ||
          leaf.words.some((word) => (word.kind === 'mention' && hasAccount(word.folded)) || hasDomain(word.folded))
        )
      }
      case 'wildcard': {
        const begin = (leaf.pattern.split(/[*?]/)[0] ?? '').toLowerCase().replace(/^#/, '')
        return terms.some((term) => begin.startsWith(term.join('')))
      }
      case 'author':
        return leaf.handle !== null && hasAccount(leaf.handle)
      case 'site':
      case 'link':
        return hasDomain(leaf.host)
      case 'is':
        // What somebody sent to the organisation is about it, whatever stands in it.
        return leaf.value === 'addressed'
      default:
        return false
    }
  }
  return { has, hasAccount }
}

/** A phrase holds a term where the term's words stand in it side by side; a hashtag writes them as one. */
function holds(words: readonly string[], term: readonly string[], anyOrder: boolean): boolean {
  const tag = `#${term.join('')}`
  if (words.includes(tag)) return true
  if (anyOrder) return term.every((word) => words.includes(word))
  return words.some((_, at) => term.every((word, index) => words[at + index] === word))
}

/** A declared text as the query language reads words, so that both sides fold alike. */
function toWords(text: string): string[] {
  const node = parseQuery(`"${text.replaceAll('"', ' ')}"`).value
  return node.kind === 'phrase' || node.kind === 'term' ? node.words.map((word) => word.folded) : []
}

function isAccount(peer: string): boolean {
  return peer.startsWith('@') || /^[a-z-]+:\S+$/.test(peer)
}

/** `mastodon:zonnedael@social.example` is written `@zonnedael@social.example`, and `@zonnedael` on its own server. */
function toHandles(account: string): string[] {
  const handle = account
    .replace(/^[a-z-]+:/, '')
    .replace(/^@/, '')
    .toLowerCase()
  const local = handle.split('@')[0] ?? handle
  return handle === '' ? [] : [handle, local]
}
