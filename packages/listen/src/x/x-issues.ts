import type { Localized } from '@troje/post'
import type { ReadIssue } from '../source.ts'

const messages = {
  'unread-post': (detail) => ({
    nl: `Troje kon ${detail} van de berichten van X niet lezen en heeft ze overgeslagen.`,
    en: `Troje could not read ${detail} of X's posts and skipped them.`,
  }),
  'nothing-asked': () => ({
    nl: 'Er is nog geen zoekvraag waarmee X kan zoeken. Maak eerst een zoekvraag aan.',
    en: 'There is no query yet that X can search with. Make a query first.',
  }),
  'no-credit': () => ({
    nl: 'Het tegoed bij X is op, of de maandlimiet is bereikt. Vul het aan in de Developer Console van X.',
    en: 'The credit at X is used up, or the monthly limit is reached. Add to it in X’s Developer Console.',
  }),
  'rule-refused': (detail) => ({
    nl: `X neemt een van de zoekregels niet aan: ${detail}`,
    en: `X does not accept one of the rules: ${detail}`,
  }),
  gap: (detail) => ({
    nl: `X geeft niet alles van voor ${detail}: zoeken gaat zeven dagen en 2.000 berichten terug.`,
    en: `X does not give all from before ${detail}: its search goes back seven days and 2,000 posts.`,
  }),
} satisfies Record<string, (detail: string) => Localized>

export function toXIssue(code: keyof typeof messages, detail = ''): ReadIssue {
  return { code, message: messages[code](detail.slice(0, 200)) }
}
