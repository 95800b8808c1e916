import { z } from 'zod'
import { defineSource } from '../source-definition.ts'
import { openRedditSource } from './reddit-source.ts'

const subreddit = z
  .string()
  .transform((name) => name.trim().replace(/^\/?r\//i, ''))
  .pipe(z.string().regex(/^\w{2,21}$/))

export const redditDefinition = defineSource({
  kind: 'reddit',
  label: { nl: 'Reddit', en: 'Reddit' },
  hint: {
    nl: 'Berichten en reacties in subreddits, en zoeken in alle berichten.',
    en: 'Posts and comments in subreddits, and a search through all posts.',
  },
  fields: [
    {
      key: 'subreddits',
      kind: 'lines',
      label: { nl: 'Subreddits', en: 'Subreddits' },
      hint: { nl: 'Eén per regel, zoals r/thenetherlands.', en: 'One a line, such as r/thenetherlands.' },
      isRequired: false,
    },
    {
      key: 'search',
      kind: 'check',
      label: { nl: 'Zoek ook in alle andere subreddits', en: 'Search all other subreddits too' },
      isRequired: false,
      initial: true,
    },
    {
      key: 'clientId',
      kind: 'text',
      label: { nl: 'Client id', en: 'Client id' },
      hint: {
        nl: 'Staat onder de naam van je app op reddit.com/prefs/apps.',
        en: 'Below the name of your app at reddit.com/prefs/apps.',
      },
      isRequired: true,
    },
    { key: 'clientSecret', kind: 'secret', label: { nl: 'Client secret', en: 'Client secret' }, isRequired: true },
  ],
  settings: z.object({
    subreddits: z.array(subreddit).default([]),
    search: z.boolean().default(true),
    clientId: z.string().trim().min(1),
    intervalMinutes: z.number().int().min(1).max(1440).default(5),
  }),
  secrets: z.object({ clientSecret: z.string().min(1) }),
  facts: {
    cost: {
      nl: 'Gratis tot 100 vragen per minuut voor wie geen winst maakt. Bedrijven betalen: vraag het na bij Reddit.',
      en: 'Free up to 100 requests a minute for those who make no profit. Companies pay: ask Reddit.',
    },
    review: {
      nl: 'Reddit keurt elke nieuwe app eerst goed. Reken op enkele weken.',
      en: 'Reddit approves every new app first. Count on a few weeks.',
    },
    terms: {
      nl: 'Reddit verbiedt het volgen en herleiden van mensen. Berichten van Reddit gaan daarom nooit naar de binnenbalie.',
      en: 'Reddit forbids tracking and identifying people. So posts from Reddit never go to the inside desk.',
    },
    fallback: {
      nl: 'Zonder sleutel: voeg de feed van een subreddit toe (adres met /.rss erachter), of lees een export in.',
      en: 'Without a key: add the feed of a subreddit (its address with /.rss behind it), or import an export.',
    },
    about: 'https://support.reddithelp.com/hc/en-us/articles/16160319875092-Reddit-Data-API-Wiki',
    lookedUp: '2026-11',
  },
  inside: false,
  isOwnAccount: false,
  hasPushAddress: false,
  toName: ({ subreddits }) => (subreddits.length === 1 ? `Reddit · r/${subreddits[0]}` : 'Reddit'),
  open: ({ clientId, ...settings }, { clientSecret }, context) =>
    openRedditSource(settings, { clientId, clientSecret }, context),
})
