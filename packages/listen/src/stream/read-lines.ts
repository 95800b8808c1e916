/** A line that is longer than this is no post of any network. */
const longestLine = 1024 * 1024

/** A body that a network writes line by line (`\n` or `\r\n`). Empty lines, which say "still there", are left out. */
export async function* readLines(body: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const bytes of body) {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > longestLine) throw new RangeError('a line without an end')
    for (const line of lines) if (line.trim() !== '') yield line.trim()
  }
}
