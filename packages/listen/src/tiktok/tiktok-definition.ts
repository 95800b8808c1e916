import { z } from 'zod'
import { defineSource } from '../source-definition.ts'
import { openTikTokSource } from './tiktok-source.ts'

export const tiktokDefinition = defineSource({
  kind: 'tiktok',
  label: { nl: 'TikTok-account', en: 'TikTok account' },
  hint: {
    nl: 'Reacties onder de video’s van je eigen zakelijke account. Zoeken in video’s van anderen kan niet: dat geeft TikTok alleen aan onderzoekers.',
    en: 'Comments below the videos of your own business account. Videos of others cannot be searched: TikTok lets only researchers do that.',
  },
  fields: [
    {
      key: 'businessId',
      kind: 'text',
      label: { nl: 'Id van je account', en: 'Id of your account' },
      hint: {
        nl: 'TikTok noemt het open_id en business_id. Je krijgt het bij het refresh token.',
        en: 'TikTok calls it open_id and business_id. You get it with the refresh token.',
      },
      isRequired: true,
    },
    {
      key: 'clientId',
      kind: 'text',
      label: { nl: 'App-id', en: 'App id' },
      hint: {
        nl: 'Van je app op business-api.tiktok.com, met het onderdeel Accounts API.',
        en: 'Of your app at business-api.tiktok.com, with the product Accounts API.',
      },
      isRequired: true,
    },
    {
      key: 'intervalMinutes',
      kind: 'number',
      label: { nl: 'Hoe vaak vragen, in minuten', en: 'How often to ask, in minutes' },
      isRequired: false,
      initial: 15,
    },
    { key: 'clientSecret', kind: 'secret', label: { nl: 'App-geheim', en: 'App secret' }, isRequired: true },
    {
      key: 'refreshToken',
      kind: 'secret',
      label: { nl: 'Refresh token', en: 'Refresh token' },
      hint: {
        nl: 'Geldt een jaar. Geef je app het recht om video’s en reacties te lezen.',
        en: 'Holds a year. Give your app the right to read videos and comments.',
      },
      isRequired: true,
    },
  ],
  settings: z.object({
    businessId: z.string().trim().min(1),
    clientId: z.string().trim().min(1),
    intervalMinutes: z.number().int().min(1).max(1440).default(15),
  }),
  secrets: z.object({ clientSecret: z.string().min(1), refreshToken: z.string().min(1) }),
  facts: {
    cost: {
      nl: 'Troje vond geen prijs voor de Accounts API. Kijk op de portal van TikTok of dat nog zo is.',
      en: 'Troje found no price for the Accounts API. See TikTok’s portal for whether that still holds.',
    },
    review: {
      nl: 'TikTok keurt je app eerst goed, en daarna het gebruik van de Accounts API. Hoe lang dat duurt, zegt TikTok niet.',
      en: 'TikTok approves your app first, and then its use of the Accounts API. TikTok does not say how long that takes.',
    },
    terms: {
      nl: 'Gebruik de gegevens alleen om je eigen account te beheren. Reacties van TikTok gaan nooit naar de binnenbalie.',
      en: 'Use the data only to manage your own account. Comments from TikTok never go to the inside desk.',
    },
    fallback: {
      nl: 'Zonder goedkeuring: houd reacties bij in de app van TikTok, of lees een export van een ander systeem in.',
      en: 'Without approval: keep an eye on comments in TikTok’s app, or import an export of another system.',
    },
    about: 'https://ads.tiktok.com/help/article/marketing-api',
    lookedUp: '2026-11',
  },
  // The Accounts API is for managing the own account; of staff it may tell nothing.
  inside: false,
  isOwnAccount: true,
  hasPushAddress: false,
  toName: () => 'TikTok',
  open: (settings, secrets, context) => openTikTokSource(settings, secrets, context),
})
