import { z } from 'zod'
import { defineSource } from '../source-definition.ts'
import { intervalField, intervalMinutes, metaTerms } from './meta-fields.ts'
import { openThreadsSource } from './threads-source.ts'

export const threadsDefinition = defineSource({
  kind: 'threads',
  label: { nl: 'Threads-account', en: 'Threads account' },
  hint: {
    nl: 'Reacties op je eigen berichten op Threads, en vermeldingen van je account.',
    en: 'Replies to your own posts on Threads, and mentions of your account.',
  },
  fields: [
    {
      key: 'token',
      kind: 'secret',
      label: { nl: 'Toegangstoken', en: 'Access token' },
      hint: {
        nl: 'Een token dat 60 dagen geldt, met threads_basic, threads_read_replies en threads_manage_mentions. Troje vernieuwt het zelf.',
        en: 'A token that holds 60 days, with threads_basic, threads_read_replies and threads_manage_mentions. Troje renews it by itself.',
      },
      isRequired: true,
    },
    intervalField,
  ],
  settings: z.object({ intervalMinutes }),
  secrets: z.object({ token: z.string().min(1), tokenEndsAt: z.string().optional() }),
  facts: {
    cost: { nl: 'Gratis.', en: 'Free.' },
    review: {
      nl: 'Reacties lezen kan zonder keuring als je account tester van je Meta-app is. Vermeldingen door anderen krijg je pas na een keuring (Advanced Access). Reken op enkele weken.',
      en: 'Replies can be read without a review when your account is a tester of your Meta app. Mentions by others come only after a review (Advanced Access). Count on a few weeks.',
    },
    terms: metaTerms,
    fallback: {
      nl: 'Zonder app: laat Threads meldingen mailen en voeg die map toe als bron, of lees een export in.',
      en: 'Without an app: let Threads mail its notifications and add that folder as a source, or import an export.',
    },
    about: 'https://developers.facebook.com/documentation/threads/get-started',
    lookedUp: '2026-11',
  },
  // developers.facebook.com/terms, 3.a "Prohibited Practices"; see metaTerms.
  inside: false,
  isOwnAccount: true,
  hasPushAddress: false,
  toName: () => 'Threads',
  open: (settings, secrets, context) => openThreadsSource(settings, secrets, context),
})
