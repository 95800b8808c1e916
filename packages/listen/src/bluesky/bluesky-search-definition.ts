import { z } from 'zod'
import { defineSource } from '../source-definition.ts'
import { identifierSchema, serviceSchema, toAccountFields } from './account-fields.ts'
import { openBlueskySearchSource } from './bluesky-search-source.ts'

export const blueskySearchDefinition = defineSource({
  kind: 'bluesky-search',
  label: { nl: 'Bluesky: zoeken', en: 'Bluesky: search' },
  hint: {
    nl: 'Zoekt met je eigen account naar wat je zoekvragen vragen, ook terug in de tijd.',
    en: 'Searches with your own account for what your queries ask, also back in time.',
  },
  fields: [
    ...toAccountFields(true),
    {
      key: 'intervalMinutes',
      kind: 'choice',
      label: { nl: 'Hoe vaak zoeken', en: 'How often to search' },
      isRequired: true,
      choices: [
        { value: 2, label: { nl: 'Elke 2 minuten', en: 'Every 2 minutes' } },
        { value: 5, label: { nl: 'Elke 5 minuten', en: 'Every 5 minutes' } },
        { value: 15, label: { nl: 'Elk kwartier', en: 'Every 15 minutes' } },
        { value: 60, label: { nl: 'Elk uur', en: 'Every hour' } },
      ],
      initial: 5,
    },
    {
      key: 'backfillDays',
      kind: 'choice',
      label: { nl: 'Hoe ver terug, de eerste keer', en: 'How far back, the first time' },
      isRequired: true,
      choices: [
        { value: 1, label: { nl: 'Een dag', en: 'A day' } },
        { value: 7, label: { nl: 'Een week', en: 'A week' } },
        { value: 30, label: { nl: 'Een maand', en: 'A month' } },
      ],
      initial: 7,
    },
  ],
  settings: z.object({
    identifier: identifierSchema,
    service: serviceSchema,
    intervalMinutes: z.number().int().min(1).max(1440).default(5),
    backfillDays: z.number().int().min(1).max(30).default(7),
  }),
  secrets: z.object({ appPassword: z.string().min(1), session: z.string().optional() }),
  facts: {
    cost: {
      nl: 'Gratis, met een account. Bluesky staat 3.000 vragen per 5 minuten toe; Troje stelt er meestal een paar.',
      en: 'Free, with an account. Bluesky allows 3,000 requests in 5 minutes; Troje mostly makes a few.',
    },
    review: { nl: 'Niemand hoeft iets goed te keuren.', en: 'Nobody has to approve anything.' },
    terms: {
      nl: 'Je zoekt in openbare berichten, met je eigen account. Zoeken vertelt niet wat later is weggehaald: zet de stroom ernaast, dan haalt Troje dat ook weg.',
      en: 'You search public posts, with your own account. A search does not tell what was taken away later: put the stream beside it, and Troje takes it away too.',
    },
    fallback: {
      nl: 'Zonder account: gebruik de stroom van Bluesky. Die vraagt geen sleutel.',
      en: 'Without an account: use the stream of Bluesky. It asks no key.',
    },
    about: 'https://docs.bsky.app/docs/api/app-bsky-feed-search-posts',
    lookedUp: '2026-11',
  },
  inside: true,
  isOwnAccount: false,
  hasPushAddress: false,
  toName: () => 'Bluesky: zoeken',
  open: ({ identifier, service, intervalMinutes, backfillDays }, secrets, context) =>
    openBlueskySearchSource({ identifier, service, intervalMinutes, backfillDays }, secrets, context),
})
