import type { ColumnMapping } from '@troje/server/api-types'

/** The fields in the order in which they are chosen; a field that the API gains does not compile here until it is listed. */
export const mappingFields = Object.keys({
  text: true,
  createdAt: true,
  handle: true,
  displayName: true,
  title: true,
  url: true,
  id: true,
  source: true,
  lang: true,
} satisfies Record<keyof ColumnMapping, true>) as (keyof ColumnMapping)[]

/** What a row of the file is with a mapping: field → what stands there. Fields without a column are left out. */
export function mapRow(
  row: Readonly<Record<string, string>>,
  mapping: ColumnMapping,
): Partial<Record<keyof ColumnMapping, string>> {
  const mapped: Partial<Record<keyof ColumnMapping, string>> = {}
  for (const field of mappingFields) {
    const column = mapping[field]
    const value = column === null || !Object.hasOwn(row, column) ? undefined : row[column]
    if (value !== undefined && value !== '') mapped[field] = value
  }
  return mapped
}

/** The mapping with another column for a field. The text must stay somewhere: choosing none for it changes nothing. */
export function withColumn(mapping: ColumnMapping, field: keyof ColumnMapping, column: string | null): ColumnMapping {
  if (field === 'text') return column === null ? mapping : { ...mapping, text: column }
  return { ...mapping, [field]: column }
}

/** Part of the file that was read, 0 to 1; null when its size is unknown. */
export function fractionDone(record: { readonly bytesDone: number; readonly bytesTotal: number }): number | null {
  if (record.bytesTotal <= 0) return null
  return Math.max(0, Math.min(1, record.bytesDone / record.bytesTotal))
}
