import { authorFields, everyReadingNeeds, type AuthorField, type QueryNode } from '@troje/match'
import type { Issue, Localized } from '@troje/post'
import type { SavedParts } from './saved-parts.ts'
import { toOwnTerms, type OwnTerms } from './own-terms.ts'
import type { OrganisationRow } from '@troje/store'

/**
 * Promise P2: a saved query is about the organisation and its subjects, never about a person. Every reading of it has
 * to need an own term, a subject or a peer, or that the post was sent to us (`is:addressed`); `author:` and `@` take own and peer accounts only; `bio:` is refused.
 * Plain names inside a query cannot be recognised: that is what its owner and its history are for.
 */
export function checkQueryScope(node: QueryNode, organisation: OrganisationRow, parts: SavedParts): Issue[] {
  const own = toOwnTerms(organisation)
  const people = authorFields(node)
    .filter((field) => field.field === 'bio' || !own.hasAccount(field.value))
    .map(refusePerson)
  const unbound = branchesWithoutOwnTerm(node, own, parts).map((branch) => ({
    severity: 'error' as const,
    code: 'not-about-us',
    start: branch.start,
    end: branch.end,
    message: noOwnTerm,
    hint: ownTermHint(organisation.name),
  }))
  return [...people, ...unbound].toSorted((a, b) => a.start - b.start)
}

/** The smallest parts of a query that could match without anything of the organisation's own. */
function branchesWithoutOwnTerm(node: QueryNode, own: OwnTerms, parts: SavedParts): QueryNode[] {
  if (needsOwnTerm(node, own, parts, [])) return []
  if (node.kind === 'or') return node.children.flatMap((child) => branchesWithoutOwnTerm(child, own, parts))
  return [node]
}

function needsOwnTerm(node: QueryNode, own: OwnTerms, parts: SavedParts, within: readonly string[]): boolean {
  return everyReadingNeeds(node, (leaf, scope) => {
    if (scope === 'bio') return false
    if (leaf.kind !== 'part') return own.has(leaf)
    const part = parts.get(leaf.name)
    // A part that uses itself is an error of its own, found by the check; here it only must not go on for ever.
    if (part === undefined || within.includes(leaf.name)) return false
    return needsOwnTerm(part, own, parts, [...within, leaf.name])
  })
}

/** Whether this is why a query is refused: it looks for somebody. */
export function isAboutPerson(issue: Issue): boolean {
  return issue.code.startsWith('person-')
}

function refusePerson(field: AuthorField): Issue {
  const { message, hint } = personRefusals[field.field]
  return { severity: 'error', code: `person-${field.field}`, start: field.start, end: field.end, message, hint }
}

const accountHint: Localized = {
  nl: 'Is dit een account van je eigen organisatie of van een andere organisatie? Zet het dan bij Organisatie.',
  en: 'Is this an account of your own organisation or of another organisation? Then add it under Organisation.',
}

const personRefusals: Record<AuthorField['field'], { message: Localized; hint: Localized }> = {
  author: {
    message: {
      nl: 'Zoeken op een schrijver kan alleen voor accounts van organisaties.',
      en: 'Searching for an author works for accounts of organisations only.',
    },
    hint: accountHint,
  },
  mention: {
    message: {
      nl: 'Een @account in een zoekvraag moet van je eigen of van een andere organisatie zijn.',
      en: 'An @account in a query has to belong to your own or to another organisation.',
    },
    hint: accountHint,
  },
  bio: {
    message: {
      nl: 'Troje zoekt niet in wat mensen in hun profiel schrijven.',
      en: 'Troje does not search what people write in their profile.',
    },
    hint: {
      nl: 'Haal `bio:` weg en zoek in de tekst van het bericht.',
      en: 'Take `bio:` out and search the text of the post.',
    },
  },
}

const noOwnTerm: Localized = {
  nl: 'Dit deel kan ook berichten vinden die niet over je organisatie gaan.',
  en: 'This part can also find posts that are not about your organisation.',
}

function ownTermHint(name: string): Localized {
  return {
    nl: `Voeg een van je eigen namen, onderwerpen of collega-organisaties toe, zoals: AND "${name}". Of zoek alleen in wat aan jullie gericht is: AND is:addressed.`,
    en: `Add one of your own names, subjects or fellow organisations, such as: AND "${name}". Or search only what was sent to you: AND is:addressed.`,
  }
}
