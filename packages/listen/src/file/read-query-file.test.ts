import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeWorkbook } from '../../tests/write-workbook.ts'
import { readQueryFile } from './read-query-file.ts'

const read = (text: string) => readQueryFile(Buffer.from(text))

describe('a file of saved queries', () => {
  it.each([
    [
      'Name,Query\nBruggen,"brug AND (""open"" OR dicht)"\n',
      { line: 2, name: 'Bruggen', text: 'brug AND ("open" OR dicht)' },
    ],
    ['Naam;Zoekopdracht;Eigenaar\nBruggen;brug en dicht;noor\n', { line: 2, name: 'Bruggen', text: 'brug en dicht' }],
    ['Query Name,Id,Boolean Query\nBruggen,7,brug', { line: 2, name: 'Bruggen', text: 'brug' }],
    ['Query;Boolean\nBruggen;brug\n', { line: 2, name: 'Bruggen', text: 'brug' }],
    [
      'Project: Zonnedael\n\nName,Type,Query\nBruggen,x,"brug\nOR sluis"\n',
      { line: 4, name: 'Bruggen', text: 'brug\nOR sluis' },
    ],
    ['\u{FEFF}sep=;\nzoekvraag;titel\nbrug;Bruggen\n', { line: 3, name: 'Bruggen', text: 'brug' }],
  ])('is read by its columns: %j', async (text, query) => {
    expect(await read(text)).toEqual({ value: [query], issues: [] })
  })

  it('is read from any sheet of a workbook', async () => {
    const bytes = writeWorkbook([
      { name: 'Over', rows: [['Zonnedael'], ['8 maart']] },
      {
        name: 'Vragen',
        rows: [
          ['Naam', 'Zoekopdracht'],
          ['Bruggen', { shared: 'brug OF sluis' }],
          ['Leeg', null],
        ],
      },
    ])
    expect((await readQueryFile(bytes)).value).toEqual([{ line: 2, name: 'Bruggen', text: 'brug OF sluis' }])
  })

  it('says what is missing, and reads on after a damaged row', async () => {
    const codes = async (text: string) => (await read(text)).issues.map(({ code, line }) => `${code} ${line}`)
    expect(await codes('datum,bericht\n1,2\n')).toEqual(['missing-query-column undefined'])
    expect(await codes('')).toEqual(['empty undefined'])
    expect(await codes('PK\u{3}\u{4}')).toEqual(['excel-broken undefined'])
    const damaged = await read('name,query\na,"b" c\nd,e\n')
    expect([damaged.value.map(({ name }) => name), damaged.issues[0]?.line]).toEqual([['d'], 2])
  })

  it('stops at 2,000', async () => {
    const { value, issues } = await read(`name,query\n${'a,brug\n'.repeat(2001)}`)
    expect([value.length, issues.map(({ code }) => code)]).toEqual([2000, ['too-many']])
  })

  it('never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        const { value } = await read(`name,query\n${text}`)
        expect(value.length).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
