import type { Account, Accounts } from './accounts.ts'
import { createSecret, hashSecret, type RandomBytes } from './secret.ts'

const invitationDays = 7

export type Invitations = ReturnType<typeof openInvitations>

/** A colleague gets an account without a password, and a link that lets them choose one, once. */
export function openInvitations(accounts: Accounts, random: RandomBytes, now: () => number) {
  return {
    /** `null` when the address has an account already. */
    async invite(input: { name: string; email: string }): Promise<{ account: Account; token: string } | null> {
      const account = await accounts.create({ ...input, role: 'colleague', password: null })
      if (account === null) return null
      const token = createSecret(random)
      const end = new Date(now() + invitationDays * 86_400_000)
      await accounts.keepSecret(`invitation:${hashSecret(token)}`, account.id, end)
      return { account, token }
    },

    /** False when the link was used, has ended, or never was. */
    async accept(token: string, password: string): Promise<boolean> {
      const userId = await accounts.consumeSecret(`invitation:${hashSecret(token)}`)
      if (userId === null) return false
      await accounts.setPassword(userId, password)
      return true
    },
  }
}
