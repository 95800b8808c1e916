import { readFileSync } from 'node:fs'

/** A CSV file as records by column name: RFC 4180, quoted fields may hold line ends. */
export function readTable(path: URL): Record<string, string>[] {
  const [header = [], ...rows] = toRows(readFileSync(path, 'utf8'))
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])))
}

function toRows(source: string): string[][] {
  const rows: string[][] = []
  const field = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/gy
  let row: string[] = []
  while (field.lastIndex < source.length) {
    const [, quoted, bare, end] = field.exec(source) ?? []
    if (end === undefined) throw new SyntaxError('training: a CSV file has a field that does not end')
    row.push(quoted?.replaceAll('""', '"') ?? bare ?? '')
    if (end === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}
