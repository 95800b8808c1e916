import type { Localized } from '@troje/post'
import type { ReadIssue } from '../source.ts'

const messages = {
  'not-allowed': () => ({
    nl: 'De mailserver neemt de naam of het wachtwoord niet aan.',
    en: 'The mail server does not accept the name or the password.',
  }),
  'no-folder': (detail) => ({
    nl: `De map "${detail}" bestaat niet in deze mailbox.`,
    en: `There is no folder "${detail}" in this mailbox.`,
  }),
  unreachable: () => ({
    nl: 'De mailserver is nu niet te bereiken. Kijk of het adres, de poort en de beveiliging kloppen.',
    en: 'The mail server cannot be reached right now. Check its address, port and security.',
  }),
  'unread-message': () => ({
    nl: 'Een e-mail is niet te lezen en is overgeslagen.',
    en: 'An e-mail cannot be read and was skipped.',
  }),
  'new-folder': () => ({
    nl: 'De map is opnieuw aangemaakt. Troje leest de berichten van de laatste week nog eens.',
    en: 'The folder was made anew. Troje reads the messages of the last week again.',
  }),
} satisfies Record<string, (detail: string) => Localized>

export function toEmailIssue(code: keyof typeof messages, detail = ''): ReadIssue {
  return { code, message: messages[code](detail.slice(0, 100)) }
}

/** What went wrong between us and a mail server, in words that do not repeat what it said. */
export function toMailboxIssue(error: unknown, folder: string): ReadIssue {
  const { authenticationFailed, mailboxMissing } = (error ?? {}) as {
    authenticationFailed?: boolean
    mailboxMissing?: boolean
  }
  if (authenticationFailed === true) return toEmailIssue('not-allowed')
  return mailboxMissing === true ? toEmailIssue('no-folder', folder) : toEmailIssue('unreachable')
}
