import { z } from 'zod'
import { defineSource } from '../source-definition.ts'
import { openFacebookSource } from './facebook-source.ts'
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

export const facebookDefinition = defineSource({
  kind: 'facebook',
  label: { nl: 'Facebook-pagina', en: 'Facebook page' },
  hint: {
    nl: 'Reacties, berichten en vermeldingen op je eigen pagina, en privéberichten aan je pagina.',
    en: 'Comments, posts and mentions on your own page, and private messages to your page.',
  },
  fields: [
    {
      key: 'pageId',
      kind: 'text',
      label: { nl: 'Id van je pagina', en: 'Id of your page' },
      hint: {
        nl: 'Een getal. Staat op je pagina bij Info → Paginatransparantie.',
        en: 'A number. On your page under About → Page transparency.',
      },
      isRequired: true,
    },
    pageTokenField,
    messagesField,
    intervalField,
    ...hookFields,
  ],
  settings: z.object({ pageId: graphId, messages: z.boolean().default(true), intervalMinutes }),
  secrets: z.object({ pageToken: z.string().min(1), ...hookSecrets }),
  facts: {
    cost: {
      nl: 'Gratis. Meta telt hoe vaak je vraagt; voor één pagina is het ruim genoeg.',
      en: 'Free. Meta counts how often you ask; for one page it is ample.',
    },
    review: metaReview,
    terms: metaTerms,
    fallback: {
      nl: 'Zonder app: laat Facebook meldingen mailen en voeg die map toe als bron, of lees een export in.',
      en: 'Without an app: let Facebook mail its notifications and add that folder as a source, or import an export.',
    },
    about: 'https://developers.facebook.com/docs/graph-api/overview/access-levels',
    lookedUp: '2026-11',
  },
  // developers.facebook.com/terms, 3.a "Prohibited Practices"; see metaTerms.
  inside: false,
  isOwnAccount: true,
  hasPushAddress: true,
  toName: () => 'Facebook',
  open: (settings, secrets, context) => openFacebookSource(settings, secrets, context),
})
