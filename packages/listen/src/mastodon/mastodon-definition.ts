import { z } from 'zod'
import { defineSource, type SettingField, type SourceFacts } from '../source-definition.ts'
import { openMastodonSource } from './mastodon-source.ts'
import { timelineKinds } from './timelines.ts'

export const instanceField: SettingField = {
  key: 'instance',
  kind: 'address',
  label: { nl: 'Adres van de server', en: 'Address of the server' },
  hint: {
    nl: 'Zoals https://mastodon.nl. Voeg voor elke server een eigen bron toe.',
    en: 'Such as https://mastodon.nl. Add a source of its own for each server.',
  },
  isRequired: true,
}

export const instanceSchema = z.url({ protocol: /^https?$/ })

export const mastodonFacts = {
  cost: { nl: 'Gratis.', en: 'Free.' },
  review: {
    nl: 'Niemand hoeft iets goed te keuren. Een sleutel maak je zelf bij Instellingen → Ontwikkeling.',
    en: 'Nobody has to approve anything. You make a key yourself under Settings → Development.',
  },
  terms: {
    nl: 'Elke server heeft eigen regels: kijk op de pagina Over van de server. Troje leest alleen openbare berichten, en haalt weg wat de schrijver weghaalt.',
    en: 'Each server has rules of its own: look at its About page. Troje reads public posts only, and takes away what their writer takes away.',
  },
  fallback: {
    nl: 'Zonder sleutel: volg een hashtag, of voeg de feed van een account toe (adres van het profiel met .rss erachter).',
    en: 'Without a key: follow a hashtag, or add the feed of an account (the address of its profile with .rss behind it).',
  },
  about: 'https://docs.joinmastodon.org/client/public/',
  lookedUp: '2026-11',
} satisfies SourceFacts

export const mastodonDefinition = defineSource({
  kind: 'mastodon',
  label: { nl: 'Mastodon', en: 'Mastodon' },
  hint: {
    nl: 'Openbare berichten van een server: alles, of alleen wat een hashtag heeft.',
    en: 'Public posts of a server: all of them, or only those with a hashtag.',
  },
  fields: [
    instanceField,
    {
      key: 'what',
      kind: 'choice',
      label: { nl: 'Wat lezen', en: 'What to read' },
      isRequired: true,
      choices: [
        { value: 'hashtags', label: { nl: 'Hashtags', en: 'Hashtags' } },
        { value: 'local', label: { nl: 'Alles van deze server zelf', en: 'Everything of this server itself' } },
        { value: 'public', label: { nl: 'Alles wat deze server kent', en: 'Everything that this server knows' } },
        { value: 'search', label: { nl: 'Zoeken (alleen met sleutel)', en: 'Search (only with a key)' } },
      ],
      initial: 'hashtags',
    },
    {
      key: 'hashtags',
      kind: 'lines',
      label: { nl: 'Hashtags', en: 'Hashtags' },
      hint: {
        nl: 'Eén per regel. Leeg: de hashtags en woorden uit je zoekvragen.',
        en: 'One a line. Empty: the hashtags and words of your queries.',
      },
      isRequired: false,
    },
    {
      key: 'token',
      kind: 'secret',
      label: { nl: 'Sleutel (token)', en: 'Key (token)' },
      hint: {
        nl: 'Niet altijd nodig. Met een sleutel komen berichten meteen binnen. Alleen het recht “read” is genoeg.',
        en: 'Not always needed. With a key posts come in at once. The right “read” alone is enough.',
      },
      isRequired: false,
    },
  ],
  settings: z.object({
    instance: instanceSchema,
    what: z.enum(timelineKinds).default('hashtags'),
    hashtags: z
      .array(z.string().transform((tag) => tag.trim().replace(/^#/, '')))
      .transform((tags) => tags.filter((tag) => tag !== ''))
      .default([]),
    intervalMinutes: z.number().int().min(1).max(1440).default(1),
  }),
  secrets: z.object({ token: z.string().min(1).optional() }),
  facts: mastodonFacts,
  inside: true,
  isOwnAccount: false,
  hasPushAddress: false,
  toName: ({ instance }) => `Mastodon · ${new URL(instance).host}`,
  open: (chosen, { token }, context) => openMastodonSource(chosen, token, context),
})
