import type { CodeWordsRow, Store } from '@troje/store'
import type { RandomBytes } from './secret.ts'

/** A hash, and how many words the code word has of which it is made. */
export interface HashedWord {
  readonly hash: string
  readonly words: number
}

/**
 * The organisation's own code words. They are hashed on the device of who enters them, under a key that is made here once
 * for the organisation: no word ever comes to the server, so none can be stored, logged or lost here.
 */
export interface CodeWords {
  list(): Promise<CodeWordsRow>
  additions(): ReturnType<Store['codeWords']['additions']>
  /** How many were new; null where `key` is no longer the key. */
  add(key: string, words: readonly HashedWord[]): Promise<number | null>
  /** How many there were; null where `key` is no longer the key. */
  remove(key: string, hashes: readonly string[]): Promise<number | null>
  /** Removes all of them, and the key with them: a list that somebody kept finds nothing that is entered later. */
  clear(): Promise<number>
}

export function openCodeWords({ codeWords }: Pick<Store, 'codeWords'>, randomBytes: RandomBytes): CodeWords {
  return {
    list: () => codeWords.get(Buffer.from(randomBytes(32)).toString('hex')),
    additions: () => codeWords.additions(),
    add: (key, words) => codeWords.add(key, words),
    remove: (key, hashes) => codeWords.remove(key, hashes),
    clear: () => codeWords.clear(),
  }
}
