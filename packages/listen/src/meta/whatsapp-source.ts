import type { Source, SourceContext } from '../source.ts'
import { waitForPushes } from '../webhook/wait-for-pushes.ts'
import { testMetaHook } from './test-meta.ts'
import { receiveFromMeta } from './meta-webhook.ts'
import { toWhatsAppNews } from './whatsapp-post.ts'

export interface WhatsAppSecrets {
  readonly appSecret: string
  readonly verifyToken: string
}

/**
 * Messages to a WhatsApp number of the organisation (Cloud API). Meta sends them and keeps none to be asked for: it tries
 * again for some days while Troje is away. There is no cursor; the same message twice is one mention.
 */
export function openWhatsAppSource(phoneNumberId: string, secrets: WhatsAppSecrets, context: SourceContext): Source {
  return {
    network: 'whatsapp',
    read: waitForPushes,
    receive: (request, signal) =>
      receiveFromMeta(
        request,
        secrets,
        {
          network: 'whatsapp',
          object: 'whatsapp_business_account',
          read: (entry) => toWhatsAppNews(entry, phoneNumberId),
        },
        signal,
      ),
    test: () => Promise.resolve(testMetaHook('whatsapp', context.pushUrl)),
  }
}
