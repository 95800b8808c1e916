import { z } from 'zod'
import { defineSource } from '../source-definition.ts'
import { openFeedSource } from './feed-source.ts'

const settings = z.object({ url: z.url(), intervalMinutes: z.number().int().min(1).max(1440).default(15) })

export const feedDefinition = defineSource({
  kind: 'feed',
  label: { nl: 'Feed', en: 'Feed' },
  hint: {
    nl: 'Nieuws, een blog of een forum: RSS, Atom of JSON Feed.',
    en: 'News, a blog or a forum: RSS, Atom or JSON Feed.',
  },
  fields: [
    {
      key: 'url',
      kind: 'address',
      label: { nl: 'Adres van de feed', en: 'Address of the feed' },
      hint: {
        nl: 'Het adres van een gewone pagina mag ook: staat er een feed achter, dan noemt Troje die.',
        en: 'The address of an ordinary page will do too: if there is a feed behind it, Troje names it.',
      },
      isRequired: true,
    },
    {
      key: 'intervalMinutes',
      kind: 'choice',
      label: { nl: 'Hoe vaak kijken', en: 'How often to look' },
      isRequired: true,
      choices: [
        { value: 5, label: { nl: 'Elke 5 minuten', en: 'Every 5 minutes' } },
        { value: 15, label: { nl: 'Elke 15 minuten', en: 'Every 15 minutes' } },
        { value: 30, label: { nl: 'Elke 30 minuten', en: 'Every 30 minutes' } },
        { value: 60, label: { nl: 'Elk uur', en: 'Every hour' } },
        { value: 1440, label: { nl: 'Elke dag', en: 'Every day' } },
      ],
      initial: 15,
    },
  ],
  settings,
  secrets: z.object({}),
  facts: {
    cost: { nl: 'Gratis, zonder sleutel.', en: 'Free, without a key.' },
    review: { nl: 'Niemand hoeft iets goed te keuren.', en: 'Nobody has to approve anything.' },
    terms: {
      nl: 'Een feed is gemaakt om gelezen te worden. Troje vraagt niet vaker dan nodig en zegt wie het is.',
      en: 'A feed is made to be read. Troje asks no more often than needed and says who it is.',
    },
    fallback: {
      nl: 'Zonder feed: laat meldingen naar een mailbox sturen en voeg die toe als bron, of lees een export in.',
      en: 'Without a feed: have alerts sent to a mailbox and add that as a source, or import an export.',
    },
    about: 'https://www.rssboard.org/rss-specification',
    lookedUp: '2026-11',
  },
  inside: true,
  isOwnAccount: false,
  hasPushAddress: false,
  toName: ({ url }) => new URL(url).host,
  open: (chosen, _, context) => openFeedSource(chosen, context),
})
