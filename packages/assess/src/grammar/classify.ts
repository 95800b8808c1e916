import type { InterfaceLanguage } from '@troje/post'
import type { Reading, Unit } from '../reading/reading.ts'
import { englishLexicon } from './lexicon-en.ts'
import { dutchLexicon } from './lexicon-nl.ts'
import type { Lexicon } from './lexicon.ts'
import { isMasked, unmask } from './unmask.ts'

interface Index {
  readonly words: ReadonlyMap<string, string>
  /** First word of a group, with the groups that begin with it. */
  readonly groups: ReadonlyMap<string, readonly (readonly [readonly string[], string])[]>
  /** First two letters of the first parts of compounds. */
  readonly openings: ReadonlySet<string>
  /** First parts of compounds. */
  readonly parts: readonly string[]
  readonly compound: RegExp | null
  readonly groupCompound: RegExp | null
}

/** Of a word in two classes the later in this order counts: an insult before a small word. */
const order = 'AFLDeEWBIiTSbJQqPGOHyVYZKNRklvCxhXs'

function toIndex(lexicon: Lexicon): Index {
  const words = new Map<string, string>()
  for (const name of order) {
    for (const word of (lexicon.classes[name] ?? '').split(' ')) {
      if (word !== '') words.set(foldWord(word), name)
    }
  }
  const groups = new Map<string, (readonly [readonly string[], string])[]>()
  for (const [phrase, classes] of Object.entries(lexicon.groups)) {
    const parts = phrase.split(' ')
    const first = parts[0]! // split gives at least one
    groups.set(first, [...(groups.get(first) ?? []), [parts, classes] as const])
  }
  const { first, last, group } = lexicon.compounds
  const openings = new Set(first.split(' ').map((part) => part.slice(0, 2)))
  return {
    words,
    groups,
    openings,
    parts: first.split(' ').filter((part) => part !== ''),
    compound: compoundOf(first, last),
    groupCompound: compoundOf(first, group),
  }
}

function foldWord(word: string): string {
  return word.normalize('NFD').replaceAll(/\p{M}/gu, '')
}

function compoundOf(first: string, last: string): RegExp | null {
  if (first === '' || last === '') return null
  return new RegExp(`^(?:${first.replaceAll(' ', '|')})+(?:${last.replaceAll(' ', '|')})$`)
}

const indexes: Readonly<Record<InterfaceLanguage, Index>> = { nl: toIndex(dutchLexicon), en: toIndex(englishLexicon) }

const strong: Readonly<Record<InterfaceLanguage, ReadonlySet<string>>> = {
  nl: new Set(dutchLexicon.strong.split(' ')),
  en: new Set(englishLexicon.strong.split(' ')),
}

/** Whether a folded word insults somebody wherever it stands. */
export function isStrong(form: string, language: InterfaceLanguage): boolean {
  return strong[language].has(form)
}

const insulting = /[XxQsC]/

/** How a word would be written without a mask: the lexicon's word that it stands for, else with letters drawn in. */
export function writtenForm(unit: Unit, language: InterfaceLanguage): string {
  const { form } = unit
  if (unit.kind === 'hashtag') return form.slice(1)
  if (!isMasked(form)) return form
  const forms = unmask(form, indexes[language].words)
  return forms.find((one) => indexes[language].words.has(one)) ?? forms[2]! // the third is always there
}

/** Whether a folded word is one that the grammar looks for. */
export function isInsulting(form: string, language: InterfaceLanguage): boolean {
  const index = indexes[language]
  return insulting.test(classOf(form, index)) || index.groups.has(form)
}

function classOf(form: string, index: Index): string {
  const known = index.words.get(form)
  if (known !== undefined) return known
  if (form.length < 6 || !index.openings.has(form.slice(0, 2))) return '_'
  if (!index.parts.some((part) => form.startsWith(part))) return '_'
  if (index.groupCompound?.test(form)) return 's'
  if (index.compound?.test(form)) return 'X'
  return classOfCompound(form, index)
}

/** "kutbuurman", "tering-ambtenaren": a swear word before any word for people. */
function classOfCompound(form: string, index: Index): string {
  for (const part of index.parts) {
    if (!form.startsWith(part) || form.length < part.length + 3) continue
    const last = index.words.get(form.slice(part.length))
    if (last !== undefined && 'PGXx'.includes(last)) return 'X'
    if (last === 'C') return 's'
  }
  return '_'
}

/**
 * A text as one character a unit: its class in the lexicon, `.` and `,` for pauses, `M` for a mention, `U` for an
 * unknown word with a capital (perhaps a name), `_` for any other, `"` for a word in quotation marks.
 */
export function classify(reading: Reading, text: string, language: InterfaceLanguage): string {
  const index = indexes[language]
  const classes: string[] = []
  for (const unit of reading.units) classes.push(classOfUnit(unit, text, index, classes.at(-1) ?? '.'))
  for (const [at, unit] of reading.units.entries()) {
    for (const [parts, own] of index.groups.get(unit.form) ?? []) {
      if (unit.quoted || !parts.every((part, step) => reading.units[at + step]?.form === part)) continue
      for (const [step, name] of own.split('').entries()) classes[at + step] = name
    }
  }
  return classes.join('')
}

function classOfUnit(unit: Unit, text: string, index: Index, before: string): string {
  if (unit.kind === 'stop') return '.'
  if (unit.kind === 'comma') return ','
  if (unit.quoted) return '"'
  if (unit.kind === 'mention') return 'M'
  if (unit.kind === 'hashtag') return '_'
  const direct = classOf(unit.form, index)
  // "lul-de-behanger": the first part of a longer word.
  if (direct === 'X' && /^-\p{Ll}/u.test(text.slice(unit.end, unit.end + 2))) return '_'
  if (direct !== '_') return direct
  const masked = unmaskedClass(unit, index)
  if (masked !== '_') return masked
  // Every sentence begins with a capital: there it says nothing.
  return before !== '.' && /^\p{Lu}\p{Ll}/u.test(text.slice(unit.start, unit.start + 2)) ? 'U' : '_'
}

function unmaskedClass(unit: Unit, index: Index): string {
  if (unit.spaced) {
    // "a m o r o n": the article ran into the spaced word.
    const tries = [unit.form, unit.form.slice(1)].map((form) => classOf(form, index))
    return tries.find((name) => insulting.test(name)) ?? '_'
  }
  if (!isMasked(unit.form)) return '_'
  for (const form of unmask(unit.form, index.words)) {
    const name = classOf(form, index)
    if (insulting.test(name) || name === 'J' || name === 'T') return name
  }
  return '_'
}
