/** The same numbers, with room for more. */
export function grown<Kind extends Uint8Array | Uint16Array | Int32Array>(from: Kind, length: number): Kind {
  const larger = new (from.constructor as new (length: number) => Kind)(length)
  larger.set(from)
  return larger
}
