/** Ids are numbers in the database and strings outside it. What cannot be one is `null`, and so nothing is found. */
export function parseRowId(id: string): string | null {
  return /^[1-9]\d{0,17}$/.test(id) ? id : null
}
