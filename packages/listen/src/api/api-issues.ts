import { networkLabels, type Localized, type Network } from '@troje/post'
import type { ReadIssue } from '../source.ts'

type Say = (network: Localized, detail: string) => Localized

const messages = {
  'rate-limit': (network) => ({
    nl: `${network.nl} vraagt om even te wachten. Troje gaat vanzelf verder.`,
    en: `${network.en} asks us to wait a while. Troje goes on by itself.`,
  }),
  'not-allowed': (network, detail) => ({
    nl: `${network.nl} neemt de sleutel niet aan (${detail}). Vul een nieuwe in, of kijk of de sleutel genoeg rechten heeft.`,
    en: `${network.en} does not accept the key (${detail}). Enter a new one, or see whether the key has enough rights.`,
  }),
  'not-found': (network, detail) => ({
    nl: `${network.nl} kent dit niet (${detail}). Kijk of de naam of het adres klopt.`,
    en: `${network.en} does not know this (${detail}). See whether the name or the address is right.`,
  }),
  'not-understood': (network, detail) => ({
    nl: `${network.nl} begrijpt de vraag niet (${detail}).`,
    en: `${network.en} does not understand the request (${detail}).`,
  }),
  'server-error': (network, detail) => ({
    nl: `${network.nl} geeft een fout (${detail}). Troje probeert het later opnieuw.`,
    en: `${network.en} answers with an error (${detail}). Troje tries again later.`,
  }),
  unreadable: (network) => ({
    nl: `Het antwoord van ${network.nl} is niet te lezen. Troje probeert het later opnieuw.`,
    en: `The answer of ${network.en} cannot be read. Troje tries again later.`,
  }),
  unreachable: (network) => ({
    nl: `${network.nl} is nu niet te bereiken. Troje probeert het later opnieuw.`,
    en: `${network.en} cannot be reached right now. Troje tries again later.`,
  }),
} satisfies Record<string, Say>

export type ApiIssueCode = keyof typeof messages

/** Why a network's API did not give what was asked, in plain words. `detail`: a status, or the network's own short reason. */
export function toApiIssue(code: ApiIssueCode, network: Network, detail = ''): ReadIssue {
  return { code, message: messages[code](networkLabels[network], detail.slice(0, 200)) }
}

/** Items of a network that could not be read; the rest went on. What stood in them is not repeated. */
export function toUnreadIssue(network: Network, count: number): ReadIssue {
  const { nl, en } = networkLabels[network]
  return {
    code: 'unread-items',
    message: {
      nl: `Troje kon ${count} ${count === 1 ? 'bericht' : 'berichten'} van ${nl} niet lezen en heeft ${count === 1 ? 'het' : 'ze'} overgeslagen.`,
      en: `Troje could not read ${count} ${count === 1 ? 'post' : 'posts'} of ${en} and skipped ${count === 1 ? 'it' : 'them'}.`,
    },
  }
}
