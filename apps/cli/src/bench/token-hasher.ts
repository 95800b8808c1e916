/** By code unit: the folded letter or digit, or 0 for what parts words. Built from the engine's own Unicode tables. */
function letterTable(): Uint16Array {
  const table = new Uint16Array(0x10000)
  for (let unit = 0; unit < 0x10000; unit++) {
    const letter = String.fromCharCode(unit)
    if (!/[\p{L}\p{N}]/u.test(letter)) continue
    const plain = letter.toLowerCase().normalize('NFD')
    table[unit] = plain.charCodeAt(0)
  }
  return table
}

/** The floor under every engine that reads words: every letter once, every word hashed (FNV-1a), nothing asked. */
export function openTokenHasher(): (text: string) => number {
  const letters = letterTable()
  const hashes = new Int32Array(1 << 16)
  return (text) => {
    let count = 0
    let hash = 0x811c9dc5 | 0
    let inside = false
    for (let at = 0; at < text.length; at++) {
      const letter = letters[text.charCodeAt(at)] ?? 0
      if (letter !== 0) {
        hash = Math.imul(hash ^ letter, 0x01000193)
        inside = true
      } else if (inside) {
        hashes[count++ & 0xffff] = hash
        hash = 0x811c9dc5 | 0
        inside = false
      }
    }
    if (inside) hashes[count++ & 0xffff] = hash
    return count
  }
}
