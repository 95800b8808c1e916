import type { Localized } from '@troje/post'
import type { ReadIssue } from '../source.ts'

const messages = {
  'not-a-feed': () => ({
    nl: 'Op dit adres staat geen feed (RSS, Atom of JSON Feed).',
    en: 'There is no feed at this address (RSS, Atom or JSON Feed).',
  }),
  'web-page': (detail) => ({
    nl: `Dit is een webpagina, geen feed. De pagina noemt wel een feed: ${detail}`,
    en: `This is a web page, not a feed. It names a feed: ${detail}`,
  }),
  'not-opml': () => ({
    nl: 'Dit is geen lijst met feeds (OPML). Exporteer hem opnieuw uit je feedlezer.',
    en: 'This is no list of feeds (OPML). Export it again from your feed reader.',
  }),
  'bad-feed-address': (detail) => ({
    nl: `${detail} feeds in de lijst hebben geen goed adres. Ze zijn overgeslagen.`,
    en: `${detail} feeds in the list have no proper address. They were skipped.`,
  }),
  robots: () => ({
    nl: 'Deze site wil niet dat een programma deze pagina leest (robots.txt). Vul het adres van de feed zelf in.',
    en: 'This site does not want a program to read this page (robots.txt). Enter the address of the feed itself.',
  }),
  'broken-feed': () => ({
    nl: 'De feed is beschadigd en kan niet worden gelezen.',
    en: 'The feed is damaged and cannot be read.',
  }),
  'encoding-guessed': () => ({
    nl: 'De feed zegt niet goed hoe zijn letters geschreven zijn. Sommige letters kunnen verkeerd zijn.',
    en: 'The feed does not say correctly how its letters are written. Some letters may be wrong.',
  }),
  'item-without-text': (detail) => ({
    nl: `${detail} onderdelen van de feed hebben geen titel en geen tekst. Ze zijn overgeslagen.`,
    en: `${detail} items of the feed have no title and no text. They were skipped.`,
  }),
  'unread-items': () => ({
    nl: 'De feed heeft onderdelen, maar Troje vindt er geen titel of tekst in.',
    en: 'The feed has items, but Troje finds no title or text in them.',
  }),
  gone: () => ({
    nl: 'De feed is opgeheven (410). Troje kijkt nog één keer per dag.',
    en: 'The feed is gone (410). Troje still looks once a day.',
  }),
  busy: (detail) => ({
    nl: `De server vraagt om later terug te komen (${detail}).`,
    en: `The server asks to come back later (${detail}).`,
  }),
  'http-error': (detail) => ({
    nl: `De server geeft een fout (${detail}). Troje probeert het later opnieuw.`,
    en: `The server answers with an error (${detail}). Troje tries again later.`,
  }),
  'bad-cursor': () => ({
    nl: 'Troje wist niet meer waar het gebleven was en leest de feed opnieuw.',
    en: 'Troje lost its place and reads the feed anew.',
  }),
} satisfies Record<string, (detail: string) => Localized>

export type FeedIssueCode = keyof typeof messages

export function toFeedIssue(code: FeedIssueCode, detail = ''): ReadIssue {
  return { code, message: messages[code](detail.slice(0, 300)) }
}
