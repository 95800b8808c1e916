import { fold } from './fold.ts'
import { scanTokens } from './scan-tokens.ts'
import { KIND_LINK, sharedTokenBuffer } from './token-buffer.ts'
import { tokenKinds, type Token } from './token.ts'

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
  const tokens: Token[] = []
  for (let at = 0; at < buffer.count; at++) {
    const token = {
      kind: tokenKinds[buffer.kinds[at] ?? 0] ?? 'word',
      start: buffer.starts[at] ?? 0,
      end: buffer.ends[at] ?? 0,
      position: at,
      folded: buffer.foldedText(at),
    }
    const isLink = buffer.kinds[at] === KIND_LINK
    tokens.push(isLink ? { ...token, host: fold(text.slice(buffer.hostStarts[at], buffer.hostEnds[at])) } : token)
  }
  return tokens
}
