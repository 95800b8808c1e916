import type { Store } from '@troje/store'
import type { Account, Accounts } from './accounts.ts'
import { createSecret, hashSecret, isSameSecret, type RandomBytes } from './secret.ts'

const tokenKey = 'setup-token'
const languageKey = 'setup-language'

export interface SetupInput {
  readonly token: string
  readonly name: string
  readonly email: string
  readonly password: string
  readonly language: 'nl' | 'en'
}

export type SetupOutcome = Account | 'already-set-up' | 'bad-token'

export type Setup = ReturnType<typeof openSetup>

/** The first run: one link, printed where only the administrator sees it, makes the first account. */
export function openSetup(store: Store, accounts: Accounts, random: RandomBytes) {
  return {
    needed: async (): Promise<boolean> => !(await accounts.hasAny()),

    /** A new token for each start: a link from an earlier log no longer works. `null` once there is an account. */
    async begin(): Promise<string | null> {
      if (await accounts.hasAny()) {
        await store.settings.remove(tokenKey)
        return null
      }
      const token = createSecret(random)
      await store.settings.set(tokenKey, hashSecret(token))
      return token
    },

    async finish(input: SetupInput): Promise<SetupOutcome> {
      const expected = await store.settings.get(tokenKey)
      if (typeof expected !== 'string') return (await accounts.hasAny()) ? 'already-set-up' : 'bad-token'
      if (!isSameSecret(hashSecret(input.token), expected)) return 'bad-token'
      // Of two that send the token at once, one removes it.
      if (!(await store.settings.remove(tokenKey))) return 'already-set-up'
      try {
        const { name, email, password } = input
        const account = await accounts.create({ name, email, password, role: 'administrator' })
        if (account === null) return 'already-set-up'
        await store.settings.set(languageKey, input.language)
        return account
      } catch (error) {
        if (!(await accounts.hasAny())) await store.settings.set(tokenKey, expected)
        throw error
      }
    },

    /** The language that the administrator chose, until the organisation has one. */
    async language(): Promise<'nl' | 'en'> {
      return (await store.settings.get(languageKey)) === 'en' ? 'en' : 'nl'
    },
  }
}
