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
        nl: 'Begint met whsec_. Het andere systeem heeft hetzelfde geheim. Zo weet Troje wie er stuurt.',
        en: 'Starts with whsec_. The other system has the same secret. That is how Troje knows who sends.',
      },
      isRequired: true,
    },
  ],
  settings: z.object({}),
  secrets: z.object({ signingSecret: z.string().refine(isWebhookSecret) }),
  facts: {
    cost: { nl: 'Gratis.', en: 'Free.' },
    review: { nl: 'Niemand hoeft iets goed te keuren.', en: 'Nobody has to approve anything.' },
    terms: {
      nl: 'Stuur alleen openbare berichten, of berichten die aan je eigen organisatie zijn gericht.',
      en: 'Send public posts only, or messages that were sent to your own organisation.',
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
