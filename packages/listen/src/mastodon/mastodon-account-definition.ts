import { z } from 'zod'
import { defineSource } from '../source-definition.ts'
import { openMastodonAccountSource } from './mastodon-account-source.ts'
import { instanceField, instanceSchema, mastodonFacts } from './mastodon-definition.ts'

export const mastodonAccountDefinition = defineSource({
  kind: 'mastodon-account',
  label: { nl: 'Mastodon: eigen account', en: 'Mastodon: own account' },
  hint: {
    nl: 'Antwoorden, vermeldingen en berichten aan het account van je organisatie.',
    en: 'Replies, mentions and messages to the account of your organisation.',
  },
  fields: [
    instanceField,
    {
      key: 'token',
      kind: 'secret',
      label: { nl: 'Sleutel (token) van het account', en: 'Key (token) of the account' },
      hint: {
        nl: 'Maak hem met het account zelf, bij Instellingen → Ontwikkeling, met het recht “read”.',
        en: 'Make it with the account itself, under Settings → Development, with the right “read”.',
      },
      isRequired: true,
    },
  ],
  settings: z.object({
    instance: instanceSchema,
    intervalMinutes: z.number().int().min(1).max(1440).default(1),
  }),
  secrets: z.object({ token: z.string().min(1) }),
  facts: {
    ...mastodonFacts,
    fallback: {
      nl: 'Zonder sleutel: volg de hashtags van je organisatie als openbare bron.',
      en: 'Without a key: follow the hashtags of your organisation as a public source.',
    },
  },
  inside: false,
  isOwnAccount: true,
  hasPushAddress: false,
  toName: ({ instance }) => `Mastodon, eigen account · ${new URL(instance).host}`,
  open: (chosen, { token }, context) => openMastodonAccountSource(chosen, token, context),
})
