/** All of a stream in one piece, or null as soon as it is longer than `most` bytes. */
export async function collectBytes(chunks: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.byteLength
    if (length > most) return null
    parts.push(chunk)
  }
  return Buffer.concat(parts)
}
