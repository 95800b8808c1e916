import type { Localized } from '@troje/post'
import type { ReadIssue } from '../source.ts'

const messages = {
  'unread-status': (detail) => ({
    nl: `Troje kon ${detail} van de berichten niet lezen en heeft ze overgeslagen.`,
    en: `Troje could not read ${detail} of the posts and skipped them.`,
  }),
  'nothing-asked': () => ({
    nl: 'Er is geen hashtag gekozen, en in de zoekvragen staat er ook geen. Vul een hashtag in.',
    en: 'No hashtag was chosen, and the queries have none either. Enter a hashtag.',
  }),
  'token-needed': () => ({
    nl: 'Deze server laat dit alleen zien met een sleutel (token). Maak er een aan bij Instellingen → Ontwikkeling.',
    en: 'This server shows this only with a key (token). Make one under Settings → Development.',
  }),
} satisfies Record<string, (detail: string) => Localized>

export function toMastodonIssue(code: keyof typeof messages, detail = ''): ReadIssue {
  return { code, message: messages[code](detail) }
}
