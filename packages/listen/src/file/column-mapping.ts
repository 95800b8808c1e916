/** Post field → column name of the file, or `null` where the file has none. */
export interface ColumnMapping {
  readonly id: string | null
  readonly text: string
  readonly title: string | null
  readonly createdAt: string | null
  readonly lang: string | null
  readonly url: string | null
  readonly source: string | null
  readonly handle: string | null
  readonly displayName: string | null
}
