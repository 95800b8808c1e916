import type { ApiProblem } from '../api/problem.ts'

/** The queries that a refused save would break: the server names each under `queries.<id>`. */
export function usersOf({ issues }: Pick<ApiProblem, 'issues'>): { id: string; name: string }[] {
  return issues.flatMap(({ path, message }) => {
    const id = /^queries\.(\d+)$/.exec(path)?.[1]
    return id === undefined ? [] : [{ id, name: message }]
  })
}
