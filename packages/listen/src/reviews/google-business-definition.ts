import { z } from 'zod'
import { defineSource } from '../source-definition.ts'
import { openGoogleBusinessSource } from './google-business-source.ts'

export const googleBusinessDefinition = defineSource({
  kind: 'google-business',
  label: { nl: 'Google-reviews', en: 'Google reviews' },
  hint: {
    nl: 'Reviews van je eigen locaties op Google Maps en in Google Zoeken.',
    en: 'Reviews of your own locations on Google Maps and in Google Search.',
  },
  fields: [
    {
      key: 'locations',
      kind: 'lines',
      label: { nl: 'Je locaties', en: 'Your locations' },
      hint: {
        nl: 'Eén per regel, zoals accounts/123/locations/456. Zo noemt de API van Google ze.',
        en: 'One a line, such as accounts/123/locations/456. That is what Google’s API calls them.',
      },
      isRequired: true,
    },
    { key: 'clientId', kind: 'text', label: { nl: 'Client id', en: 'Client id' }, isRequired: true },
    {
      key: 'intervalMinutes',
      kind: 'number',
      label: { nl: 'Hoe vaak vragen, in minuten', en: 'How often to ask, in minutes' },
      isRequired: false,
      initial: 60,
    },
    { key: 'clientSecret', kind: 'secret', label: { nl: 'Client secret', en: 'Client secret' }, isRequired: true },
    {
      key: 'refreshToken',
      kind: 'secret',
      label: { nl: 'Refresh token', en: 'Refresh token' },
      hint: {
        nl: 'Van een beheerder van je bedrijfsprofiel, met het recht business.manage.',
        en: 'Of a manager of your business profile, with the scope business.manage.',
      },
      isRequired: true,
    },
  ],
  settings: z.object({
    locations: z
      .array(
        z
          .string()
          .trim()
          .regex(/^accounts\/\d+\/locations\/\d+$/),
      )
      .min(1),
    clientId: z.string().trim().min(1),
    intervalMinutes: z.number().int().min(5).max(1440).default(60),
  }),
  secrets: z.object({ clientSecret: z.string().min(1), refreshToken: z.string().min(1) }),
  facts: {
    cost: { nl: 'Gratis.', en: 'Free.' },
    review: {
      nl: 'Google keurt elk project eerst goed; tot dan mag je nul vragen stellen. Je bedrijfsprofiel moet geverifieerd zijn. Reken op dagen tot weken.',
      en: 'Google approves every project first; until then you may ask nothing. Your business profile has to be verified. Count on days to weeks.',
    },
    terms: {
      nl: 'Gebruik de gegevens alleen om je eigen bedrijfsprofiel te beheren. Reviews gaan nooit naar de binnenbalie.',
      en: 'Use the data only to manage your own business profile. Reviews never go to the inside desk.',
    },
    fallback: {
      nl: 'Zonder goedkeuring: laat Google nieuwe reviews mailen en voeg die map toe als bron.',
      en: 'Without approval: let Google mail new reviews and add that folder as a source.',
    },
    about: 'https://developers.google.com/my-business/content/prereqs',
    lookedUp: '2026-11',
  },
  // developers.google.com/my-business/content/policies: only to manage the profile on behalf of its owner.
  inside: false,
  isOwnAccount: true,
  hasPushAddress: false,
  toName: () => 'Google',
  open: (settings, secrets, context) => openGoogleBusinessSource(settings, secrets, context),
})
