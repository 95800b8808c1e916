import { readingOf } from '../reading/reading.ts'
import type { Reading, Unit } from '../reading/reading.ts'

/** How many words and commas a passage may have: about as much as the sentences that the model learned from. */
export const longestPassage = 25
/** Of a sentence without an end a passage begins after so many. */
const stride = 12

/** A text without the sentences that were said before. */
export function withoutRepeats(reading: Reading): Reading {
  return readingOf(distinct(sentencesOf(reading.units)).flat())
}

/**
 * A text in passages that are judged each on its own, so that its length makes nothing of it: first its sentences, then
 * what follows one another as far as it fits.
 */
export function passagesOf(reading: Reading): Reading[] {
  const sentences = sentencesOf(reading.units).flatMap(cut)
  if (sentences.length < 2) return sentences.map(readingOf)
  return [...sentences, ...runsOf(sentences)].map(readingOf)
}

/** Each with its stop. */
function sentencesOf(units: readonly Unit[]): Unit[][] {
  const sentences: Unit[][] = []
  let sentence: Unit[] = []
  for (const unit of units) {
    sentence.push(unit)
    if (unit.kind !== 'stop') continue
    if (sentence.length > 1) sentences.push(sentence)
    sentence = []
  }
  return sentence.length > 0 ? [...sentences, sentence] : sentences
}

function distinct(sentences: readonly Unit[][]): Unit[][] {
  const seen = new Set<string>()
  return sentences.filter((sentence) => {
    const said = sentence
      .map(({ kind, form }) => (kind === 'stop' ? '' : form))
      .join(' ')
      .trimEnd()
    return seen.size < seen.add(said).size
  })
}

function cut(sentence: Unit[]): Unit[][] {
  const pieces: Unit[][] = []
  for (let from = 0; from === 0 || from + longestPassage < sentence.length + stride; from += stride) {
    pieces.push(sentence.slice(from, from + longestPassage))
  }
  return pieces
}

/** The longest runs of two sentences or more that fit; none lies within another. */
function runsOf(sentences: readonly Unit[][]): Unit[][] {
  const runs: Unit[][] = []
  let end = 0
  for (let from = 0; from < sentences.length; from++) {
    let [next, size] = [from, 0]
    while (next < sentences.length && size + sentences[next]!.length <= longestPassage)
      size += sentences[next++]!.length
    if (next > end && next - from > 1) runs.push(sentences.slice(from, next).flat())
    end = Math.max(end, next)
  }
  return runs
}
