import { Parser } from 'htmlparser2'

/** What a reader never sees. Not `iframe` and `object`: left open, they would hide all that follows. */
const hidden = new Set(['script', 'style', 'template', 'title'])
const blocks = new Set(
  (
    'address article aside blockquote dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr ' +
    'li main nav ol p pre section table td th tr ul br'
  ).split(' '),
)
const maxLength = 100_000
/** Deeper than people nest; each step down costs the parser more than the one before. */
const maxDepth = 2000
const pieceLength = 10_000

export interface HtmlText {
  /** Plain text: blocks on lines of their own, no markup, no script. At most 100,000 characters. */
  readonly text: string
  /** Where its links lead, as they are written. */
  readonly links: readonly string[]
}

/** What a reader would see of a piece of HTML. Nothing of it is run or fetched; broken HTML is read as browsers do. */
export function toHtmlText(html: string): HtmlText {
  if (!/[<&]/.test(html)) return { text: tidy(html), links: [] }
  const parts: string[] = []
  const links = new Set<string>()
  let length = 0
  let hiddenDepth = 0
  let depth = 0
  let isOver = false
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth++
        if (hidden.has(name)) hiddenDepth++
        else if (blocks.has(name)) parts.push('\n')
        if (name === 'a' && attributes['href'] !== undefined && links.size < 100) links.add(attributes['href'].trim())
      },
      ontext(text) {
        if (isOver || hiddenDepth > 0 || length > maxLength) return
        length += text.length
        parts.push(text.replace(/\s+/g, ' '))
      },
      onclosetag(name) {
        depth--
        if (hidden.has(name)) hiddenDepth = Math.max(0, hiddenDepth - 1)
        else if (blocks.has(name) && name !== 'br') parts.push('\n')
      },
    },
    { decodeEntities: true },
  )
  const isTooDeep = () => depth >= maxDepth
  const end = Math.min(html.length, maxLength * 10)
  for (let at = 0; at < end; at += pieceLength) {
    if (isTooDeep()) break
    parser.write(html.slice(at, Math.min(end, at + pieceLength)))
  }
  // A tag that was cut is not text.
  isOver = isTooDeep()
  parser.end()
  return { text: tidy(parts.join('')), links: [...links] }
}

function tidy(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/[\t\r\f\v \u{A0}]+/gu, ' ').trim())
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .slice(0, maxLength)
}
