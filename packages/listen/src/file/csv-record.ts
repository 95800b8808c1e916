/** `open`: a quoted cell has not ended yet. `ragged`: something stands behind a closing quote. */
export type CsvParse =
  | { readonly kind: 'complete'; readonly cells: readonly string[] }
  | { readonly kind: 'open' | 'ragged' }

/** One record of RFC 4180, with any delimiter of one character. A quote inside an unquoted cell is just a character. */
export function parseCsvRecord(text: string, delimiter: string): CsvParse {
  if (!text.includes('"')) return { kind: 'complete', cells: text.split(delimiter) }
  const cells: string[] = []
  for (let start = 0; ;) {
    if (text[start] !== '"') {
      const end = text.indexOf(delimiter, start)
      if (end === -1) return { kind: 'complete', cells: [...cells, text.slice(start)] }
      cells.push(text.slice(start, end))
      start = end + 1
      continue
    }
    const close = findClosingQuote(text, start + 1)
    if (close === -1) return { kind: 'open' }
    cells.push(text.slice(start + 1, close).replaceAll('""', '"'))
    const behind = text.indexOf(delimiter, close + 1)
    if (text.slice(close + 1, behind === -1 ? text.length : behind).trim() !== '') return { kind: 'ragged' }
    if (behind === -1) return { kind: 'complete', cells }
    start = behind + 1
  }
}

function findClosingQuote(text: string, from: number): number {
  for (let at = from; ;) {
    const quote = text.indexOf('"', at)
    if (quote === -1 || text[quote + 1] !== '"') return quote
    at = quote + 2
  }
}
