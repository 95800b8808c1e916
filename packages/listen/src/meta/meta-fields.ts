import { z } from 'zod'
import type { SettingField, SourceFacts } from '../source-definition.ts'

/** What every source of Meta asks in the same way. */
export const hookFields: readonly SettingField[] = [
  {
    key: 'appSecret',
    kind: 'secret',
    label: { nl: 'App-geheim', en: 'App secret' },
    hint: {
      nl: 'In je Meta-app bij Instellingen → Algemeen. Nodig om berichten meteen te krijgen (webhook), en als je app het geheim vereist.',
      en: 'In your Meta app under Settings → Basic. Needed to get posts at once (webhook), and where your app requires the secret.',
    },
    isRequired: false,
  },
  {
    key: 'verifyToken',
    kind: 'secret',
    label: { nl: 'Verificatietoken', en: 'Verify token' },
    hint: {
      nl: 'Verzin een lang woord, en vul het ook in bij Webhooks in je Meta-app.',
      en: 'Make up a long word, and enter it under Webhooks in your Meta app too.',
    },
    isRequired: false,
  },
]

export const pageTokenField: SettingField = {
  key: 'pageToken',
  kind: 'secret',
  label: { nl: 'Paginatoken', en: 'Page token' },
  hint: {
    nl: 'Het toegangstoken van je pagina, liefst een dat niet verloopt (van een systeemgebruiker).',
    en: 'The access token of your page, best one that does not expire (of a system user).',
  },
  isRequired: true,
}

export const messagesField: SettingField = {
  key: 'messages',
  kind: 'check',
  label: { nl: 'Lees ook privéberichten aan ons', en: 'Read private messages to us too' },
  hint: { nl: 'Hiervoor heeft het token een extra recht nodig.', en: 'The token needs one more right for this.' },
  isRequired: false,
  initial: true,
}

export const intervalField: SettingField = {
  key: 'intervalMinutes',
  kind: 'number',
  label: { nl: 'Hoe vaak vragen, in minuten', en: 'How often to ask, in minutes' },
  isRequired: false,
  initial: 10,
}

export const graphId = z
  .string()
  .trim()
  .regex(/^\d{1,30}$/)
export const intervalMinutes = z.number().int().min(1).max(1440).default(10)

export const hookSecrets = { appSecret: z.string().min(1).optional(), verifyToken: z.string().min(1).optional() }

/**
 * Why nothing of Meta goes to the inside desk: the Platform Terms, 3.a, forbid to use Platform Data for surveillance
 * and for decisions about somebody's work.
 */
export const metaTerms = {
  nl: 'Meta verbiedt om mensen met deze gegevens te volgen of over hun werk te beslissen. Berichten hiervan gaan daarom nooit naar de binnenbalie. Wist iemand een bericht, dan moet het ook bij jou weg.',
  en: 'Meta forbids tracking people or deciding about their work with this data. So posts from here never go to the inside desk. When somebody deletes a post, it has to go at your side too.',
}

export const metaReview: SourceFacts['review'] = {
  nl: 'Voor een app die alleen mensen met een rol in die app gebruiken, is geen keuring nodig. Voor berichten van anderen en voor webhooks vraagt Meta vaak “Advanced Access”: een keuring van je app en je organisatie. Reken op enkele weken.',
  en: 'An app that only people with a role in that app use needs no review. For posts by others and for webhooks Meta often asks “Advanced Access”: a review of your app and your organisation. Count on a few weeks.',
}
