import { parseCsvRecord } from './csv-record.ts'
import type { Damage, TextLine } from './text-lines.ts'

export interface CsvRecord {
  /** Line on which it begins, from 1. */
  readonly line: number
  readonly cells: readonly string[]
  readonly damage: Damage | 'ragged-quotes' | null
}

export interface CsvReader {
  push(line: TextLine): readonly CsvRecord[]
  end(): readonly CsvRecord[]
}

const maxRecordLength = 256 * 1024
const maxRecordLines = 2000

/**
 * Puts lines together into records. A stray quote costs its own line and no more: when a quoted cell does not end, or
 * ends in the middle of something, its first line is reported and reading goes on at the line after it. (That, and
 * going on after a line of 10 MB, is why no CSV library is used: they stop, or swallow the file up to the next quote.)
 */
export function openCsvReader(delimiter: string): CsvReader {
  let pending: TextLine[] = []
  let length = 0
  let isOpen = false

  /** Takes one line; what comes back in `again` has to be read anew, first to last. */
  function step(line: TextLine, records: CsvRecord[]): readonly TextLine[] {
    if (pending.length === 0) {
      if (line.damage === 'line-too-long') records.push(toDamaged(line, line.damage))
      else if (line.text !== '') begin(line, records)
      return []
    }
    if (line.damage === 'line-too-long') return [...giveUp(records), line]
    pending.push(line)
    length += line.text.length
    if (length > maxRecordLength || pending.length > maxRecordLines) return giveUp(records)
    if (countQuotes(line.text) % 2 === 1) isOpen = !isOpen
    if (isOpen) return []
    const parsed = parseCsvRecord(pending.map(({ text }) => text).join('\n'), delimiter)
    if (parsed.kind !== 'complete') return giveUp(records)
    const damage = pending.find((part) => part.damage !== null)?.damage ?? null
    records.push({ line: pending[0]!.number, cells: parsed.cells, damage })
    pending = []
    return []
  }

  function begin(line: TextLine, records: CsvRecord[]): void {
    const parsed = parseCsvRecord(line.text, delimiter)
    if (parsed.kind === 'complete') records.push({ line: line.number, cells: parsed.cells, damage: line.damage })
    else if (parsed.kind === 'ragged') records.push(toDamaged(line, 'ragged-quotes'))
    else {
      pending = [line]
      length = line.text.length
      isOpen = true
    }
  }

  function giveUp(records: CsvRecord[]): readonly TextLine[] {
    const [first, ...again] = pending
    pending = []
    if (first !== undefined) records.push(toDamaged(first, 'ragged-quotes'))
    return again
  }

  function run(lines: readonly TextLine[], records: CsvRecord[]): void {
    const stack = [...lines].reverse()
    for (let line = stack.pop(); line !== undefined; line = stack.pop()) {
      for (const again of [...step(line, records)].reverse()) stack.push(again)
    }
  }

  return {
    push(line) {
      const records: CsvRecord[] = []
      run([line], records)
      return records
    },
    end() {
      const records: CsvRecord[] = []
      while (pending.length > 0) run(giveUp(records), records)
      return records
    },
  }
}

function toDamaged(line: TextLine, damage: CsvRecord['damage']): CsvRecord {
  return { line: line.number, cells: [], damage }
}

function countQuotes(text: string): number {
  let count = 0
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) count++
  return count
}
