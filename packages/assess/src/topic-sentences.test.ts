import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { protectedTopics } from '@troje/post'
import { describe, expect, it } from 'vitest'

const vectors = join(import.meta.dirname, '../vectors')
const labels = new Set<string>(['none', ...protectedTopics])

/** Only letters and digits, so that a full stop or a capital does not hide that two sentences are one. */
function bare(text: string): string {
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  )
}

function testSentences(): Set<string> {
  const files = readdirSync(vectors).filter((file) => file.includes('protected') || file === 'unseen.ndjson')
  const lines = files.flatMap((file) => readFileSync(join(vectors, file), 'utf8').trimEnd().split('\n'))
  return new Set(lines.map((line) => bare((JSON.parse(line) as { text?: string }).text ?? '')))
}

describe.each(['nl', 'en'])('sentences on protected topics in %s', (lang) => {
  const rows = readFileSync(join(import.meta.dirname, `../training/topics/${lang}.tsv`), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))

  it('have a label and a text', () => {
    expect(
      rows.filter(([label = '', text = '', ...rest]) => !labels.has(label) || text === '' || rest.length > 0),
    ).toEqual([])
  })

  it('do not stand twice', () => {
    const seen = new Set<string>()
    expect(rows.filter(([, text = '']) => seen.size === seen.add(text).size)).toEqual([])
  })

  it('do not stand among the texts that are measured on', () => {
    const tested = testSentences()
    expect(tested.size).toBeGreaterThan(800)
    expect(rows.filter(([, text = '']) => tested.has(bare(text)))).toEqual([])
  })
})
