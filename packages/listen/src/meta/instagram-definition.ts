import { z } from 'zod'
import { defineSource } from '../source-definition.ts'
import { openInstagramSource } from './instagram-source.ts'
import {
  graphId,
  hookFields,
  hookSecrets,
  intervalField,
  intervalMinutes,
  messagesField,
  metaReview,
  metaTerms,
  pageTokenField,
} from './meta-fields.ts'

export const instagramDefinition = defineSource({
  kind: 'instagram',
  label: { nl: 'Instagram-account', en: 'Instagram account' },
  hint: {
    nl: 'Reacties, tags en vermeldingen van je eigen zakelijke account, en privéberichten aan je account.',
    en: 'Comments, tags and mentions of your own professional account, and private messages to your account.',
  },
  fields: [
    {
      key: 'accountId',
      kind: 'text',
      label: { nl: 'Id van je Instagram-account', en: 'Id of your Instagram account' },
      hint: {
        nl: 'Een getal. Staat in Meta Business Suite bij Instellingen → Accounts → Instagram-accounts.',
        en: 'A number. In Meta Business Suite under Settings → Accounts → Instagram accounts.',
      },
      isRequired: true,
    },
    {
      key: 'pageId',
      kind: 'text',
      label: { nl: 'Id van de Facebook-pagina die erbij hoort', en: 'Id of the Facebook page that belongs to it' },
      isRequired: true,
    },
    pageTokenField,
    messagesField,
    intervalField,
    ...hookFields,
  ],
  settings: z.object({
    accountId: graphId,
    pageId: graphId,
    messages: z.boolean().default(true),
    intervalMinutes,
  }),
  secrets: z.object({ pageToken: z.string().min(1), ...hookSecrets }),
  facts: {
    cost: {
      nl: 'Gratis. Je hebt een zakelijk Instagram-account nodig dat aan een Facebook-pagina hangt.',
      en: 'Free. You need a professional Instagram account that belongs to a Facebook page.',
    },
    review: metaReview,
    terms: metaTerms,
    fallback: {
      nl: 'Zonder app: laat Instagram meldingen mailen en voeg die map toe als bron, of lees een export in.',
      en: 'Without an app: let Instagram mail its notifications and add that folder as a source, or import an export.',
    },
    about: 'https://developers.facebook.com/docs/instagram-platform/overview',
    lookedUp: '2026-11',
  },
  // developers.facebook.com/terms, 3.a "Prohibited Practices"; see metaTerms.
  inside: false,
  isOwnAccount: true,
  hasPushAddress: true,
  toName: () => 'Instagram',
  open: (settings, secrets, context) => openInstagramSource(settings, secrets, context),
})
