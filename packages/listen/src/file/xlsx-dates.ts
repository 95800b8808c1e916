import { readXml } from './xlsx-xml.ts'

/** Formats for dates that Excel knows by number alone (ECMA-376 part 1, 18.8.30; 27 to 36 and 50 to 58 are East Asian). */
function isBuiltInDate(format: number): boolean {
  const ranges = [
    [14, 22],
    [27, 36],
    [45, 47],
    [50, 58],
  ] as const
  return ranges.some(([first, last]) => format >= first && format <= last)
}

/** For each style of a cell, whether its number is a date. */
export async function readDateStyles(pieces: AsyncIterable<Uint8Array>): Promise<readonly boolean[]> {
  const own = new Map<number, boolean>()
  const styles: boolean[] = []
  let isCellFormats = false
  await readXml(pieces, {
    open(name, attributes) {
      if (name === 'numFmt') own.set(Number(attributes['numFmtId']), isDateFormat(attributes['formatCode'] ?? ''))
      if (name === 'cellXfs') isCellFormats = true
      if (name !== 'xf' || !isCellFormats) return
      const format = Number(attributes['numFmtId'] ?? 0)
      styles.push(own.get(format) ?? isBuiltInDate(format))
    },
    close(name) {
      if (name === 'cellXfs') isCellFormats = false
    },
  })
  return styles
}

/** Whether a format shows a year, a day or an hour, beside what it quotes, escapes or puts in brackets. */
function isDateFormat(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, '')
  return /[ymdhs]/i.test(bare) && !/general/i.test(bare)
}
