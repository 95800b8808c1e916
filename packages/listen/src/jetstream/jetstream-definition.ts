import { z } from 'zod'
import { defineSource } from '../source-definition.ts'
import { openJetstreamSource } from './jetstream-source.ts'

const address = 'wss://jetstream2.us-east.bsky.network/subscribe'

export const jetstreamDefinition = defineSource({
  kind: 'jetstream',
  label: { nl: 'Bluesky', en: 'Bluesky' },
  hint: {
    nl: 'Alle openbare berichten, op het moment dat ze verschijnen.',
    en: 'All public posts, the moment they appear.',
  },
  fields: [
    {
      key: 'url',
      kind: 'address',
      label: { nl: 'Adres van de stroom', en: 'Address of the stream' },
      hint: {
        nl: 'Laat dit staan, tenzij je een eigen Jetstream hebt.',
        en: 'Leave this as it is, unless you run a Jetstream of your own.',
      },
      isRequired: true,
      initial: address,
    },
  ],
  settings: z.object({ url: z.url({ protocol: /^wss?$/ }).default(address) }),
  secrets: z.object({}),
  facts: {
    cost: {
      nl: 'Gratis. De stroom is zo’n 50 berichten per seconde; reken op enkele gigabytes per dag.',
      en: 'Free. The stream is some 50 posts a second; count on a few gigabytes a day.',
    },
    review: { nl: 'Niemand hoeft iets goed te keuren.', en: 'Nobody has to approve anything.' },
    terms: {
      nl: 'De stroom is openbaar en bedoeld om te lezen. Wat de schrijver weghaalt, haalt Troje ook weg.',
      en: 'The stream is public and meant to be read. What its writer takes away, Troje takes away too.',
    },
    fallback: {
      nl: 'Zonder stroom: zoek op Bluesky met een eigen account, of lees een export in.',
      en: 'Without the stream: search Bluesky with an account of your own, or import an export.',
    },
    about: 'https://docs.bsky.app/docs/advanced-guides/firehose',
    lookedUp: '2026-11',
  },
  inside: true,
  isOwnAccount: false,
  hasPushAddress: false,
  toName: () => 'Bluesky',
  open: (chosen, _, context) => openJetstreamSource(chosen, context),
})
