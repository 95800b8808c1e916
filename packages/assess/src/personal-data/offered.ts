/**
 * Whether a number or an address is offered to everybody, and so nobody's private data: a shop that wants to be called, a
 * booking line, a senator's office. Each of these questions is asked of the whole text, because an offer stands beside the
 * number as often as around it. All of them are about what a text does, none about one sender.
 */

const some = (...words: readonly string[]) =>
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words.join('|')})(?![\p{L}\p{N}])`, 'iu')

/** Readers are asked to come, book, buy, apply or ask for more. */
const invitation = some(
  '(?:call|text|visit|contact|e-?mail|reach|tell) us',
  'give us a call',
  '(?:call|order|book|boek|bestel|reserveer) (?:now|today|nu|direct)',
  '(?:book|schedule) (?:a|an|your|with)',
  '(?:make|request) (?:a|an|your) (?:intake )?(?:appointment|reservation)',
  'to (?:book|order|reserve|schedule|register|apply|sign up)',
  'how to (?:book|order|apply)',
  'register at',
  'for (?:(?:more|further|all|any|booking) )?(?:info|information|details|bookings?|booking inquiries|inquiries|enquiries|appointments?|reservations|rates|tickets|vip)',
  'for (?:an?|your) (?:free )?(?:appointment|quote|estimate)',
  '(?:booking|press|business|any|all|general) (?:inquiries|enquiries)',
  'any inquiries',
  'available for',
  'open (?:daily|today|now|every day)',
  'or visit',
  'click the link',
  'link in (?:my |the )?bio',
  'volunteers?',
  'internships?',
  'send (?:us )?your (?:resume|cv)',
  '(?:bel|mail|app|bezoek|volg) ons',
  'neem contact met ons op',
  'voor (?:meer )?(?:info|informatie|boekingen|reserveringen|afspraken|een afspraak|kaarten|tarieven)',
  '(?:om )?te (?:boeken|bestellen|reserveren)',
  'meld je aan',
)

/** What customers buy, book or queue for. */
const ware = some(
  'appointments?',
  'afspraak maken',
  'bookings?',
  'walk-?ins?',
  'rsvp',
  'guest ?list',
  'gastenlijst',
  'bottle service',
  'tickets',
  'lineup',
  'brunch',
  'menu',
  'rates',
  'free (?:quote|estimate|entry|shipping)',
  'shipping',
  'delivery',
  'pick-?up',
  'in stock',
  'op voorraad',
  'for sale',
  'te koop',
  'pre-? ?order',
  'discount',
  'korting',
  'promo',
)

/** Houses and trades that live of being called. */
const trade = some(
  'salon',
  'kapsalon',
  'spa',
  'massage',
  'nails',
  '(?:hair ?)?stylist',
  'tattoos?',
  'photographer',
  'fotograaf',
  'nightclub',
  'workshop',
  'hotel',
  'suites?',
)

/** Offices and programmes that anybody may ring. */
const open = some(
  String.raw`(?:sen(?:ator)?|rep(?:resentative)?)\.? \p{L}+[’']s office`,
  'congress',
  'white house',
  'your (?:congressional )?representatives?',
  'hotline',
  'infolijn',
  'helpline',
  'hulplijn',
  'prayer ?(?:line|time)',
  'call in',
  'is live',
)

/** A state and its postal code: the printed address of a place. */
const place = /\b[A-Z]{2} \d{5}\b/u

/** Hashtags right behind a number, or several: an advertisement. */
const hashtags = /\d{4} ?…? ?#\p{L}|#\p{L}[^#]*#\p{L}/su

/** Somebody's own number all the same. */
const personal =
  /\b(?:his|her|my|your|zijn|haar|mijn|m'n|jouw|je) (?:\p{L}+ )?(?:number|nummer|cell|phone|mobiel|mobile|telefoonnummer)\b/iu

/** Of a telephone number. */
export function isOfferedNumber(text: string): boolean {
  const asks = [invitation, ware, trade, open, place, hashtags]
  return asks.some((ask) => ask.test(text)) && !personal.test(text)
}

/** Of an e-mail address: who asks everybody to write there has made it public. */
export function isOfferedAddress(text: string): boolean {
  return invitation.test(text)
}
