import { scanTokens } from './scan-tokens.ts'
import { sharedTokenBuffer } from './token-buffer.ts'
import type { Token } from './token.ts'

/**
 * The words of a text, in order and without overlap: letters and digits, with apostrophes inside; `#`, `@`, `$` and
 * `€` with their word; every emoji by itself; a link as one token that carries its host. Any other character parts
 * words. A run of letters is one word also in scripts that write without spaces (Chinese, Japanese, Thai).
 *
 * @example
 * tokenize("Foto's van #Zonnedael").map((token) => token.folded) // ["foto's", 'van', '#zonnedael']
 */
export function tokenize(text: string): Token[] {
  const buffer = sharedTokenBuffer()
  scanTokens(text, buffer)
  return Array.from({ length: buffer.count }, (_, at) => buffer.token(at, text))
}
