import { expect, it } from 'vitest'
import { parsePosts } from './parse-posts.ts'
import { previewFile } from './preview-file.ts'

const preview = (csv: string) => previewFile(Buffer.from(csv), 'export.csv')

const titled = [
  'Report:,Bruggen',
  'Brand:,Zonnedael',
  'From:,01/03/2025',
  '',
  'Label:,"all, of it"',
  '',
  'Query Name,Date,Title,Full Text,Url,Author,Sentiment',
  'bruggen,2025-03-02 10:00:00.0,,"De brug is dicht, alweer",https://zonnedael.example/1,noor,negative',
  'bruggen,2025-03-02 11:00:00.0,,De brug is open,https://zonnedael.example/2,sem,positive',
  '',
].join('\n')

it('finds the column names below a title', () => {
  const { delimiter, mapping, sample, issues } = preview(titled)
  expect([delimiter, issues]).toEqual([',', []])
  expect(mapping).toMatchObject({ text: 'Full Text', createdAt: 'Date', url: 'Url' })
  expect(sample.map((row) => row['Author'])).toEqual(['noor', 'sem'])
})

it('reads the rows below it, and nothing of the title', () => {
  const { value, issues } = parsePosts(titled, { fileName: 'export.csv' })
  expect(value.map(({ text }) => text)).toEqual(['De brug is dicht, alweer', 'De brug is open'])
  expect(issues).toEqual([])
})

it('takes the first row for the names where it has two of them, whatever the posts say', () => {
  const { value } = parsePosts('id,tekst,x\ntekst,datum,link\n', { fileName: 'a.csv' })
  expect(value.map(({ text }) => text)).toEqual(['datum'])
})
