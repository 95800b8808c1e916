import type { Localized } from '@troje/post'
import type { ReadIssue } from '../source.ts'

const messages = {
  'wants-app-password': {
    nl: 'Bluesky vraagt om een code uit een e-mail. Maak een app-wachtwoord (Instellingen, Privacy en beveiliging, App-wachtwoorden) en vul dat in.',
    en: 'Bluesky asks for a code from an e-mail. Make an app password (Settings, Privacy and security, App passwords) and enter that.',
  },
  'wrong-password': {
    nl: 'Bluesky kent deze naam met dit app-wachtwoord niet. Kijk of ze kloppen, of maak een nieuw app-wachtwoord.',
    en: 'Bluesky does not know this name with this app password. See whether they are right, or make a new app password.',
  },
  'account-closed': {
    nl: 'Dit account is bij Bluesky gesloten of geblokkeerd.',
    en: 'This account was closed or blocked by Bluesky.',
  },
  'no-messages': {
    nl: 'Privéberichten komen niet binnen: dit app-wachtwoord mag ze niet lezen. Maak een nieuw met "toegang tot je privéberichten". Reacties en vermeldingen komen wel binnen.',
    en: 'Direct messages do not come in: this app password may not read them. Make a new one with "access to your direct messages". Replies and mentions do come in.',
  },
  'unreadable-post': {
    nl: 'Bluesky stuurde een bericht dat Troje niet begrijpt. Dat is overgeslagen.',
    en: 'Bluesky sent a post that Troje does not understand. It was skipped.',
  },
  'too-many': {
    nl: 'Bluesky had meer berichten dan Troje in een keer ophaalt. De oudste ontbreken. Maak een zoekvraag preciezer, of gebruik de stroom.',
    en: 'Bluesky had more posts than Troje fetches at a time. The oldest are missing. Make a query more precise, or use the stream.',
  },
} satisfies Record<string, Localized>

export type BlueskyIssueCode = keyof typeof messages

export function toBlueskyIssue(code: BlueskyIssueCode): ReadIssue {
  return { code, message: messages[code] }
}
