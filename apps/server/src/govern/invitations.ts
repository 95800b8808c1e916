import type { Account, Accounts } from './accounts.ts'
import { createSecret, hashSecret, type RandomBytes } from './secret.ts'

const invitationDays = 7

export type Invitations = ReturnType<typeof openInvitations>

/** A colleague gets an account without a password, and a link that lets them choose one, once. */
export function openInvitations(accounts: Accounts, random: RandomBytes, now: () => number) {
  async function createToken(account: Account): Promise<string> {
    const token = createSecret(random)
    const end = new Date(now() + invitationDays * 86_400_000)
    await accounts.keepSecret(`invitation:${hashSecret(token)}`, account.id, end)
    return token
  }

  return {
    /** `null` when the address has an account already. */
    async invite(input: { name: string; email: string }): Promise<{ account: Account; token: string } | null> {
      const account = await accounts.create({ ...input, role: 'colleague', password: null })
      return account === null ? null : { account, token: await createToken(account) }
    },

    /** For whom the link ended, or who lost their password: a new one. `null` when there is no such account. */
    async inviteAgain(userId: string): Promise<{ account: Account; token: string } | null> {
      const account = (await accounts.list()).find((known) => known.id === userId)
      return account === undefined ? null : { account, token: await createToken(account) }
    },

    /** False when the link was used, has ended, or never was. */
    async accept(token: string, password: string): Promise<boolean> {
      const userId = await accounts.consumeSecret(`invitation:${hashSecret(token)}`)
      if (userId === null) return false
      await accounts.setPassword(userId, password)
      // Whoever was signed in with the old one has to show the new one.
      await accounts.endSessions(userId)
      return true
    },
  }
}
