import { z } from 'zod'
import { defineSource, type SettingField, type SourceFacts } from '../source-definition.ts'
import { openXAccountSource } from './x-account-source.ts'
import { openXSource, xPlanNames } from './x-source.ts'

const facts = {
  cost: {
    nl: 'Betaald: per gelezen bericht, met tegoed dat je vooraf koopt en ten hoogste 2 miljoen berichten per maand. Zet een limiet en kijk naar de prijzen in de Developer Console van X.',
    en: 'Paid: for each post that is read, with credit that you buy beforehand and at most 2 million posts a month. Set a limit and see the prices in X’s Developer Console.',
  },
  review: {
    nl: 'Je meldt een app aan en beschrijft waarvoor je hem gebruikt. Een sleutel krijg je meestal meteen.',
    en: 'You register an app and describe what you use it for. A key usually comes at once.',
  },
  // docs.x.com/developer-terms/restricted-use-cases: no surveillance, no monitoring of sensitive groups or events.
  terms: {
    nl: 'X verbiedt het volgen van mensen. Berichten van X gaan daarom nooit naar de binnenbalie. Wat de schrijver weghaalt, moet bij jou ook weg.',
    en: 'X forbids watching people. So posts from X never go to the inside desk. What its writer takes away has to go here too.',
  },
  fallback: {
    nl: 'Zonder sleutel: lees een export in van het programma waarmee je X nu volgt.',
    en: 'Without a key: import an export of the program with which you follow X now.',
  },
  about: 'https://docs.x.com/x-api/fundamentals/post-cap',
  lookedUp: '2026-11',
} satisfies SourceFacts

const tokenField: SettingField = {
  key: 'bearerToken',
  kind: 'secret',
  label: { nl: 'Bearer token', en: 'Bearer token' },
  hint: {
    nl: 'Staat in de Developer Console van X, bij je app, onder Keys and tokens.',
    en: 'In X’s Developer Console, at your app, under Keys and tokens.',
  },
  isRequired: true,
}

const secrets = z.object({ bearerToken: z.string().min(1) })
const minutes = z.number().int().min(1).max(1440)

const intervalField: SettingField = {
  key: 'intervalMinutes',
  kind: 'number',
  label: { nl: 'Hoe vaak vragen, in minuten', en: 'How often to ask, in minutes' },
  isRequired: false,
  initial: 15,
}

export const xDefinition = defineSource({
  kind: 'x',
  label: { nl: 'X', en: 'X' },
  hint: {
    nl: 'Openbare berichten waar je zoekvragen om vragen.',
    en: 'Public posts that your queries ask for.',
  },
  fields: [
    tokenField,
    {
      key: 'how',
      kind: 'choice',
      label: { nl: 'Hoe', en: 'How' },
      isRequired: true,
      choices: [
        { value: 'stream', label: { nl: 'Meteen, met een stroom', en: 'At once, with a stream' } },
        { value: 'search', label: { nl: 'Af en toe, met zoeken', en: 'Now and then, with a search' } },
      ],
      initial: 'stream',
    },
    {
      key: 'plan',
      kind: 'choice',
      label: { nl: 'Wat je contract toelaat', en: 'What your contract allows' },
      isRequired: true,
      choices: [
        { value: 'basic', label: { nl: '25 regels van 512 tekens', en: '25 rules of 512 characters' } },
        { value: 'pro', label: { nl: '1.000 regels van 1.024 tekens', en: '1,000 rules of 1,024 characters' } },
        { value: 'enterprise', label: { nl: '1.000 regels van 2.048 tekens', en: '1,000 rules of 2,048 characters' } },
      ],
      initial: 'basic',
    },
    { ...intervalField, hint: { nl: 'Alleen bij zoeken.', en: 'Only with a search.' } },
  ],
  settings: z.object({
    how: z.enum(['stream', 'search']).default('stream'),
    plan: z.enum(xPlanNames).default('basic'),
    intervalMinutes: minutes.default(15),
  }),
  secrets,
  facts,
  inside: false,
  isOwnAccount: false,
  hasPushAddress: false,
  toName: () => 'X',
  open: (chosen, { bearerToken }, context) => openXSource(chosen, bearerToken, context),
})

export const xAccountDefinition = defineSource({
  kind: 'x-account',
  label: { nl: 'X: eigen account', en: 'X: own account' },
  hint: {
    nl: 'Vermeldingen van en antwoorden aan het account van je organisatie.',
    en: 'Mentions of and replies to the account of your organisation.',
  },
  fields: [
    {
      key: 'username',
      kind: 'text',
      label: { nl: 'Gebruikersnaam', en: 'User name' },
      hint: { nl: 'Zoals @zonnedael.', en: 'Such as @zonnedael.' },
      isRequired: true,
    },
    tokenField,
    intervalField,
  ],
  settings: z.object({ username: z.string().regex(/^@?\w{1,15}$/), intervalMinutes: minutes.default(5) }),
  secrets,
  facts,
  inside: false,
  isOwnAccount: true,
  hasPushAddress: false,
  toName: ({ username }) => `X · @${username.replace(/^@/, '')}`,
  open: (chosen, { bearerToken }, context) => openXAccountSource(chosen, bearerToken, context),
})
