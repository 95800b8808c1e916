import { z } from 'zod'
import { identifierSchema, serviceSchema, toAccountFields } from '../bluesky/account-fields.ts'
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
    {
      key: 'compress',
      kind: 'check',
      label: { nl: 'Stroom samenpersen', en: 'Compress the stream' },
      hint: {
        nl: 'Minder dataverkeer, iets meer rekenwerk. Wie achterloopt leest zonder, dat gaat sneller.',
        en: 'Less data traffic, a little more computing. To catch up it reads without, which is faster.',
      },
      isRequired: false,
      initial: true,
    },
    ...toAccountFields(false),
  ],
  settings: z.object({
    url: z.url({ protocol: /^wss?$/ }).default(address),
    compress: z.boolean().default(true),
    identifier: z.union([z.literal(''), identifierSchema]).optional(),
    service: serviceSchema,
  }),
  secrets: z.object({ appPassword: z.string().optional(), session: z.string().optional() }),
  facts: {
    cost: {
      nl: 'Gratis. De stroom is zo’n 50 berichten per seconde; reken op enkele gigabytes per dag. Met een account (niet nodig) haalt Troje ook op wat het miste.',
      en: 'Free. The stream is some 50 posts a second; count on a few gigabytes a day. With an account (not needed) Troje also fetches what it missed.',
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
  open: ({ url, compress, identifier, service }, secrets, context) => {
    const account = identifier === undefined || identifier === '' ? undefined : { identifier, service }
    return openJetstreamSource({ url, compress, account }, secrets, context)
  },
})
