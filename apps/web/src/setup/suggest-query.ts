import { parseQuery } from '@troje/match'
import type { Organisation } from '@troje/server/api-types'

type OwnTerms = Pick<Organisation, 'name' | 'aliases' | 'accounts' | 'domains' | 'subjects'>

/**
 * A first query: whatever names the organisation, its accounts or its sites. A subject of one word ("parking") is left
 * out, because it would find the whole country; one of several words ("De Golf swimming pool") is kept.
 * Terms that the query language cannot read are left out, so what comes back always parses. Empty where nothing is left.
 */
export function suggestQuery(organisation: OwnTerms): string {
  const terms = [
    ...[organisation.name, ...organisation.aliases].map(toTerm),
    ...organisation.subjects.filter((subject) => /\S\s+\S/.test(subject)).map(toTerm),
    ...organisation.accounts.map(toMention),
    ...organisation.domains.map(toLink),
  ]
  return [...new Set(terms)].filter(isReadable).join(' OR ')
}

const operators = new Set(['and', 'or', 'not', 'near', 'onear'])

/** A word as it is, anything else in quotes. */
function toTerm(name: string): string {
  const words = name.trim().replaceAll('"', ' ').replace(/\s+/g, ' ').trim()
  return /^[\p{L}\p{N}]+$/u.test(words) && !operators.has(words.toLowerCase()) ? words : `"${words}"`
}

/** `bluesky:zonnedael.nl` is mentioned as `@zonnedael.nl`. */
function toMention(account: string): string {
  return `@${account
    .trim()
    .replace(/^[a-z-]+:/i, '')
    .replace(/^@/, '')}`
}

function toLink(domain: string): string {
  const host = domain
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/\/.*$/, '')
  return `link:${host}`
}

function isReadable(term: string): boolean {
  return (
    term.length > 1 &&
    !/[\s()]/.test(term.replace(/^".*"$/, '')) &&
    parseQuery(term).issues.every((issue) => issue.severity !== 'error')
  )
}
