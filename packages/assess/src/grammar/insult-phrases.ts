import { insultPhrasesEn } from './insult-phrases-en.ts'
import { insultPhrasesNl } from './insult-phrases-nl.ts'
import { openPhrasebook } from './phrases.ts'

/** Finds insults that are whole phrases ("drop dead"). All are said to somebody. */
export const findInsultPhrases = openPhrasebook([...insultPhrasesNl, ...insultPhrasesEn])
