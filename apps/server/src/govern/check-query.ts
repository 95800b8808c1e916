import {
  parseQuery,
  queryCheck,
  readDialect,
  toText,
  type DialectName,
  type QueryCheck,
  type QueryNode,
} from '@troje/match'
import type { Issue, Parsed } from '@troje/post'
import type { OrganisationRow } from '@troje/store'
import { checkQueryScope } from './query-scope.ts'
import { mayUseParts, toSavedParts, type SavedParts } from './saved-parts.ts'

export interface QueryToCheck {
  readonly text: string
  /** A query may name itself only to be told that it cannot. */
  readonly name?: string
  /** The tool whose dialect it is in; `null` or left out: Troje's own. */
  readonly dialect?: DialectName | null
}

/** Everything there is to say about a query: its language, and whether it is about the organisation (promise P2). */
export function checkQuery(
  query: QueryToCheck,
  organisation: OrganisationRow | null,
  others: Iterable<{ readonly name: string; readonly text: string }>,
): QueryCheck {
  const node = parseDraft(query).value
  const parts = toPartsWith(query, others)
  const check = query.dialect ? checkForeign(query, parts) : queryCheck(query.text, { parts })
  const scope = organisation === null ? [noOrganisation(query.text)] : checkQueryScope(node, organisation, parts)
  // Of a query that is broken, it cannot be said yet what it needs.
  const told = check.ok ? scope : scope.filter((issue) => issue.code !== 'not-about-us')
  const issues = [...check.issues, ...told].toSorted((a, b) => a.start - b.start)
  return { ok: check.ok && told.length === 0, normal: check.normal, issues }
}

/** What a query may name: the others, and itself, which is found to be a circle then. */
export function toPartsWith(
  query: QueryToCheck,
  others: Iterable<{ readonly name: string; readonly text: string }>,
): SavedParts {
  const { name, text, dialect } = query
  if (!mayUseParts(text)) return toSavedParts([])
  if (name === undefined) return toSavedParts(others)
  return toSavedParts([...others, { name, text: dialect ? toText(parseDraft(query).value) : text }])
}

/** A query's tree and what is wrong with its language, in whichever dialect it is. */
export function parseDraft({ text, dialect }: QueryToCheck): Parsed<QueryNode> {
  return dialect ? readDialect(dialect, text) : parseQuery(text)
}

/** Places are those of the text as it was typed; what is wrong with a saved part stands at the whole of it. */
function checkForeign(query: QueryToCheck, parts: SavedParts): QueryCheck {
  const { value, issues } = parseDraft(query)
  const normal = toText(value)
  const aboutParts = queryCheck(normal, { parts })
    .issues.filter((issue) => /-part(-|$)/.test(issue.code))
    .map(({ severity, code, message, hint }): Issue => {
      const place = { start: 0, end: query.text.length }
      return { severity, code, message, ...place, ...(hint && { hint }) }
    })
  const all = [...issues, ...aboutParts]
  return { ok: all.every((issue) => issue.severity !== 'error'), normal, issues: all }
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
