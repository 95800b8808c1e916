const none: readonly RegExpExecArray[] = []

/**
 * As `[...text.matchAll(shape)]`, for a global pattern, without the copy of the pattern that it makes each time:
 * most patterns find nothing in most texts, and the copy would be most of the work.
 */
export function matchesOf(text: string, shape: RegExp): readonly RegExpExecArray[] {
  shape.lastIndex = 0
  let match = shape.exec(text)
  if (match === null) return none
  const found: RegExpExecArray[] = []
  while (match !== null) {
    found.push(match)
    if (match[0] === '') shape.lastIndex += 1
    match = shape.exec(text)
  }
  return found
}
