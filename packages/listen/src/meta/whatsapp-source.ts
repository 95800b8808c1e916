import type { ReadOptions, Source, SourceBatch, SourceContext } from '../source.ts'
import { testMetaHook } from './test-meta.ts'
import { receiveFromMeta } from './meta-webhook.ts'
import { toWhatsAppNews } from './whatsapp-post.ts'

export interface WhatsAppSecrets {
  readonly appSecret: string
  readonly verifyToken: string
}

/**
 * Messages to a WhatsApp number of the organisation (Cloud API). Meta sends them and keeps none to be asked for: it tries
 * again for up to seven days while Troje is away. There is no cursor; the same message twice is one mention.
 */
export function openWhatsAppSource(phoneNumberId: string, secrets: WhatsAppSecrets, context: SourceContext): Source {
  return {
    network: 'whatsapp',
    read: waitForMessages,
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

/** Says once that it is there, and then waits: whatever comes goes through `receive`. */
async function* waitForMessages({ signal }: ReadOptions): AsyncGenerator<SourceBatch> {
  if (signal.aborted) return
  yield { posts: [], deleted: [], cursor: null, issues: [] }
  if (signal.aborted) return
  await new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
