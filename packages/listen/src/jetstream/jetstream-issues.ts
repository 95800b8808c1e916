import type { Localized } from '@troje/post'
import type { ReadIssue } from '../source.ts'

const messages = {
  'bad-address': () => ({
    nl: 'Het adres van de stroom moet beginnen met wss:// of ws://.',
    en: 'The address of the stream has to start with wss:// or ws://.',
  }),
  'private-address': () => ({
    nl: 'Dit adres ligt in een besloten netwerk. Troje luistert alleen naar openbare adressen.',
    en: 'This address is inside a private network. Troje only listens to public addresses.',
  }),
  disconnected: (detail) => ({
    nl: `De verbinding met Bluesky viel weg (${detail}). Troje verbindt opnieuw en leest verder waar het was.`,
    en: `The connection with Bluesky was lost (${detail}). Troje connects again and reads on where it was.`,
  }),
  silent: () => ({
    nl: 'De verbinding met Bluesky werd stil. Troje verbindt opnieuw en leest verder waar het was.',
    en: 'The connection with Bluesky fell silent. Troje connects again and reads on where it was.',
  }),
  garbage: () => ({
    nl: 'Bluesky stuurde iets dat Troje niet begrijpt. Dat is overgeslagen.',
    en: 'Bluesky sent something that Troje does not understand. It was skipped.',
  }),
  gap: (detail) => ({
    nl: `Bluesky bewaart berichten maar kort: tussen de vorige keer en nu ontbreken er (${detail}). Vul een account in, dan haalt Troje ze op met een zoekvraag.`,
    en: `Bluesky keeps posts only for a short time: some between the last time and now are missing (${detail}). Enter an account, and Troje fetches them with a search.`,
  }),
} satisfies Record<string, (detail: string) => Localized>

export type JetstreamIssueCode = keyof typeof messages

export function toJetstreamIssue(code: JetstreamIssueCode, detail = ''): ReadIssue {
  return { code, message: messages[code](detail.slice(0, 200)) }
}
