/** One entry a line, trimmed, without empty lines and without the same entry twice. */
export function toLines(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim())
  return [...new Set(lines)].filter((line) => line !== '')
}
