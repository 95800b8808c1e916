import { z } from 'zod'
import { defineSource } from '../source-definition.ts'
import { graphId, hookFields, metaTerms } from './meta-fields.ts'
import { openWhatsAppSource } from './whatsapp-source.ts'

export const whatsappDefinition = defineSource({
  kind: 'whatsapp',
  label: { nl: 'WhatsApp', en: 'WhatsApp' },
  hint: {
    nl: 'Berichten aan het WhatsApp-nummer van je organisatie. Bijlagen worden niet bewaard.',
    en: 'Messages to the WhatsApp number of your organisation. Attachments are not kept.',
  },
  fields: [
    {
      key: 'phoneNumberId',
      kind: 'text',
      label: { nl: 'Id van je telefoonnummer', en: 'Id of your phone number' },
      hint: {
        nl: 'Een getal. Staat in je Meta-app bij WhatsApp → API-configuratie. Het is niet het nummer zelf.',
        en: 'A number. In your Meta app under WhatsApp → API setup. It is not the phone number itself.',
      },
      isRequired: true,
    },
    // WhatsApp comes by webhook alone.
    ...hookFields.map((field) => ({ ...field, isRequired: true })),
  ],
  settings: z.object({ phoneNumberId: graphId }),
  secrets: z.object({ appSecret: z.string().min(1), verifyToken: z.string().min(1) }),
  facts: {
    cost: {
      nl: 'Berichten ontvangen kost niets. Wat antwoorden kosten, verandert vaak: kijk op de prijspagina van WhatsApp.',
      en: 'Receiving messages costs nothing. What answers cost changes often: see the pricing page of WhatsApp.',
    },
    review: {
      nl: 'Je hebt een geverifieerd bedrijf bij Meta en een eigen nummer voor de Cloud API nodig. Reken op enkele dagen tot weken.',
      en: 'You need a verified business at Meta and a number of your own for the Cloud API. Count on days to weeks.',
    },
    terms: metaTerms,
    fallback: {
      nl: 'Zonder Cloud API: lees je eigen gesprekken in als bestand, of laat je berichtensysteem ze sturen naar een webhook van Troje.',
      en: 'Without the Cloud API: import your own conversations as a file, or let your messaging system send them to a webhook of Troje.',
    },
    about: 'https://developers.facebook.com/documentation/business-messaging/whatsapp/pricing',
    lookedUp: '2026-11',
  },
  // developers.facebook.com/terms, 3.a "Prohibited Practices"; see metaTerms.
  inside: false,
  isOwnAccount: true,
  hasPushAddress: true,
  toName: () => 'WhatsApp',
  open: ({ phoneNumberId }, secrets, context) => openWhatsAppSource(phoneNumberId, secrets, context),
})
