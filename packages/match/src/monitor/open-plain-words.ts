import type { Lexicon } from '../compile/lexicon.ts'
import { PostWords } from './post-words.ts'

/** In a page: the code of `VectorWords` would weigh more than most pages gain by it. */
export function openWords(lexicon: Lexicon): PostWords {
  return new PostWords(lexicon)
}
