/**
 * What a word can do in an insulting sentence. Each class is one character, so that a sentence becomes a short string
 * and the grammar a handful of regular expressions over it (`patterns.ts`).
 */
export interface Lexicon {
  readonly classes: Readonly<Record<string, string>>
  /** Fixed groups of words, each with the classes of its words. */
  readonly groups: Readonly<Record<string, string>>
  /** Words that insult somebody wherever they stand, save where they are quoted, named, denied or said of oneself. */
  readonly strong: string
  /** First and last parts that make an insult together: `kut` + `wijf`. */
  readonly compounds: { readonly first: string; readonly last: string; readonly group: string }
}

/**
 * | class | what | class | what |
 * |---|---|---|---|
 * | `Y` | you, addressed | `X` | noun that only insults (idiot) |
 * | `y` | you or your | `x` | noun that insults when said of a person (rat) |
 * | `Z` | you are, in one word | `Q` | adjective that insults when said of a person (stupid) |
 * | `I` | the writer | `q` | adjective that does so of a whole group only (dirty) |
 * | `H` | he, she, they | `J` | adjective before an insult (filthy) |
 * | `K` | he is, in one word | `T` | oath (fuck) |
 * | `P` | person | `S` | a bunch (of) |
 * | `G` | people | `N` | negation |
 * | `C` | group that the law protects | `R` | reporting, naming (called) |
 * | `O` | organisation | `k` | hates |
 * | `B` | is, are | `l` | should |
 * | `D` | a, such a | `v` | be harmed, be gone |
 * | `E` | that, those | `b` | face, mouth |
 * | `e` | the | `L` | as, like |
 * | `W` | what a | `F` | of, at, who |
 * | `i` | I am, in one word | | |
 * | `A` | really, just | `h` | thief, criminal (of a whole group only) |
 * | `s` | slur: insults the group that it names | `V` | your, often written for you are |
 */
export const classNames = 'YyVZIiHKPGCOBDEeWAXxQqJTSNRklvbLFhs'
