import { z } from 'zod'
import { defineSource } from '../source-definition.ts'
import { openYouTubeSource } from './youtube-source.ts'

export const youtubeDefinition = defineSource({
  kind: 'youtube',
  label: { nl: 'YouTube', en: 'YouTube' },
  hint: {
    nl: 'Reacties onder je eigen video’s, en onder video’s van anderen die over je gaan.',
    en: 'Comments below your own videos, and below videos of others that are about you.',
  },
  fields: [
    {
      key: 'channelId',
      kind: 'text',
      label: { nl: 'Id van je eigen kanaal', en: 'Id of your own channel' },
      hint: {
        nl: 'Begint met UC. Staat op YouTube bij Instellingen → Geavanceerde instellingen.',
        en: 'Starts with UC. On YouTube under Settings → Advanced settings.',
      },
      isRequired: false,
    },
    {
      key: 'search',
      kind: 'check',
      label: { nl: 'Zoek ook video’s van anderen', en: 'Search videos of others too' },
      hint: {
        nl: 'Kost veel van het dagtegoed: vraag dan niet vaker dan eens per uur.',
        en: 'Takes much of the daily quota: then ask no more than once an hour.',
      },
      isRequired: false,
      initial: false,
    },
    {
      key: 'intervalMinutes',
      kind: 'number',
      label: { nl: 'Hoe vaak vragen, in minuten', en: 'How often to ask, in minutes' },
      isRequired: false,
      initial: 60,
    },
    {
      key: 'apiKey',
      kind: 'secret',
      label: { nl: 'API-sleutel', en: 'API key' },
      hint: {
        nl: 'Maak hem in de Google Cloud Console, voor de YouTube Data API v3.',
        en: 'Make it in the Google Cloud Console, for the YouTube Data API v3.',
      },
      isRequired: true,
    },
  ],
  settings: z.object({
    channelId: z.union([z.literal(''), z.string().regex(/^UC[\w-]{22}$/)]).default(''),
    search: z.boolean().default(false),
    intervalMinutes: z.number().int().min(1).max(1440).default(60),
  }),
  secrets: z.object({ apiKey: z.string().min(1) }),
  facts: {
    cost: {
      nl: 'Gratis tot 10.000 punten per dag. Reacties lezen kost 1 punt per vraag; zoeken kost veel meer.',
      en: 'Free up to 10,000 units a day. Reading comments costs 1 unit a request; a search costs far more.',
    },
    review: {
      nl: 'Geen, zolang je binnen de 10.000 punten blijft. Voor meer kijkt Google hoe je de gegevens gebruikt.',
      en: 'None within the 10,000 units. For more, Google looks at how you use the data.',
    },
    terms: {
      nl: 'Gegevens mogen 30 dagen bewaard worden en moeten daarna worden ververst of weg. Berichten van YouTube gaan nooit naar de binnenbalie.',
      en: 'Data may be kept for 30 days and has to be refreshed or removed then. Posts from YouTube never go to the inside desk.',
    },
    fallback: {
      nl: 'Zonder sleutel: voeg de feed van een kanaal toe; die noemt nieuwe video’s, geen reacties.',
      en: 'Without a key: add the feed of a channel; it names new videos, no comments.',
    },
    about: 'https://developers.google.com/youtube/v3/getting-started',
    lookedUp: '2026-11',
  },
  // developers.google.com/youtube/terms/developer-policies: no tracking of users.
  inside: false,
  isOwnAccount: false,
  hasPushAddress: false,
  toName: () => 'YouTube',
  open: (chosen, { apiKey }, context) => openYouTubeSource(chosen, apiKey, context),
})
