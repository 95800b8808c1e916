import type { Target } from '@troje/post'

/**
 * The grammar of an insult, over class strings (see `lexicon.ts`). `target` is read from the match: who is meant.
 * Negation and reporting never stand inside a pattern's gaps, so that "you are not an idiot" and "he called you an
 * idiot" match nothing.
 */
export interface Pattern {
  readonly rule: string
  readonly shape: RegExp
}

/** Words that may stand between a verb and what it says of somebody. */
const gap = '[AETJQqFDe_]{0,3}'
const noun = '[JQqATU]{0,3}[Xxh]'
const someone = '(?:[HKMU]|[EeYyV_]?[AJQq]*[PGO]+(?:F[e_UyEOPI]{1,2}){0,2})'

export const insultPatterns: readonly Pattern[] = [
  // you are (such) a …
  {
    rule: 'insult-you-are',
    shape: new RegExp(`(?:[Yy]A{0,2}B|B[Yy]|Z)[YyAET_F]{0,3}D{0,2}(?:${noun}|SF?${noun}|[XxS])`, 'g'),
  },
  { rule: 'insult-you-are', shape: /(?:YG?A{0,2}B|B[Yy]|Z|yA{0,2}B)[AGT]{0,3}D?[AJQqT]*Q/g },
  { rule: 'insult-you-are', shape: /(?:[Yy]A{0,2}B|B[Yy]|Z)A{0,3}D[AT]*[JQq]+P/g },
  // (that) you a … are
  { rule: 'insult-you-are', shape: /[Yy]A{0,2}D{1,2}[AJQqT]*[Xx]B/g },
  { rule: 'insult-you-are', shape: /[QX]LY/g },
  { rule: 'insult-you-are', shape: /[AJQqT]*[Xx]E[Yy]B/g },
  // he, that man, this council is a …
  { rule: 'insult-is', shape: new RegExp(`${someone}A{0,2}B[AETF_]{0,2}D{1,2}[AJQqTFe]*(?:SF?)?[AJQqT]*[Xx]`, 'g') },
  { rule: 'insult-is', shape: new RegExp(`(?:${someone}|E_G?)A{0,2}B[AT]{0,3}(?:SF?)?[AJQqT]*X`, 'g') },
  { rule: 'insult-is', shape: new RegExp(`[EeYyV_]?[AJQq]*G[A,]{0,2}B[AT]{0,3}[AJQqT]*x`, 'g') },
  { rule: 'insult-is', shape: new RegExp(`(?:K|(?:H|[EeYyV_]?[AJQq]*[PG]+)A{0,2}B)[AT]{0,3}D{0,2}[AT]*Q`, 'g') },
  { rule: 'insult-is', shape: new RegExp(`K[AT]{0,3}(?:D{0,2}[AJQqT]*X|D{1,2}[AJQqT]*x)`, 'g') },
  { rule: 'insult-is', shape: new RegExp(`E_{1,2}BD{1,2}[AJQqT]*X`, 'g') },
  { rule: 'insult-is', shape: new RegExp(`${someone}A{0,2}B[AT]{0,3}D[AT]*[JQq]+P`, 'g') },
  // what a …
  { rule: 'insult-what-a', shape: /W[AY]?(?:D{1,2}|SF?|D[AJQq]?S)[F]?[AJQqTU]*X(?!A{0,2}(?:BI|I)|_(?:[.,]|$))/g },
  { rule: 'insult-what-a', shape: /WDSF?[AJQqT]*[Xx](?!A{0,2}(?:BI|I)|_(?:[.,]|$))/g },
  { rule: 'insult-what-a', shape: /WD[AJQqT]*x(?:A{0,2}B[E]?[YyHPM]|[YH]B|(?=[,][EYH]|[.]?$))/g },
  { rule: 'insult-what-a', shape: /W[AB]?B?(?:[YH]|E?P)[AT]*[DE]?[AJQqT]*[Xx]/g },
  { rule: 'insult-what-a', shape: /(?<=^|[.,])A?D{1,2}[AJQqT]*X(?=[.,]|$)/g },
  // (you) …! said to somebody's face
  { rule: 'insult-address', shape: /Y(?:[AT]?[EY])?[JQqT]*X/g },
  { rule: 'insult-address', shape: /Y[JQqT]+[Xx]/g },
  { rule: 'insult-address', shape: /(?<=^|[.,])Y[xJQq]*x(?=[.,]|$)/g },
  { rule: 'insult-address', shape: /(?<=^|[.,M])[ATJQq]*[Xx]E[Yy]B/g },
  { rule: 'insult-address', shape: /(?<=^|[.,M])[AT]{0,2}[JQqT]*X(?=[.,M]|$)/g },
  { rule: 'insult-address', shape: /(?<=^|[.,M])[AT]{0,2}[JQq]+X/g },
  { rule: 'insult-address', shape: /(?<=^|[.,M])[AT]{0,2}[JQq]+x(?=[.,M]|$)/g },
  { rule: 'insult-address', shape: /M[ADTSFEYyBJQq_]{0,3}[JQq]*X(?=[.,M_]|$)/g },
  { rule: 'insult-address', shape: /M[AT]*SF?[AJQqT]*[Xx](?=[.,M]|$)/g },
  { rule: 'insult-address', shape: /Y[AJQq]*(?:[JQq]P|Ax)(?=[.,]|$)/g },
  { rule: 'insult-address', shape: /(?<=^|[.,])[AT]{0,2}X(?=EF|F)/g },
  { rule: 'insult-you-are', shape: /VD[AJQqT]*[Xx]/g },
  { rule: 'insult-address', shape: /[YyV][JQq]{1,3}b/g },
  // that …, a bunch of …
  { rule: 'insult-noun', shape: /E[AJQqT]*X(?!_(?:B|[.,]|$))/g },
  { rule: 'insult-noun', shape: /e[AJQqT]+X/g },
  { rule: 'insult-noun', shape: /eX(?=E)/g },
  { rule: 'insult-noun', shape: /SF?[AJQqT]*[Xh]/g },
  { rule: 'insult-noun', shape: /S[AT]*[JQq]+[xPG]/g },
  // …, the moron · morons, that is what they are · (with) such an idiot of a …
  { rule: 'insult-noun', shape: /,[eE][AJQqT]*X(?=[.,M]|$)/g },
  { rule: 'insult-noun', shape: /(?<=^|[.,M])[AJQqT]*[Xh]Be(?=[.,]|$)/g },
  { rule: 'insult-noun', shape: /(?<=P),[eED]?[AT]*[JQq]+[Xx](?=[.,]|$)/g },
  { rule: 'insult-noun', shape: /[JQq]X(?=F[DeEyYV]|[.,M]|$)/g },
  { rule: 'insult-noun', shape: /(?<![BNIR]A?)D[AT]*[JQq]+X(?=[.,]|$)/g },
  { rule: 'insult-what-a', shape: /WD?[AJQqT]*[JQq][AT]*[xX](?=[eE]|_F|[.,]|$)/g },
  { rule: 'insult-address', shape: /(?<=^|[.,M])[AT]{0,2}[JQq]+[PG](?=[.,]|$)/g },
]

/** What a group that the law protects is said to be, or what should happen to it. */
export const hatePatterns: readonly Pattern[] = [
  { rule: 'hate-is', shape: new RegExp(`(?<![NA]N|N)C+[A,]{0,2}B${gap}[XxQ]`, 'g') },
  { rule: 'hate-is', shape: /C+A{0,2}BA{0,2}[q]/g },
  { rule: 'hate-is', shape: /C+A{0,2}B[AD]{0,3}h/g },
  { rule: 'hate-harm', shape: /C+A{0,2}l(?:[AEDBe_FI]|B){0,3}v/g },
  { rule: 'hate-harm', shape: /v[AFeE]{0,3}C/g },
  { rule: 'hate-dislike', shape: /I[AJQqT]{0,2}k[AeE]{0,2}C+(?=[.,]|$)/g },
  { rule: 'hate-slur', shape: /s/g },
]

/** Who is meant: read from the classes of a match. */
export function targetOf(classes: string): Target {
  if (/[GSC]/.test(classes)) return 'group'
  if (/O/.test(classes)) return 'organisation'
  return 'person'
}
