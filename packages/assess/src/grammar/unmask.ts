import { foldConfusables } from '@troje/post'

const stands: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '€': 'e',
  '!': 'i',
  '+': 't',
}

const mask = /[*#_@$€!+]|[a-z]\d|\d[a-z]|(.)\1\1|[^\0-\x7f]/

const isPlain = /^[\0-\x7f]*$/

/** Whether a folded word may be written around a filter: signs among letters, or letters drawn out. */
export function isMasked(form: string): boolean {
  return form.length > 2 && form.length <= 40 && mask.test(form)
}

/**
 * What a masked word may stand for, likeliest first: look-alike letters and signs read as letters (`h0er`), drawn-out
 * letters shortened (`idioooot`), and for stars every word that fits (`k*t`): at least two letters must be written,
 * and the first must be one of them.
 */
export function unmask(form: string, words: ReadonlyMap<string, string>): string[] {
  const latin = isPlain.test(form) ? form : foldConfusables(form)
  const letters = latin.replaceAll(/[0134-57@$€!+]/g, (sign) => stands[sign] ?? sign)
  const found = [latin, letters, letters.replaceAll(/(.)\1{2,}/g, '$1'), letters.replaceAll(/(.)\1{2,}/g, '$1$1')]
  if (!/[*#_]/.test(letters) || !/^[a-z]/.test(letters)) return found
  if (letters.replaceAll(/[*#_]/g, '').length < 2) return found
  const pattern = new RegExp(`^${letters.replaceAll(/[*#_]/g, '[a-z]')}$`)
  const star = new RegExp(`^${letters.replaceAll(/[*#_]+/g, '[a-z]{1,3}')}$`)
  const sameStart = byFirstLetter(words).get(letters[0]!) ?? [] // a letter, as tested above
  for (const fits of [pattern, star]) for (const word of sameStart) if (fits.test(word)) found.push(word)
  return found
}

const starts = new WeakMap<ReadonlyMap<string, string>, ReadonlyMap<string, readonly string[]>>()

function byFirstLetter(words: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const known = starts.get(words)
  if (known) return known
  const made = new Map<string, string[]>()
  for (const word of words.keys()) {
    const letter = word[0] ?? ''
    const own = made.get(letter)
    if (own) own.push(word)
    else made.set(letter, [word])
  }
  starts.set(words, made)
  return made
}
