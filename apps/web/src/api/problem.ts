import type { Issue } from '@troje/post'
import type { Problem } from '@troje/server/api-types'

type ProblemBody = Omit<Problem, 'queryIssues'> & { readonly queryIssues?: readonly Issue[] }

/** What the server answered when it could not do what was asked (RFC 9457), or `offline` where nothing answered. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'
  readonly status: number
  /** Stable and kebab-case; `offline` when the server could not be reached. */
  readonly code: string
  readonly detail: string | undefined
  readonly issues: NonNullable<Problem['issues']>

  /** For a refused query: what is wrong, and where in its text. */
  readonly queryIssues: readonly Issue[]
  /** For a query whose tests fail: which ones, and why. */
  readonly failedTests: NonNullable<Problem['failedTests']>
  /** For a query that cannot go: those that use it. */
  readonly usedBy: NonNullable<Problem['usedBy']>

  constructor(problem: ProblemBody, options?: ErrorOptions) {
    super(problem.title, options)
    this.status = problem.status
    this.code = problem.code
    this.detail = problem.detail
    this.issues = problem.issues ?? []
    this.queryIssues = problem.queryIssues ?? []
    this.failedTests = problem.failedTests ?? []
    this.usedBy = problem.usedBy ?? []
  }

  /** The first message about a field of what was sent, such as `email`. */
  issueAt(path: string): string | undefined {
    return this.issues.find((issue) => issue.path === path)?.message
  }
}

/** Reads an answer that is not a success. A body that is no problem document still gives an ApiProblem. */
export function toProblem(status: number, statusText: string, body: unknown): ApiProblem {
  const found = typeof body === 'object' && body !== null ? (body as Partial<ProblemBody> & { message?: unknown }) : {}
  const message = typeof found.message === 'string' ? found.message : statusText || `HTTP ${status}`
  return new ApiProblem({
    type: typeof found.type === 'string' ? found.type : 'about:blank',
    title: typeof found.title === 'string' ? found.title : message,
    status,
    code: typeof found.code === 'string' ? found.code : 'unexpected',
    ...(typeof found.detail === 'string' ? { detail: found.detail } : {}),
    ...(Array.isArray(found.issues) ? { issues: found.issues } : {}),
    ...(Array.isArray(found.queryIssues) ? { queryIssues: found.queryIssues } : {}),
    ...(Array.isArray(found.failedTests) ? { failedTests: found.failedTests } : {}),
    ...(Array.isArray(found.usedBy) ? { usedBy: found.usedBy } : {}),
  })
}
