import type { RemoveOutcome } from '../../queries/query-keeper.ts'
import type { SaveRefusal } from '../../queries/save-query.ts'
import { HttpProblem } from '../problem.ts'
import { serializeFailedTest } from '../serialize-query.ts'

/** So many failed tests are told; the rest comes when these are mended. */
const mostFailed = 20

export function toSaveProblem(refusal: SaveRefusal): HttpProblem {
  switch (refusal.kind) {
    case 'not-found':
    case 'changed-meanwhile':
      return new HttpProblem(refusal.kind)
    case 'name-taken':
      return new HttpProblem('name-taken', { issues: [{ path: 'name', message: 'taken' }] })
    case 'refused':
      return new HttpProblem('query-refused', {
        issues: refusal.issues.map((issue) => ({ path: 'text', message: issue.message.en })),
        queryIssues: refusal.issues,
      })
    case 'users-refused':
      return new HttpProblem('query-refused', {
        detail: {
          nl: 'Zoekvragen die deze zoekvraag gebruiken, zouden niet meer kloppen. Pas die eerst aan.',
          en: 'Queries that use this query would no longer be right. Change those first.',
        },
        issues: refusal.users.map(({ id, name }) => ({ path: `queries.${id}`, message: name })),
      })
    case 'test-refused':
      return toTestRefusal(refusal.indexes)
    case 'tests-failed':
      return new HttpProblem('tests-failed', {
        failedTests: refusal.failed.slice(0, mostFailed).map(serializeFailedTest),
      })
    default:
      return refusal satisfies never
  }
}

/** Promise P2: a test names no person. */
export function toTestRefusal(indexes: readonly number[]): HttpProblem {
  return new HttpProblem('test-refused', {
    issues: indexes.map((index) => ({ path: `tests.${index}.handle`, message: 'not an organisation' })),
  })
}

export function toRemoveProblem(outcome: Exclude<RemoveOutcome, { kind: 'removed' }>): HttpProblem {
  if (outcome.kind === 'not-found') return new HttpProblem('not-found')
  return new HttpProblem('query-in-use', { usedBy: outcome.users.map(({ id, name }) => ({ id, name })) })
}
