/** Offsets into a text. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

const token = /[\p{L}\p{N}'’-]+/gu
const plainPhrase = /^[\p{L}\p{N}'’-]+(?: [\p{L}\p{N}'’-]+)*$/u
/** A shorter word ends too many others by chance: "it", "arts". */
const shortestEnding = 5
/** "Director" is no "rector". */
const shortestStart = 3

/**
 * Finds words and phrases in a folded text, in the singular or the plural, between blanks or signs. With `compounds` a word of five
 * letters or more may also end a longer one ("dienstregelingplanner"), and any may after a hyphen ("seh-arts").
 */
export class Lexicon {
  private readonly words = new Set<string>()
  private readonly phrases = new Map<string, string[][]>()
  /** What holds other signs than letters: "a&e", "o.a.". */
  private readonly signed: RegExp | null
  private readonly compounds: boolean

  /** Divided by blanks, with `_` for a blank within one. */
  constructor(words: string, { compounds = false }: { readonly compounds?: boolean } = {}) {
    this.compounds = compounds
    const all = words.split(/\s+/).filter((word) => word !== '')
    const signed: string[] = []
    for (const word of all.map((one) => one.replaceAll('_', ' '))) {
      const [first, ...rest] = word.split(' ')
      if (!plainPhrase.test(word)) signed.push(word.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`))
      else if (first === undefined || rest.length === 0) this.words.add(word)
      else this.phrases.set(first, [...(this.phrases.get(first) ?? []), rest])
    }
    this.signed =
      signed.length === 0
        ? null
        : new RegExp(String.raw`(?<![\p{L}\p{N}'’-])(?:${signed.join('|')})(?![\p{L}\p{N}'’-])`, 'gu')
  }

  /** In the order of the text; at one place the longest phrase. */
  find(text: string): Stretch[] {
    const tokens = [...text.matchAll(token)].map((match) => ({ text: match[0], start: match.index }))
    const found: Stretch[] = []
    for (const [index, { text: word, start }] of tokens.entries()) {
      const more = this.phraseAt(text, tokens, index)
      if (more > 0) {
        const last = tokens[index + more]! // within the phrase
        found.push({ start, end: last.start + last.text.length })
      } else if (this.holds(word)) found.push({ start, end: start + word.length })
    }
    if (this.signed) {
      for (const match of text.matchAll(this.signed))
        found.push({ start: match.index, end: match.index + match[0].length })
      found.sort((a, b) => a.start - b.start)
    }
    return found
  }

  isIn(text: string): boolean {
    return this.find(text).length > 0
  }

  /** How many more words the longest phrase has that begins here; 0 where none does. */
  private phraseAt(text: string, tokens: readonly { text: string; start: number }[], index: number): number {
    let longest = 0
    for (const rest of this.phrases.get(tokens[index]!.text) ?? []) {
      const fits = rest.every((word, offset) => {
        const here = tokens[index + offset + 1]
        const previous = tokens[index + offset]! // the one before it was there
        if (!here || text.slice(previous.start + previous.text.length, here.start) !== ' ') return false
        return here.text === word || (offset === rest.length - 1 && singulars(here.text).includes(word))
      })
      if (fits) longest = Math.max(longest, rest.length)
    }
    return longest
  }

  private holds(written: string): boolean {
    return [written, ...singulars(written)].some(
      (word) => this.words.has(word) || (this.compounds && this.endsInWord(word)),
    )
  }

  private endsInWord(word: string): boolean {
    const hyphen = word.lastIndexOf('-')
    if (hyphen > 0 && this.words.has(word.slice(hyphen + 1))) return true
    for (let at = shortestStart; at <= word.length - shortestEnding; at++)
      if (this.words.has(word.slice(at))) return true
    return false
  }
}

function singulars(word: string): string[] {
  return (/[aiouy]['’]s$/u.test(word) ? [word.slice(-2)] : /['’]s$/u.test(word) ? [] : ['s', 'en', 'n'])
    .filter((ending) => word.endsWith(ending))
    .map((ending) => word.slice(0, -ending.length))
}
