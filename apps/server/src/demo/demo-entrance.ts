import type { Store } from '@troje/store'
import type { Accounts } from '../govern/accounts.ts'
import { createSecret, isSameSecret, type RandomBytes } from '../govern/secret.ts'
import { zonnedael, zonnedaelQueries } from './zonnedael.ts'

/** The demo's front door: an account with a password that is new at each start, and a link that signs in. */
export interface DemoEntrance {
  readonly email: string
  readonly password: string
  readonly token: string
  /** A response with the cookies of the session, or `null` when the token is wrong. */
  enter(token: string, headers: Headers): Promise<Response | null>
}

const email = 'demo@zonnedael.example'

/** The demo was asked for on a database that people work with: its door would be a way in for strangers. */
export class NotTheDemoError extends Error {
  readonly code = 'not-the-demo'

  constructor() {
    super(
      'This database is in use by people who work here, so the demo does not open in it. Leave TROJE_DATABASE_URL out.',
    )
    this.name = 'NotTheDemoError'
  }
}

/**
 * Fills an empty database with the municipality, its queries and its source, and opens the door.
 * @throws {NotTheDemoError} the database has accounts and is not the demo's
 */
export async function openDemoEntrance(store: Store, accounts: Accounts, random: RandomBytes): Promise<DemoEntrance> {
  const password = createSecret(random).slice(0, 20)
  const token = createSecret(random)
  const all = await accounts.list()
  const known = all.find((account) => account.email === email)
  if (known === undefined && all.length > 0) throw new NotTheDemoError()
  const created = known ?? (await accounts.create({ name: 'Demo', email, role: 'administrator', password: null }))
  if (created === null) throw new Error('the demo account could not be made')
  await accounts.setPassword(created.id, password)
  if ((await store.organisation.get()) === null) await furnish(store, created.id)
  return {
    email,
    password,
    token,
    async enter(given, headers) {
      return isSameSecret(given, token) ? await accounts.signIn(email, password, headers) : null
    },
  }
}

async function furnish(store: Store, ownerId: string): Promise<void> {
  await store.organisation.set(zonnedael, ownerId)
  for (const { tests = [], ...query } of zonnedaelQueries) {
    await store.queries.create({ ...query, enabled: true }, ownerId, tests)
  }
  await store.sources.create({ kind: 'demo', name: 'Voorbeeldberichten', settings: {}, enabled: true })
}
