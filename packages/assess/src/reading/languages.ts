import type { InterfaceLanguage } from '@troje/post'
import type { Reading } from './reading.ts'

const dutch = new Set(
  (
    'de het een en ik jij je jullie u hij zij ze wij we ons onze mijn jouw uw zijn haar hun is ben bent was waren wordt ' +
    'worden heb hebt heeft had niet geen wel ook maar want dus dan als dat dit die deze daar hier er van voor met naar bij ' +
    'uit op aan in te om over onder door zo nog al toch echt gewoon wat wie waar hoe waarom moet moeten mag kan kunnen ga ' +
    'gaat gaan doe doet komt wil willen iedereen niemand alle veel meer zeg zegt krijg kijk hou weer eens stelletje zn'
  ).split(' '),
)
const english = new Set(
  (
    'the a an and i you your yours he she they we us our my his her their is are am was were be been being has have had not ' +
    'no but because so then if that this those these there here of for with to from at out on by about over under through ' +
    'just really what who where how why must should can could will would go goes going do does did come want everybody ' +
    'nobody all many more say says get got look again some such it its me him them dont youre ur u im than'
  ).split(' '),
)

const dutchSpelling = /ij|aa|oo[^kdlmt]|uu|oe|eu|sch|ui|ieuw|lijk|kk/
const englishSpelling = /th|sh|wh|ck|ing$|ed$|y$|ea|ou|tion/

/** By how the words are spelt, where no small word tells. */
function looksDutch(reading: Reading): boolean {
  let lead = 0
  for (const { kind, form } of reading.units) {
    if (kind !== 'word') continue
    if (dutchSpelling.test(form)) lead++
    if (englishSpelling.test(form)) lead--
  }
  return lead >= 0
}

/**
 * The languages in which to read a text: the one whose small words it uses most, else both. What it is said to be in
 * only weighs: a network labels a short text by the settings of its writer ("Sukkel!" with `en`).
 */
export function languagesOf(reading: Reading, lang: string | null): readonly InterfaceLanguage[] {
  const said = lang?.slice(0, 2).toLowerCase() ?? ''
  let nl = 0
  let en = 0
  for (const { form } of reading.units) {
    const isDutch = dutch.has(form)
    if (isDutch !== english.has(form)) {
      if (isDutch) nl++
      else en++
    }
    if (form.includes("'") && /'(?:re|m|s|t|ll|ve|d)$/.test(form)) en++
  }
  if (nl + en === 0) return said === 'en' || (said !== 'nl' && !looksDutch(reading)) ? ['en', 'nl'] : ['nl', 'en']
  if (said === 'nl') nl += 1.5
  else if (said === 'en') en += 1.5
  if (nl > en * 1.5) return ['nl']
  if (en > nl * 1.5) return ['en']
  return en > nl || (en === nl && !looksDutch(reading)) ? ['en', 'nl'] : ['nl', 'en']
}
