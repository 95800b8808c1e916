import { toSourceDefinition } from '@troje/listen'
import type { SourceRow } from '@troje/store'
import { z } from 'zod'
import { checkQuery } from '../../govern/check-query.ts'
import type { Account } from '../../govern/accounts.ts'
import { ensureAddressedQuery } from '../../queries/addressed-query.ts'
import { HttpProblem } from '../problem.ts'
import {
  accountOf,
  administratorOf,
  answers,
  createRouter,
  idParam,
  jsonBody,
  ownAddress,
  refuses,
  routesOf,
  type Router,
} from '../router.ts'
import { invitedUserSchema, organisationSchema, userInputSchema, userSchema } from '../schemas.ts'
import { serializeOrganisation, serializeUser } from '../serialize.ts'
import type { Services } from '../services.ts'

const route = routesOf('Organisation')

const getMe = route({
  method: 'get',
  path: '/api/me',
  summary: 'Who is signed in',
  responses: { 200: answers(userSchema, 'You') },
})

const getOrganisation = route({
  method: 'get',
  path: '/api/organisation',
  summary: 'The organisation’s own terms, subjects and peers',
  description: 'With an empty name until somebody filled it in.',
  responses: { 200: answers(organisationSchema.extend({ name: z.string() }), 'The organisation') },
})

const putOrganisation = route({
  method: 'put',
  path: '/api/organisation',
  summary: 'Declare what is the organisation’s own',
  request: { body: jsonBody(organisationSchema) },
  responses: {
    200: answers(organisationSchema, 'As it is now'),
    422: refuses('A query that is on would no longer be about the organisation'),
  },
})

const getUsers = route({
  method: 'get',
  path: '/api/users',
  summary: 'Everybody who works here',
  responses: { 200: answers(z.array(userSchema), 'By name') },
})

const postUser = route({
  method: 'post',
  path: '/api/users',
  summary: 'Invite a colleague',
  request: { body: jsonBody(userInputSchema) },
  responses: {
    201: answers(invitedUserSchema, 'The colleague, and the link to hand over'),
    409: refuses('The address has an account already'),
  },
})

const postInvitation = route({
  method: 'post',
  path: '/api/users/{id}/invitation',
  summary: 'A new link for whom the old one ended, or who lost their password',
  request: { params: idParam },
  responses: {
    201: answers(invitedUserSchema, 'The colleague, and the link to hand over'),
    404: refuses('There is no such account'),
  },
})

export function organisationRoutes(services: Services): Router {
  const { config, store, accounts, setup, invitations, watch } = services
  return createRouter()
    .openapi(getMe, (c) => c.json(serializeUser(accountOf(c)), 200))
    .openapi(getOrganisation, async (c) => {
      const row = await store.organisation.get()
      const empty = { aliases: [], domains: [], accounts: [], subjects: [], peers: [] }
      const none = { name: '', ...empty, language: await setup.language(), timeZone: 'Europe/Amsterdam' }
      return c.json(row === null ? none : serializeOrganisation(row), 200)
    })
    .openapi(putOrganisation, async (c) => {
      const { id } = administratorOf(c)
      const organisation = c.req.valid('json')
      if (!isTimeZone(organisation.timeZone)) {
        throw new HttpProblem('bad-request', { issues: [{ path: 'timeZone', message: 'unknown time zone' }] })
      }
      const queries = await store.queries.list()
      const unbound = queries.filter((query) => query.enabled && !checkQuery(query, organisation, queries).ok)
      if (unbound.length > 0) {
        throw new HttpProblem('query-refused', {
          detail: {
            nl: 'Deze zoekvragen zouden niet meer over je organisatie gaan. Pas ze eerst aan, of zet ze uit.',
            en: 'These queries would no longer be about your organisation. Change them first, or switch them off.',
          },
          issues: unbound.map((query) => ({ path: `queries.${query.id}`, message: query.name })),
        })
      }
      const isFirst = (await store.organisation.get()) === null
      await store.organisation.set(organisation, id)
      await watch.refresh()
      // An own account may have been added before anybody said which organisation this is.
      if (isFirst && (await store.sources.list()).some(isOwnAccount)) await ensureAddressedQuery(services, id)
      return c.json(organisation, 200)
    })
    .openapi(getUsers, async (c) => c.json((await accounts.list()).map(serializeUser), 200))
    .openapi(postUser, async (c) => {
      administratorOf(c)
      const invited = await invitations.invite(c.req.valid('json'))
      if (invited === null) throw new HttpProblem('email-taken')
      return c.json(toInvited(invited, ownAddress(c.get('client'), config.publicUrl)), 201)
    })
    .openapi(postInvitation, async (c) => {
      administratorOf(c)
      const invited = await invitations.inviteAgain(c.req.valid('param').id)
      if (invited === null) throw new HttpProblem('not-found')
      return c.json(toInvited(invited, ownAddress(c.get('client'), config.publicUrl)), 201)
    })
}

function toInvited({ account, token }: { account: Account; token: string }, own: string) {
  return { user: serializeUser(account), inviteUrl: `${own}/invitation?token=${token}` }
}

function isOwnAccount({ kind }: SourceRow): boolean {
  return toSourceDefinition(kind)?.isOwnAccount === true
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
