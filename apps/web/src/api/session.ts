import type { Public, User } from '@troje/server/api-types'
import { queryOptions } from '@tanstack/react-query'
import { api } from './client.ts'
import { ApiProblem } from './problem.ts'

/** Who is signed in: null for nobody. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  staleTime: 5 * 60_000,
  queryFn: async ({ signal }): Promise<User | null> => {
    // Asked first, because it answers a visitor with null: an employee's page should not log a refused request.
    const session = await api.get<object | null>('/api/auth/get-session', { signal })
    if (!session) return null
    try {
      return await api.get<User>('/api/me', { signal })
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) return null
      throw error
    }
  },
})

/** What anybody may know: the organisation's name, whether set-up is needed. */
export const publicQuery = queryOptions({
  queryKey: ['public'],
  staleTime: 5 * 60_000,
  queryFn: ({ signal }) => api.get<Public>('/api/public', { signal }),
})

export function signIn(email: string, password: string): Promise<void> {
  return api.post('/api/auth/sign-in/email', { email, password })
}

export function signOut(): Promise<void> {
  return api.post('/api/auth/sign-out', {})
}
