import { z } from 'zod'
import { defineSource } from '../source-definition.ts'
import { identifierSchema, serviceSchema, toAccountFields } from './account-fields.ts'
import { openBlueskyAccountSource } from './bluesky-account-source.ts'

export const blueskyAccountDefinition = defineSource({
  kind: 'bluesky-account',
  label: { nl: 'Bluesky: eigen account', en: 'Bluesky: own account' },
  hint: {
    nl: 'Wat mensen naar jullie account sturen: reacties, vermeldingen, citaten en, als je wilt, privéberichten.',
    en: 'What people send to your account: replies, mentions, quotes and, if you want, direct messages.',
  },
  fields: [
    ...toAccountFields(true),
    {
      key: 'messages',
      kind: 'check',
      label: { nl: 'Ook privéberichten aan dit account', en: 'Direct messages to this account too' },
      hint: {
        nl: 'Kies dan bij het maken van het app-wachtwoord ook voor toegang tot privéberichten.',
        en: 'Then also choose access to direct messages when you make the app password.',
      },
      isRequired: false,
      initial: false,
    },
    {
      key: 'intervalMinutes',
      kind: 'choice',
      label: { nl: 'Hoe vaak kijken', en: 'How often to look' },
      isRequired: true,
      choices: [
        { value: 1, label: { nl: 'Elke minuut', en: 'Every minute' } },
        { value: 2, label: { nl: 'Elke 2 minuten', en: 'Every 2 minutes' } },
        { value: 5, label: { nl: 'Elke 5 minuten', en: 'Every 5 minutes' } },
        { value: 15, label: { nl: 'Elk kwartier', en: 'Every 15 minutes' } },
      ],
      initial: 2,
    },
  ],
  settings: z.object({
    identifier: identifierSchema,
    service: serviceSchema,
    messages: z.boolean().default(false),
    intervalMinutes: z.number().int().min(1).max(1440).default(2),
    backfillDays: z.number().int().min(1).max(30).default(7),
  }),
  secrets: z.object({ appPassword: z.string().min(1), session: z.string().optional() }),
  facts: {
    cost: { nl: 'Gratis, met het account dat je al hebt.', en: 'Free, with the account that you already have.' },
    review: { nl: 'Niemand hoeft iets goed te keuren.', en: 'Nobody has to approve anything.' },
    terms: {
      nl: 'Je leest wat naar je eigen account is gestuurd. Gesprekken in groepen leest Troje niet.',
      en: 'You read what was sent to your own account. Troje does not read conversations in groups.',
    },
    fallback: {
      nl: 'Zonder app-wachtwoord: zoek met de stroom van Bluesky op de naam van je account. Privéberichten komen dan niet binnen.',
      en: 'Without an app password: look for the name of your account in the stream of Bluesky. Direct messages then do not come in.',
    },
    about: 'https://docs.bsky.app/docs/api/app-bsky-notification-list-notifications',
    lookedUp: '2026-11',
  },
  inside: true,
  isOwnAccount: true,
  hasPushAddress: false,
  toName: ({ identifier }) => `Bluesky · @${identifier}`,
  open: ({ identifier, service, messages, intervalMinutes, backfillDays }, secrets, context) =>
    openBlueskyAccountSource({ identifier, service, messages, intervalMinutes, backfillDays }, secrets, context),
})
