import type { PushAnswer, PushRequest, Source, SourceContext } from '../source.ts'
import { waitForPushes } from './wait-for-pushes.ts'
import { parseWebhookEvent } from './webhook-event.ts'
import { isSignedWebhook } from './webhook-signature.ts'

export interface WebhookSecrets {
  readonly signingSecret: string
}

/**
 * Takes posts that another system sends, signed as Standard Webhooks asks. It has no cursor: the sender keeps what was
 * not acknowledged and sends it again, and the same post twice is one mention.
 */
export function openWebhookSource({ signingSecret }: WebhookSecrets, context: SourceContext): Source {
  return {
    network: 'webhook',
    read: waitForPushes,
    receive: (request) => Promise.resolve(receive(request, signingSecret, context.now())),
    test: () => Promise.resolve(toTest(context.pushUrl)),
  }
}

function receive(request: PushRequest, secret: string, now: number): PushAnswer {
  if (request.method !== 'POST') return { status: 405 }
  if (!isSignedWebhook(request.body, request.headers, secret, now)) return { status: 401 }
  const { batch, isRefused } = parseWebhookEvent(new TextDecoder().decode(request.body))
  // What cannot be read now cannot be read later either: asking for it again would bring nothing.
  if (isRefused) return { status: 422, body: batch.issues[0]?.message.en ?? '', batch }
  return { status: 204, batch }
}

function toTest(pushUrl: string | undefined) {
  if (pushUrl === undefined) {
    return {
      ok: false,
      message: {
        nl: 'Troje heeft nog geen openbaar adres. Vraag je beheerder om TROJE_PUBLIC_URL in te stellen.',
        en: 'Troje has no public address yet. Ask your administrator to set TROJE_PUBLIC_URL.',
      },
    }
  }
  return {
    ok: true,
    message: {
      nl: `Klaar om te ontvangen. Laat het andere systeem sturen naar ${pushUrl}`,
      en: `Ready to receive. Let the other system send to ${pushUrl}`,
    },
  }
}
