import { Filter } from 'bad-words'
import leoProfanity from 'leo-profanity'
import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity'

/** A word list from npm that says whether a text is offensive. */
export interface Peer {
  readonly name: string
  readonly isRude: (text: string) => boolean
}

/** The word lists that people install today, each as its README uses it. All are English. */
export function openPeers(): Peer[] {
  const obscenity = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers })
  const badWords = new Filter()
  return [
    { name: 'obscenity', isRude: (text) => obscenity.hasMatch(text) },
    { name: 'bad-words', isRude: (text) => badWords.isProfane(text) },
    { name: 'leo-profanity', isRude: (text) => leoProfanity.check(text) },
  ]
}
