import { networkLabels } from '@troje/post'
import { z } from 'zod'
import type { ConnectionTest } from '../source.ts'
import type { GraphApi } from './graph-api.ts'
import type { MetaSecrets } from './meta-webhook.ts'

export interface MetaAccount {
  readonly api: GraphApi
  readonly path: string
  /** What names the account. */
  readonly field: 'name' | 'username'
  readonly secrets: MetaSecrets
}

/** Asks for the account's own name, and says whether Meta can send news too. */
export async function testMetaAccount(
  { api, path, field, secrets }: MetaAccount,
  pushUrl: string | undefined,
  signal: AbortSignal,
): Promise<ConnectionTest> {
  const schema = z.looseObject({ [field]: z.string().catch('') })
  const answer = await api.ask(path, { fields: field }, schema, signal)
  if (answer.kind === 'refused') return { ok: false, message: answer.issue.message }
  const name = String(answer.value[field])
  const push = toPushHint(secrets, pushUrl)
  return {
    ok: true,
    message: { nl: `${name} antwoordt. ${push.nl}`, en: `${name} answers. ${push.en}` },
  }
}

/** What to do so that Meta sends by itself. */
function toPushHint({ appSecret, verifyToken }: MetaSecrets, pushUrl: string | undefined) {
  if (pushUrl === undefined) {
    return {
      nl: 'Troje vraagt zelf om nieuwe berichten: het heeft nog geen openbaar adres waar Meta naartoe kan sturen.',
      en: 'Troje asks for new posts itself: it has no public address yet that Meta could send to.',
    }
  }
  if (appSecret === undefined || verifyToken === undefined) {
    return {
      nl: 'Vul het app-geheim en het verificatietoken in om berichten meteen te krijgen.',
      en: 'Enter the app secret and the verify token to get posts at once.',
    }
  }
  return {
    nl: `Om berichten meteen te krijgen vul je bij Webhooks in je Meta-app dit adres in: ${pushUrl}`,
    en: `To get posts at once, enter this address under Webhooks in your Meta app: ${pushUrl}`,
  }
}

/** For what comes by webhook alone. */
export function testMetaHook(network: 'whatsapp', pushUrl: string | undefined): ConnectionTest {
  const { nl, en } = networkLabels[network]
  if (pushUrl === undefined) {
    return {
      ok: false,
      message: {
        nl: `${nl} stuurt alleen naar een openbaar adres, en dat heeft Troje nog niet. Vraag je beheerder om TROJE_PUBLIC_URL in te stellen.`,
        en: `${en} sends to a public address only, and Troje has none yet. Ask your administrator to set TROJE_PUBLIC_URL.`,
      },
    }
  }
  return {
    ok: true,
    message: {
      nl: `Klaar om te ontvangen. Vul bij Webhooks in je Meta-app dit adres in, en kies het veld messages: ${pushUrl}`,
      en: `Ready to receive. Enter this address under Webhooks in your Meta app, and choose the field messages: ${pushUrl}`,
    },
  }
}
