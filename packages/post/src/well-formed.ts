/**
 * The text as a database and a wire can carry it: a surrogate without its other half becomes U+FFFD (UTF-8 has no
 * form for it), U+0000 is left out (PostgreSQL refuses both). Offsets found in one are not valid in the other where
 * U+0000 was removed: make a text storable first, then look into it.
 */
export function toStorableText(text: string): string {
  const formed = text.isWellFormed() ? text : text.toWellFormed()
  return formed.includes('\0') ? formed.replaceAll('\0', '') : formed
}
