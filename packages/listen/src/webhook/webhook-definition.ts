import { z } from 'zod'
import { defineSource } from '../source-definition.ts'
import { isWebhookSecret } from './webhook-signature.ts'
import { openWebhookSource } from './webhook-source.ts'

export const webhookDefinition = defineSource({
  kind: 'webhook',
  label: { nl: 'Webhook', en: 'Webhook' },
  hint: {
    nl: 'Een ander systeem stuurt berichten naar Troje: een formulier, een app of een eigen koppeling.',
    en: 'Another system sends posts to Troje: a form, an app or a connection of your own.',
  },
  fields: [
    {
      key: 'signingSecret',
      kind: 'secret',
      label: { nl: 'Geheim voor de handtekening', en: 'Signing secret' },
      hint: {
        nl: 'Begint met whsec_, met daarachter 24 tot 64 willekeurige bytes in base64. Geeft het andere systeem er geen, maak er dan een met: echo "whsec_$(openssl rand -base64 32)". Het andere systeem tekent ermee. Zo weet Troje wie er stuurt.',
        en: 'Starts with whsec_, with 24 to 64 random bytes in base64 behind it. If the other system gives you none, make one with: echo "whsec_$(openssl rand -base64 32)". The other system signs with it. That is how Troje knows who sends.',
      },
      isRequired: true,
    },
  ],
  settings: z.object({}),
  secrets: z.object({ signingSecret: z.string().refine(isWebhookSecret) }),
  facts: {
    cost: { nl: 'Gratis.', en: 'Free.' },
    review: {
      nl: 'Niemand hoeft iets goed te keuren.',
      en: 'Nobody has to approve anything.',
    },
    terms: {
      nl: 'Stuur alleen openbare berichten, of berichten die aan je eigen organisatie zijn gericht. Elk bericht is JSON, met ten minste "id" en "text", en liefst "createdAt", "url" en "author". Onderteken het zoals Standard Webhooks vraagt.',
      en: 'Send public posts only, or messages that were sent to your own organisation. Each post is JSON, with at least "id" and "text", and preferably "createdAt", "url" and "author". Sign it as Standard Webhooks asks.',
    },
    fallback: {
      nl: 'Zonder webhook: lees een bestand in (CSV of NDJSON).',
      en: 'Without a webhook: import a file (CSV or NDJSON).',
    },
    about: 'https://www.standardwebhooks.com',
    lookedUp: '2026-11',
  },
  // Who sends, and from where, Troje cannot know.
  inside: false,
  isOwnAccount: false,
  hasPushAddress: true,
  toName: () => 'Webhook',
  open: (_, secrets, context) => openWebhookSource(secrets, context),
})
