const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TD TR UL'.split(
    ' ',
  ),
)
const unread = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'BUTTON'])

/**
 * The text of an editable element, a line for each block. Unlike `innerText` it asks for no layout, so it costs the writer
 * nothing, and a blank line that an editor keeps open with a `<br>` stays one line.
 *
 * @param lineSelector which elements are lines, where an editor nests more blocks than it has lines
 */
export function readLines(field: Element, lineSelector?: string): string {
  const lines: string[] = []
  let line: string | null = null
  function close(): void {
    if (line !== null) lines.push(line)
    line = null
  }
  function read(node: Node): void {
    if (node.nodeType === 3) {
      const text = (node.nodeValue ?? '').replaceAll('\uFEFF', '')
      if (/^\s*\n\s*$/.test(text) && line === null) return // indentation between blocks, as no editor writes it
      if (text !== '') line = (line ?? '') + text
      return
    }
    if (node.nodeType !== 1) return
    const element = node as Element // nodeType 1
    const name = element.tagName.toUpperCase()
    if (unread.has(name)) return
    if (name === 'BR') {
      line ??= ''
      return close()
    }
    // An emoji or a custom emoji is a picture in some editors.
    if (name === 'IMG') line = (line ?? '') + (element.getAttribute('alt') ?? '')
    const isBlock = lineSelector === undefined ? blocks.has(name) : element.matches(lineSelector)
    if (isBlock) close()
    for (const child of element.childNodes) read(child)
    if (isBlock) close()
  }
  for (const child of field.childNodes) read(child)
  close()
  return lines.join('\n')
}
