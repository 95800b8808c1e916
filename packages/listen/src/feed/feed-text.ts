/**
 * The text of a feed from its bytes. In order: the byte order mark, `charset` of the content type, the XML declaration,
 * UTF-8 (RFC 7303, section 3); a name that nobody knows, or UTF-8 that is none, is read as Windows-1252.
 * `isGuessed` says that the text may have wrong letters.
 */
export function decodeFeed(bytes: Uint8Array, contentType: string | null): { text: string; isGuessed: boolean } {
  const wide = decodeUtf32(bytes)
  if (wide !== null) return { text: wide, isGuessed: false }
  const declared = fromMark(bytes) ?? fromContentType(contentType) ?? fromDeclaration(bytes)
  for (const label of [declared, 'utf-8']) {
    const text = label === null ? null : decode(bytes, label)
    if (text !== null) return { text, isGuessed: false }
  }
  return { text: new TextDecoder('windows-1252').decode(bytes), isGuessed: true }
}

function decode(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function fromMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  // Without a mark: `<` beside a zero byte.
  if (first === 0x3c && second === 0) return 'utf-16le'
  return first === 0 && second === 0x3c ? 'utf-16be' : null
}

function fromContentType(contentType: string | null): string | null {
  return /;\s*charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1] ?? null
}

function fromDeclaration(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).toString('latin1')
  const label = /<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)?.[1] ?? null
  // What says UTF-16 in single bytes is not UTF-16.
  return label !== null && /^(utf|ucs|iso-10646-ucs)-?(16|32|2|4)/i.test(label) ? null : label
}

/** No `TextDecoder` reads UTF-32, and feeds in it exist only in test suites: by mark or by a `<` in four bytes. */
function decodeUtf32(bytes: Uint8Array): string | null {
  if (bytes.byteLength < 4 || bytes.byteLength % 4 !== 0) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const isBig = [0xfeff, 0x3c].includes(view.getUint32(0))
  const isLittle = [0xfeff, 0x3c].includes(view.getUint32(0, true))
  if (!isBig && !isLittle) return null
  const parts: string[] = []
  for (let at = 0; at < bytes.byteLength; at += 4) {
    const point = view.getUint32(at, isLittle)
    if (point !== 0xfeff) parts.push(point > 0x10ffff ? '\u{FFFD}' : String.fromCodePoint(point))
  }
  return parts.join('')
}
