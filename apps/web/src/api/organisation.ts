import type { InvitedUser, Organisation, User } from '@troje/server/api-types'
import { queryOptions } from '@tanstack/react-query'
import { api } from './client.ts'

/** Its name is empty until somebody filled it in. */
export const organisationQuery = queryOptions({
  queryKey: ['organisation'],
  queryFn: ({ signal }) => api.get<Organisation>('/api/organisation', { signal }),
})

export function saveOrganisation(organisation: Organisation): Promise<Organisation> {
  return api.put('/api/organisation', organisation)
}

/** Everybody who works here, by name. */
export const usersQuery = queryOptions({
  queryKey: ['users'],
  queryFn: ({ signal }) => api.get<User[]>('/api/users', { signal }),
})

export function inviteUser(input: { name: string; email: string }): Promise<InvitedUser> {
  return api.post('/api/users', input)
}

/** For whom the link ended, or who lost their password. */
export function inviteAgain(userId: string): Promise<InvitedUser> {
  return api.post(`/api/users/${encodeURIComponent(userId)}/invitation`, {})
}
