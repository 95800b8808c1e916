import { z } from 'zod'
import { defineSource } from '../source-definition.ts'
import { openEmailSource } from './email-source.ts'

export const emailDefinition = defineSource({
  kind: 'email',
  label: { nl: 'E-mail', en: 'E-mail' },
  hint: {
    nl: 'Een map in een mailbox van je organisatie: meldingen, klachten, een contactadres.',
    en: 'A folder in a mailbox of your organisation: alerts, complaints, a contact address.',
  },
  fields: [
    {
      key: 'host',
      kind: 'text',
      label: { nl: 'Mailserver (IMAP)', en: 'Mail server (IMAP)' },
      hint: { nl: 'Zoals imap.zonnedael.example.', en: 'Such as imap.zonnedael.example.' },
      isRequired: true,
    },
    {
      key: 'security',
      kind: 'choice',
      label: { nl: 'Beveiliging', en: 'Security' },
      isRequired: true,
      choices: [
        { value: 'tls', label: { nl: 'TLS (meestal poort 993)', en: 'TLS (mostly port 993)' } },
        { value: 'starttls', label: { nl: 'STARTTLS (meestal poort 143)', en: 'STARTTLS (mostly port 143)' } },
      ],
      initial: 'tls',
    },
    { key: 'port', kind: 'number', label: { nl: 'Poort', en: 'Port' }, isRequired: true, initial: 993 },
    { key: 'user', kind: 'text', label: { nl: 'Gebruikersnaam', en: 'User name' }, isRequired: true },
    {
      key: 'mailboxPassword',
      kind: 'secret',
      label: { nl: 'Wachtwoord van de mailbox', en: 'Password of the mailbox' },
      hint: {
        nl: 'Maak liefst een app-wachtwoord dat alleen mag lezen.',
        en: 'Preferably make an app password that may only read.',
      },
      isRequired: true,
    },
    {
      key: 'folder',
      kind: 'text',
      label: { nl: 'Map', en: 'Folder' },
      hint: {
        nl: 'Kies een eigen map en laat een regel in de mailbox daar de juiste berichten in zetten.',
        en: 'Choose a folder of its own and let a rule in the mailbox put the right messages there.',
      },
      isRequired: true,
      initial: 'INBOX',
    },
  ],
  settings: z.object({
    host: z
      .string()
      .trim()
      .regex(/^[\w.-]+$/),
    port: z.number().int().min(1).max(65_535).default(993),
    security: z.enum(['tls', 'starttls']).default('tls'),
    user: z.string().min(1).max(320),
    folder: z.string().min(1).max(500).default('INBOX'),
    intervalMinutes: z.number().int().min(1).max(1440).default(2),
  }),
  secrets: z.object({ mailboxPassword: z.string().min(1) }),
  facts: {
    cost: { nl: 'Gratis, met een mailbox die je al hebt.', en: 'Free, with a mailbox that you have already.' },
    review: {
      nl: 'Geen. Bij Microsoft 365 en Google Workspace moet je beheerder IMAP met een app-wachtwoord toestaan.',
      en: 'None. With Microsoft 365 and Google Workspace your administrator has to allow IMAP with an app password.',
    },
    terms: {
      nl: 'Kies een mailbox van de organisatie, nooit die van een persoon. Troje leest alleen, en bijlagen laat het liggen.',
      en: 'Choose a mailbox of the organisation, never that of a person. Troje only reads, and leaves attachments where they are.',
    },
    fallback: {
      nl: 'Zonder IMAP: laat de mailserver een webhook sturen, of lees een bestand in.',
      en: 'Without IMAP: let the mail server send a webhook, or import a file.',
    },
    about: 'https://www.rfc-editor.org/rfc/rfc9051',
    lookedUp: '2026-11',
  },
  // Mail is private; only what was sent to the organisation is read.
  inside: false,
  isOwnAccount: true,
  hasPushAddress: false,
  toName: ({ user, folder }) => (folder === 'INBOX' ? user : `${user} · ${folder}`),
  open: (chosen, { mailboxPassword }, context) => openEmailSource(chosen, mailboxPassword, context),
})
