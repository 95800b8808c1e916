import type { Unit } from '../reading/reading.ts'

const bits = { you: 1, writer: 2, denied: 4, quoted: 8 } as const

const words: Readonly<Record<Exclude<keyof typeof bits, 'quoted'>, string>> = {
  you: 'you your youre u ur ya yer yous je jij jou jouw jullie uw ge gij',
  writer: "i my me we our us im i'm ik mijn mij wij ons onze m'n mn",
  denied:
    "not never no don't didn't isn't aren't nobody without said says called calls shouted told " +
    'niet geen nooit niemand zonder zei zegt noemde riep noemt',
}

const bitOf = new Map(
  (['you', 'writer', 'denied'] as const).flatMap((name) => words[name].split(' ').map((word) => [word, bits[name]])),
)

/** Longer words are none of these. */
const longest = Math.max(...Array.from(bitOf.keys(), (word) => word.length))

/**
 * In what company the words of a text stand, as bits: 1 somebody is addressed, 2 the writer speaks of himself, 4 something
 * is denied or reported, 8 something is quoted. "Pig" beside "you" is another word than beside "my".
 */
export function companyOf(units: readonly Unit[]): number {
  let company = 0
  for (const { form, kind, quoted } of units) {
    if (quoted) company |= bits.quoted
    if (kind === 'mention') company |= bits.you
    else if (form.length <= longest) company |= bitOf.get(form) ?? 0
  }
  return company
}
