import { z } from 'zod'
import type { SettingField } from '../source-definition.ts'

export const blueskyService = 'https://bsky.social'

/** A handle as people write it: with or without `@`, with or without the page around it. */
export const identifierSchema = z
  .string()
  .trim()
  .transform((text) => text.replace(/^https:\/\/bsky\.app\/profile\//, '').replace(/^@/, ''))
  .pipe(z.string().regex(/^(?:[a-z0-9-]+(?:\.[a-z0-9-]+)+|did:[a-z]+:[\w.:%-]+)$/i))

export const serviceSchema = z.url({ protocol: /^https?$/ }).default(blueskyService)

/** What an account that Troje signs in with is asked; `isRequired: false` where a source does without one. */
export function toAccountFields(isRequired: boolean): readonly SettingField[] {
  return [
    {
      key: 'identifier',
      kind: 'text',
      label: { nl: 'Naam van het account', en: 'Name of the account' },
      hint: { nl: 'Zoals gemeente.bsky.social.', en: 'Such as council.bsky.social.' },
      isRequired,
    },
    {
      key: 'appPassword',
      kind: 'secret',
      label: { nl: 'App-wachtwoord', en: 'App password' },
      hint: {
        nl: 'Niet het wachtwoord van het account zelf. Je maakt het bij Bluesky: Instellingen, Privacy en beveiliging, App-wachtwoorden.',
        en: 'Not the password of the account itself. You make it at Bluesky: Settings, Privacy and security, App passwords.',
      },
      isRequired,
    },
    {
      key: 'service',
      kind: 'address',
      label: { nl: 'Server van het account', en: 'Server of the account' },
      hint: {
        nl: 'Laat dit staan, tenzij het account bij een andere server hoort.',
        en: 'Leave this as it is, unless the account belongs to another server.',
      },
      isRequired: false,
      initial: blueskyService,
    },
  ]
}
