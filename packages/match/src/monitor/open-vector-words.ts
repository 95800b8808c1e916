import type { Lexicon } from '../compile/lexicon.ts'
import { PostWords } from './post-words.ts'
import { openVectorWords } from './vector-words.ts'
import type { WaitingRows } from './waiting-rows.ts'

/** A monitor that has read fewer posts than this may be one of many that read few. */
const WORTH_IT = 100

/** In Node. */
export function openWords(lexicon: Lexicon, waiting: WaitingRows): PostWords {
  const words = lexicon.counted < WORTH_IT ? null : openVectorWords(lexicon, waiting)
  return words ?? new PostWords(lexicon)
}
