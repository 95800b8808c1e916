const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** The characters behind `&amp;`, `&#39;` and their like. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[String(name).toLowerCase()] ?? whole
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

/** The words of a Mastodon post: only text comes out, paragraphs under each other. It is never shown as HTML. */
export function toHtmlWords(html: string): string {
  const lines = html.replace(/<br\b[^>]*>/gi, '\n').replace(/<\/p>\s*<p\b[^>]*>/gi, '\n\n')
  return decodeEntities(lines.replace(/<[^>]*>/g, '')).trim()
}
