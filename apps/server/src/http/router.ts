import type { HttpBindings } from '@hono/node-server'
import { createRoute, OpenAPIHono, z, type RouteConfig } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Account } from '../govern/accounts.ts'
import type { Client } from './client-address.ts'
import { HttpProblem } from './problem.ts'
import { problemSchema } from './schemas.ts'

export interface AppEnv {
  Bindings: HttpBindings
  /** `isLocal`: the command line on this machine asks, with the local key. */
  Variables: { client: Client; account: Account | null; isLocal: boolean }
}
export type Router = OpenAPIHono<AppEnv>

/** A router whose input is checked by the schemas of its routes. */
export function createRouter(): Router {
  return new OpenAPIHono<AppEnv>({
    defaultHook: (result) => {
      if (result.success) return
      const issues = result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
      throw new HttpProblem('bad-request', { issues })
    },
  })
}

/** Who is signed in. The frame has refused everybody else before a route is reached; see app.ts. */
export function accountOf(c: Context<AppEnv>): Account {
  const account = c.get('account')
  if (account === null) throw new HttpProblem('sign-in-needed')
  return account
}

export function administratorOf(c: Context<AppEnv>): Account {
  const account = accountOf(c)
  if (account.role !== 'administrator') throw new HttpProblem('administrator-needed')
  return account
}

/** An administrator, or whoever can read the data folder on this machine. Answers whose doing it is, where that is known. */
export function keeperOf(c: Context<AppEnv>): string | null {
  return c.get('isLocal') ? null : administratorOf(c).id
}

/** The address under which the client knows this server. */
export function ownAddress(client: Client, publicUrl: string | null): string {
  return publicUrl ?? `${client.protocol}://${client.host}`
}

/** Words for the OpenAPI document, so that a route says only what is its own. */
const needsSession = [{ session: [] }]
export const idParam = z.object({ id: z.string().min(1).max(64) })

export function jsonBody<Schema extends z.ZodType>(schema: Schema) {
  return { required: true, content: { 'application/json': { schema } } }
}

export function answers<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { description, content: { 'application/json': { schema } } }
}

export function refuses(description: string) {
  return { description, content: { 'application/problem+json': { schema: problemSchema } } }
}

/**
 * The routes of one section of the API, each behind a session: what all of them say is said here.
 *
 * @example
 * const route = routesOf('Sources')
 * const list = route({ method: 'get', path: '/api/sources', summary: '…', responses: { 200: answers(schema, '…') } })
 */
export function routesOf(section: string) {
  return <const Route extends RouteConfig>(route: Route) =>
    createRoute<Route['path'], Route & typeof behindSession>({
      ...behindSession,
      tags: [section],
      ...route,
      responses: { ...sessionRefusals, ...route.responses },
    })
}

/** What any route that needs a session may answer. */
const sessionRefusals = { 401: refuses('Nobody is signed in'), 403: refuses('Not allowed') }

const behindSession = { security: needsSession, responses: sessionRefusals }
