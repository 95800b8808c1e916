import { betterAuth } from 'better-auth'
import { PostgresDialect } from 'kysely'
import type { Pool } from 'pg'
import type { Role } from '@troje/store'

export interface Account {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
}

export interface AccountsOptions {
  readonly pool: Pool
  readonly secret: string
  readonly baseUrl: string
  readonly log: (level: 'warn' | 'error', message: string) => void
}

/** A request's header that carries the address of the client, set by the server itself and by nobody else. */
export const clientAddressHeader = 'x-troje-client-address'

export type Accounts = ReturnType<typeof openAccounts>

/** Sign-in (better-auth, on the tables that the store's migrations make), and the few things about accounts that Troje does itself. */
export function openAccounts(options: AccountsOptions) {
  const { pool } = options
  const auth = betterAuth(authOptions(options))

  return {
    /** Answers everything under `/api/auth/`. */
    handler: (request: Request): Promise<Response> => auth.handler(request),

    async whoIs(headers: Headers): Promise<Account | null> {
      const session = await auth.api.getSession({ headers })
      return session === null ? null : toAccount(session.user)
    },

    async list(): Promise<Account[]> {
      const { rows } = await pool.query<Account>('select id, name, email, role from account."user" order by name, id')
      return rows.map(toAccount)
    },

    async hasAny(): Promise<boolean> {
      const { rows } = await pool.query('select 1 from account."user" limit 1')
      return rows.length > 0
    },

    /** `null` when the address is taken. Without a password the account cannot sign in until it has one. */
    async create(input: { name: string; email: string; role: Role; password: string | null }): Promise<Account | null> {
      const { internalAdapter, password } = await auth.$context
      const email = input.email.toLowerCase()
      if ((await internalAdapter.findUserByEmail(email)) !== null) return null
      const user = await internalAdapter.createUser(
        { name: input.name, email, emailVerified: true, role: input.role },
        { method: 'email-password' },
      )
      if (input.password !== null) {
        const hash = await password.hash(input.password)
        await internalAdapter.linkAccount(toCredential(user.id, hash))
      }
      return toAccount({ ...user, role: input.role })
    },

    async setPassword(userId: string, newPassword: string): Promise<void> {
      const { internalAdapter, password } = await auth.$context
      const hash = await password.hash(newPassword)
      if ((await internalAdapter.findCredentialAccount(userId)) === null) {
        await internalAdapter.linkAccount(toCredential(userId, hash))
      } else await internalAdapter.updatePassword(userId, hash)
    },

    async endSessions(userId: string): Promise<void> {
      await pool.query('delete from account.session where "userId" = $1', [userId])
    },

    /** The response's cookies sign in. */
    signIn: (email: string, password: string, headers: Headers): Promise<Response> =>
      auth.api.signInEmail({ body: { email, password }, headers, asResponse: true }),

    /** One-time secrets that end by themselves: only their hash is stored. */
    async keepSecret(identifier: string, value: string, expiresAt: Date): Promise<void> {
      const { internalAdapter } = await auth.$context
      await internalAdapter.createVerificationValue({ identifier, value, expiresAt })
    },

    /** Gives the value to the first who asks, once. */
    async consumeSecret(identifier: string): Promise<string | null> {
      const { internalAdapter } = await auth.$context
      return (await internalAdapter.consumeVerificationValue(identifier))?.value ?? null
    },

    /** Removes what has ended: invitations and sessions. */
    async forgetExpired(now: Date): Promise<number> {
      const secrets = await pool.query('delete from account.verification where "expiresAt" < $1', [now])
      const sessions = await pool.query('delete from account.session where "expiresAt" < $1', [now])
      return (secrets.rowCount ?? 0) + (sessions.rowCount ?? 0)
    },
  }
}

function authOptions({ pool, secret, baseUrl, log }: AccountsOptions) {
  return {
    appName: 'Troje',
    baseURL: baseUrl,
    basePath: '/api/auth',
    secret,
    database: { dialect: new PostgresDialect({ pool }), type: 'postgres' as const, schemaName: 'account' },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 128 },
    user: { additionalFields: { role: { type: 'string' as const, defaultValue: 'colleague', input: false } } },
    // Set-up and invitations sign in from the server; everybody else has to slow down.
    rateLimit: { enabled: true, window: 60, max: 300, customRules: { '/sign-in/email': { window: 60, max: 10 } } },
    advanced: {
      cookiePrefix: 'troje',
      // same-origin.ts has refused other sites already, by one rule for all of the API.
      disableCSRFCheck: true,
      useSecureCookies: baseUrl.startsWith('https:'),
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
    },
    // Where a sign-in may lead back to: nowhere but here.
    trustedOrigins: (request?: Request) => (request === undefined ? [] : [new URL(request.url).origin]),
    telemetry: { enabled: false },
    logger: {
      level: 'warn' as const,
      log: (level: string, message: string) => log(level === 'error' ? 'error' : 'warn', message),
    },
  }
}

function toCredential(userId: string, password: string) {
  return { userId, providerId: 'credential', accountId: userId, password }
}

function toAccount(user: { id: string; name: string; email: string; role?: string | null | undefined }): Account {
  const role: Role = user.role === 'administrator' ? 'administrator' : 'colleague'
  return { id: user.id, name: user.name, email: user.email, role }
}
