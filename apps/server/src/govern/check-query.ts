import { parseQuery, queryCheck, type QueryCheck } from '@troje/match'
import type { Issue } from '@troje/post'
import type { OrganisationRow } from '@troje/store'
import { checkQueryScope, toSavedParts } from './query-scope.ts'

export interface QueryToCheck {
  readonly text: string
  /** A query may name itself only to be told that it cannot. */
  readonly name?: string
}

/** Everything there is to say about a query: its language, and whether it is about the organisation (promise P2). */
export function checkQuery(
  query: QueryToCheck,
  organisation: OrganisationRow | null,
  others: Iterable<{ readonly name: string; readonly text: string }>,
): QueryCheck {
  const node = parseQuery(query.text).value
  const parts = new Map(toSavedParts(others))
  if (query.name !== undefined) parts.set(query.name, node)
  const check = queryCheck(query.text, { parts })
  const scope = organisation === null ? [noOrganisation(query.text)] : checkQueryScope(node, organisation, parts)
  // Of a query that is broken, it cannot be said yet what it needs.
  const told = check.ok ? scope : scope.filter((issue) => issue.code !== 'not-about-us')
  const issues = [...check.issues, ...told].toSorted((a, b) => a.start - b.start)
  return { ok: check.ok && told.length === 0, normal: check.normal, issues }
}

function noOrganisation(text: string): Issue {
  return {
    severity: 'error',
    code: 'organisation-missing',
    start: 0,
    end: text.length,
    message: {
      nl: 'Troje weet nog niet welke organisatie dit is. Een zoekvraag moet over de organisatie gaan.',
      en: 'Troje does not know yet which organisation this is. A query has to be about it.',
    },
    hint: { nl: 'Vul eerst de namen bij Organisatie in.', en: 'Fill in the names under Organisation first.' },
  }
}
