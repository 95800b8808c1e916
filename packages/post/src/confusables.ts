import { CLASS_FORMAT, CLASS_MARK, astralClass, characterClasses } from './character-class.ts'
import { fold, type MappedText } from './fold.ts'

/**
 * Characters that pass for a Latin letter where NFKD does not already say so: other alphabets, small capitals, signs.
 * Chosen for what masks a word in Dutch or English; after the idea of UTS #39, not its data.
 */
const lookAlikes: Readonly<Record<string, string>> = {
  a: 'ΑАᎪᗅꓮ𐊠αа⍺ɑаᴀӒӑ∂ⱭⲀⲁᐱΛ∆ДдꭺƛΔ',
  b: 'ΒВᏴᗷꓐ𐊂𐊡𐌁ЬьƄвʙɃбᏏᑲᖯⲂⲃꞴБъЪ',
  c: 'СсϹϲᏟꓚ𐊢𐌂ᴄⲤⲥꮯⅽႠ匚',
  d: 'ᎠᗞᗪꓓᴅԁᏧᑯꓒđÐꭰ',
  e: 'ΕЕⴹᎬꓰεеҽЭэɛᴇ℮єЄⲈⲉ∈∑ξꬲꭼЁёə',
  f: 'ϜᖴꓝꜰƒϝꞘꞙſք',
  g: 'ᏀꓖԌɡցɢᏳᶃԍƍꮐ',
  h: 'ΗНᎻᕼꓧнհһʜᏂⲎⲏꮋዘ',
  i: 'ΙІӀᏆꓲιіɪıɩӏ¡ⲒⲓᎥ⍳Ɩǀ׀ןᛁⵏ∣ꙇӢйИи',
  j: 'ЈᎫꓙјϳᴊᒍͿꭻ',
  k: 'ΚКᏦꓗκкᴋⲔⲕᛕꮶќЌқҚ',
  l: 'ᏞᒪꓡʟⳐ˪ℓꮮㄥ',
  m: 'ΜМᎷᗰꓟмᴍⲘⲙϺꮇ',
  n: 'ΝꓠηɴոռⲚⲛпПₙηИռ',
  o: 'ΟОՕⵔꓳοоօσᴏⲞⲟס〇○◯●ӨөθΘφФф۵๐໐٥०০০∘⭕ഠዐჿᴑØ',
  p: 'ΡРᏢᑭꓑρрᴘⲢⲣ⍴ϱꮲþÞ',
  q: 'ԚԛգզⵕϘ',
  r: 'ᎡᏒᖇꓣгᴦʀяЯⲄⲅꭇꮁꮢГ',
  s: 'ЅՏᏕᏚꓢѕꜱƽʂ§ꮪꮥ∫',
  t: 'ΤТᎢꓔτтᴛⲦⲧ†┬⊤⟙ꭲ‡',
  u: 'ՍᑌꓴυսᴜʋцЦ∪⋃µμᥙꭎƱ',
  v: 'ѴᏙᐯꓦνѵᴠ∨⋁ⴸט√ꮩ۷٧ꛟ',
  w: 'ԜᎳᏔꓪωѡԝաᴡɯшшШщЩⲰⲱѠѿωꮃꮤᗯ',
  x: 'ΧХꓫχхᕁᕽⲬⲭ᙭✕ⵝ᙮ᚷ╳⤫⨯Ꭓ',
  y: 'ΥУҮꓬγуүʏყɣᎩᎽⲨⲩϒчўЎӯỿℽ',
  z: 'ΖᏃꓜᴢⲌⲍʐꮓζ',
}

/** Circled and squared letters without a decomposition, and the letters that flags are made of. */
const alphabets = [0x1f150, 0x1f170, 0x1f1e6]

function buildTable(): ReadonlyMap<number, string> {
  const table = new Map<number, string>()
  for (const [letter, characters] of Object.entries(lookAlikes)) {
    for (const character of characters) table.set(character.codePointAt(0) ?? 0, letter)
  }
  for (const first of alphabets) {
    for (let at = 0; at < 26; at++) table.set(first + at, String.fromCharCode(0x61 + at))
  }
  return table
}

let table: ReadonlyMap<number, string> | undefined

const marks = /\p{M}/gu

/** What one character passes for. */
function resolve(character: string): string {
  table ??= buildTable()
  const known = table.get(character.codePointAt(0) ?? 0)
  if (known !== undefined) return known
  let out = ''
  for (const part of character.normalize('NFKD').replaceAll(marks, '')) {
    out += table.get(part.codePointAt(0) ?? 0) ?? fold(part)
  }
  return out
}

const ZERO_WIDTH_SPACE = 0x200b

function isInvisible(codePoint: number): boolean {
  if (codePoint < 0x300) return codePoint === 0xad
  if (codePoint === ZERO_WIDTH_SPACE) return true
  const kind = codePoint > 0xffff ? astralClass(codePoint) : characterClasses()[codePoint]
  return kind === CLASS_MARK || kind === CLASS_FORMAT
}

/** Digits and signs that stand for a letter inside a word: `kl00tzak`, `b!tch`. */
const leet: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'l',
  '€': 'e',
  '¢': 'c',
  '£': 'l',
  '¥': 'y',
  '×': 'x',
}

const run = /[\p{L}\d@$!|€¢£¥×]+/gu
const letter = /\p{L}/u
const edges = /^([@$!|€¢£¥×]*)(.*?)([@$!|€¢£¥×]*)$/su

/** Unit for unit, so that offsets stay: in a run with a letter, every digit, and every sign that is not at its edge. */
function withoutLeet(text: string): string {
  return text.replace(run, (word) => {
    if (!letter.test(word)) return word
    const [, before = '', inner = '', after = ''] = edges.exec(word) ?? []
    return before + inner.replaceAll(/[^\p{L}]/gu, (sign) => leet[sign] ?? sign) + after
  })
}

/**
 * A text as a hurried reader sees it, in small Latin letters: look-alikes of other alphabets (Cyrillic, Greek,
 * full-width, mathematical, circled …), digits and signs inside a word become the letter they pass for; accents and
 * invisible characters go. For finding masked words, never for showing; `1` is read as `i`.
 */
export function foldConfusables(text: string): string {
  return foldConfusablesWithMap(text).text
}

/** `foldConfusables`, with the way back to the original (see `toOriginalSpan`). */
export function foldConfusablesWithMap(text: string): MappedText {
  const offsets: number[] = []
  let out = ''
  for (let at = 0; at < text.length;) {
    const codePoint = text.codePointAt(at) ?? 0
    const length = codePoint > 0xffff ? 2 : 1
    if (!isInvisible(codePoint)) {
      const character = text.slice(at, at + length)
      const resolved = codePoint < 0x80 ? character.toLowerCase() : resolve(character)
      const kept = resolved.length === length
      for (let unit = 0; unit < resolved.length; unit++) offsets.push(kept ? at + unit : at)
      out += resolved
    }
    at += length
  }
  offsets.push(text.length)
  return { text: withoutLeet(out), offsets: Uint32Array.from(offsets) }
}
