import { z } from 'zod'
import { defineSource } from '../source-definition.ts'
import { openLinkedInSource } from './linkedin-source.ts'

export const linkedinDefinition = defineSource({
  kind: 'linkedin',
  label: { nl: 'LinkedIn-pagina', en: 'LinkedIn page' },
  hint: {
    nl: 'Reacties onder berichten van je eigen pagina, en berichten die je pagina noemen.',
    en: 'Comments below posts of your own page, and posts that mention your page.',
  },
  fields: [
    {
      key: 'organizationId',
      kind: 'text',
      label: { nl: 'Nummer van je pagina', en: 'Number of your page' },
      hint: {
        nl: 'Staat in het adres als je je pagina beheert: linkedin.com/company/nummer/admin.',
        en: 'In the address while you manage your page: linkedin.com/company/number/admin.',
      },
      isRequired: true,
    },
    { key: 'clientId', kind: 'text', label: { nl: 'Client id', en: 'Client id' }, isRequired: true },
    {
      key: 'intervalMinutes',
      kind: 'number',
      label: { nl: 'Hoe vaak vragen, in minuten', en: 'How often to ask, in minutes' },
      isRequired: false,
      initial: 15,
    },
    {
      key: 'accessToken',
      kind: 'secret',
      label: { nl: 'Toegangstoken', en: 'Access token' },
      hint: {
        nl: 'Geldt 60 dagen; daarna vul je een nieuw in. Niet nodig als je een refresh token hebt.',
        en: 'Holds 60 days; then you enter a new one. Not needed when you have a refresh token.',
      },
      isRequired: false,
    },
    {
      key: 'refreshToken',
      kind: 'secret',
      label: { nl: 'Refresh token', en: 'Refresh token' },
      hint: {
        nl: 'Geldt een jaar. LinkedIn geeft het niet aan elke app.',
        en: 'Holds a year. LinkedIn does not give it to every app.',
      },
      isRequired: false,
    },
    {
      key: 'clientSecret',
      kind: 'secret',
      label: { nl: 'Client secret', en: 'Client secret' },
      hint: { nl: 'Alleen nodig bij een refresh token.', en: 'Only needed with a refresh token.' },
      isRequired: false,
    },
  ],
  settings: z.object({
    organizationId: z
      .string()
      .trim()
      .regex(/^\d{1,20}$/),
    clientId: z.string().trim().min(1),
    intervalMinutes: z.number().int().min(1).max(1440).default(15),
  }),
  secrets: z
    .object({
      accessToken: z.string().min(1).optional(),
      refreshToken: z.string().min(1).optional(),
      clientSecret: z.string().min(1).optional(),
    })
    .superRefine(({ accessToken, refreshToken, clientSecret }, context) => {
      if (accessToken !== undefined || (refreshToken !== undefined && clientSecret !== undefined)) return
      const path = refreshToken === undefined ? 'accessToken' : 'clientSecret'
      context.addIssue({ code: 'invalid_type', expected: 'string', input: undefined, path: [path] })
    }),
  facts: {
    cost: {
      nl: 'Gratis, binnen de limieten die LinkedIn je app geeft.',
      en: 'Free, within the limits that LinkedIn gives your app.',
    },
    review: {
      nl: 'LinkedIn keurt je app voor de Community Management API. Alleen geregistreerde organisaties krijgen die, en het kan weken duren. Wie het token maakt, moet beheerder van je pagina zijn.',
      en: 'LinkedIn reviews your app for the Community Management API. Only registered organisations get it, and it can take weeks. Who makes the token has to be an administrator of your page.',
    },
    terms: {
      nl: 'Wat leden schrijven mag je 48 uur bewaren, en alleen gebruiken om je pagina te beheren. Troje bewaart een bericht 30 dagen: gebruik deze bron pas als LinkedIn dat goedvindt. Berichten van LinkedIn gaan nooit naar de binnenbalie.',
      en: 'What members write you may keep for 48 hours, and use only to manage your page. Troje keeps a post for 30 days: use this source only once LinkedIn agrees to that. Posts from LinkedIn never go to the inside desk.',
    },
    fallback: {
      nl: 'Zonder goedkeuring: laat LinkedIn meldingen mailen en voeg die map toe als bron.',
      en: 'Without approval: let LinkedIn mail its notifications and add that folder as a source.',
    },
    about: 'https://learn.microsoft.com/en-us/linkedin/marketing/data-storage-requirements',
    lookedUp: '2026-11',
  },
  // learn.microsoft.com/linkedin/marketing/restricted-use-cases: member data only to manage pages, no transfer, no monitoring.
  inside: false,
  isOwnAccount: true,
  hasPushAddress: false,
  toName: () => 'LinkedIn',
  open: (settings, secrets, context) => openLinkedInSource(settings, secrets, context),
})
