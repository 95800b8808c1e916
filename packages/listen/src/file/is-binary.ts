/** Zip and Excel files, pictures: many characters that no text has. */
export function isBinary(text: string): boolean {
  const head = text.slice(0, 4000)
  const count = (isOdd: (character: string) => boolean) => head.split('').filter(isOdd).length
  const isUnread = count((character) => character === '\u{FFFD}') > Math.max(8, head.length * 0.1)
  // Of any bytes at random one in nine is a control character; of text, none but tabs and line ends.
  const isControlled = count((character) => character < ' ' && !/\s/.test(character)) > Math.max(8, head.length * 0.03)
  return head.startsWith('PK\u0003\u0004') || isUnread || isControlled
}
