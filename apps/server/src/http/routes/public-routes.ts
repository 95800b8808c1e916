import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { HttpProblem } from '../problem.ts'
import { answers, createRouter, jsonBody, refuses, type Router } from '../router.ts'
import { invitationInputSchema, policySchema, publicSchema, setupInputSchema, userSchema } from '../schemas.ts'
import { serializeUser } from '../serialize.ts'
import type { Services } from '../services.ts'

const tags = ['Open to everybody']

const getPublic = createRoute({
  method: 'get',
  path: '/api/public',
  tags,
  summary: 'What anybody may know before signing in',
  responses: { 200: answers(publicSchema, 'The organisation and the state of the set-up') },
})

const getPolicy = createRoute({
  method: 'get',
  path: '/api/policy',
  tags,
  summary: 'The instruction: the contract’s clauses in plain words',
  responses: { 200: answers(policySchema, 'The policy') },
})

const postSetup = createRoute({
  method: 'post',
  path: '/api/setup',
  tags,
  summary: 'Make the first administrator with the one-time token, and sign in',
  request: { body: jsonBody(setupInputSchema) },
  responses: { 201: answers(userSchema, 'Signed in by cookie'), 403: refuses('The token is wrong or used') },
})

const postInvitation = createRoute({
  method: 'post',
  path: '/api/invitation',
  tags,
  summary: 'Choose a password with the link of an invitation',
  request: { body: jsonBody(invitationInputSchema) },
  responses: {
    204: { description: 'The password holds; sign in with it' },
    403: refuses('The link is used or has ended'),
  },
})

const getHealth = createRoute({
  method: 'get',
  path: '/healthz',
  tags,
  summary: 'Whether the server and its database answer',
  responses: { 200: answers(z.object({ ok: z.literal(true) }), 'They do') },
})

export function publicRoutes({ config, store, accounts, setup, invitations, policy }: Services): Router {
  return createRouter()
    .openapi(getPublic, async (c) => {
      const [organisation, setupNeeded] = await Promise.all([store.organisation.get(), setup.needed()])
      return c.json({ organisation: organisation?.name ?? null, setupNeeded, demo: config.demo }, 200)
    })
    .openapi(getPolicy, async (c) => {
      const organisation = (await store.organisation.get())?.name ?? policy.organisation
      return c.json(policySchema.parse({ ...policy, organisation }), 200)
    })
    .openapi(postSetup, async (c) => {
      const input = c.req.valid('json')
      const outcome = await setup.finish(input)
      if (typeof outcome === 'string') throw new HttpProblem(outcome)
      const signedIn = await accounts.signIn(outcome.email, input.password, c.req.raw.headers)
      for (const cookie of signedIn.headers.getSetCookie()) c.header('set-cookie', cookie, { append: true })
      return c.json(serializeUser(outcome), 201)
    })
    .openapi(postInvitation, async (c) => {
      const { token, password } = c.req.valid('json')
      if (!(await invitations.accept(token, password))) throw new HttpProblem('bad-token')
      return c.body(null, 204)
    })
    .openapi(getHealth, async (c) => {
      await store.settings.get('health')
      return c.json({ ok: true as const }, 200)
    })
}
