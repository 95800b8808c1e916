import type { Localized } from '@troje/post'

/** Why a request was refused or failed; `reason` is for people, `code` for programs. */
export const safeFetchCodes = [
  'bad-address',
  'bad-scheme',
  'private-address',
  'unknown-host',
  'too-many-redirects',
  'bad-redirect',
  'too-large',
  'too-slow',
  'bad-certificate',
  'unreachable',
] as const
export type SafeFetchCode = (typeof safeFetchCodes)[number]

const reasons: Record<SafeFetchCode, Localized> = {
  'bad-address': { nl: 'Dit is geen geldig webadres.', en: 'This is not a valid web address.' },
  'bad-scheme': {
    nl: 'Het adres moet beginnen met http:// of https://.',
    en: 'The address has to start with http:// or https://.',
  },
  'private-address': {
    nl: 'Dit adres ligt in een besloten netwerk. Troje haalt alleen openbare adressen op.',
    en: 'This address is inside a private network. Troje only fetches public addresses.',
  },
  'unknown-host': {
    nl: 'Deze server bestaat niet of is niet te vinden.',
    en: 'This server does not exist or cannot be found.',
  },
  'too-many-redirects': {
    nl: 'Het adres stuurt steeds weer door. Troje is gestopt met volgen.',
    en: 'The address keeps redirecting. Troje stopped following it.',
  },
  'bad-redirect': {
    nl: 'Het adres stuurt door naar iets dat geen geldig webadres is.',
    en: 'The address redirects to something that is not a valid web address.',
  },
  'too-large': { nl: 'Het antwoord is te groot.', en: 'The answer is too large.' },
  'too-slow': { nl: 'De server antwoordt te langzaam.', en: 'The server answers too slowly.' },
  'bad-certificate': {
    nl: 'Het beveiligingscertificaat van deze server klopt niet.',
    en: 'The security certificate of this server is not right.',
  },
  unreachable: { nl: 'De server is niet bereikbaar.', en: 'The server cannot be reached.' },
}

/** Thrown by a safe fetch, and by reading the body of its response. */
export class SafeFetchError extends Error {
  readonly code: SafeFetchCode
  readonly reason: Localized

  constructor(code: SafeFetchCode, options?: { readonly cause?: unknown }) {
    super(reasons[code].en, options)
    this.name = 'SafeFetchError'
    this.code = code
    this.reason = reasons[code]
  }
}

/** The `SafeFetchError` in an error's chain of causes, if there is one. */
export function toSafeFetchError(error: unknown): SafeFetchError | null {
  let current = error
  for (let depth = 0; depth < 10 && current instanceof Error; depth++) {
    if (current instanceof SafeFetchError) return current
    current = current.cause
  }
  return null
}
