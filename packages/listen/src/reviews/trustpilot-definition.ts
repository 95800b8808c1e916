import { z } from 'zod'
import { defineSource } from '../source-definition.ts'
import { openTrustpilotSource } from './trustpilot-source.ts'

export const trustpilotDefinition = defineSource({
  kind: 'trustpilot',
  label: { nl: 'Trustpilot', en: 'Trustpilot' },
  hint: {
    nl: 'Openbare reviews van je organisatie op Trustpilot.',
    en: 'Public reviews of your organisation on Trustpilot.',
  },
  fields: [
    {
      key: 'businessUnit',
      kind: 'text',
      label: { nl: 'Je eigen pagina op Trustpilot', en: 'Your own page on Trustpilot' },
      hint: {
        nl: 'Het webadres waaronder je er staat, zoals zonnedael.nl, of je Business Unit id.',
        en: 'The web address under which you are there, such as zonnedael.nl, or your Business Unit id.',
      },
      isRequired: true,
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
        nl: 'In Trustpilot Business bij Integraties → Developers → API’s.',
        en: 'In Trustpilot Business under Integrations → Developers → APIs.',
      },
      isRequired: true,
    },
  ],
  settings: z.object({
    businessUnit: z
      .string()
      .transform((written) =>
        written
          .trim()
          .toLowerCase()
          .replace(/^https?:\/\//, '')
          .replace(/\/.*$/, ''),
      )
      .pipe(z.string().regex(/^(?:[\da-f]{24}|[a-z\d-]+(?:\.[a-z\d-]+)+)$/)),
    intervalMinutes: z.number().int().min(5).max(1440).default(60),
  }),
  secrets: z.object({ apiKey: z.string().min(1) }),
  facts: {
    cost: {
      nl: 'Betaald: de API-module bij je abonnement. De kleinste geeft 200.000 vragen per jaar; Troje stelt er met dit interval ongeveer 9.000. De prijs hoor je bij Trustpilot.',
      en: 'Paid: the API module beside your plan. The smallest gives 200,000 requests a year; at this interval Troje makes about 9,000. Trustpilot tells the price.',
    },
    review: {
      nl: 'Geen keuring. De API-module moet bij je abonnement horen.',
      en: 'No review. The API module has to be part of your plan.',
    },
    terms: {
      nl: 'Kijk in de API-voorwaarden van Trustpilot hoe lang je reviews mag bewaren. Reviews gaan nooit naar de binnenbalie.',
      en: 'See the API terms of Trustpilot for how long you may keep reviews. Reviews never go to the inside desk.',
    },
    fallback: {
      nl: 'Zonder API-module: laat Trustpilot nieuwe reviews mailen en voeg die map toe als bron.',
      en: 'Without the API module: let Trustpilot mail new reviews and add that folder as a source.',
    },
    about: 'https://developers.trustpilot.com/api-module-best-practices',
    lookedUp: '2026-11',
  },
  // Reviews are about a service that somebody got; nobody wrote them as staff.
  inside: false,
  isOwnAccount: true,
  hasPushAddress: false,
  toName: ({ businessUnit }) => `Trustpilot · ${businessUnit}`,
  open: (settings, { apiKey }, context) => openTrustpilotSource(settings, apiKey, context),
})
