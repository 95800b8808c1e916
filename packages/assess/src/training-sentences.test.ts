import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const vectors = join(import.meta.dirname, '../vectors')

function readLines(path: string): string[] {
  return readFileSync(path, 'utf8').trimEnd().split('\n')
}

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
  const sentences = new Set<string>()
  for (const file of readdirSync(vectors)) {
    for (const line of readLines(join(vectors, file))) {
      if (file.endsWith('.tsv')) for (const text of line.split('\t').slice(1)) sentences.add(bare(text))
      if (!file.endsWith('.ndjson')) continue
      const { text, bio } = JSON.parse(line) as { text?: string; bio?: string }
      sentences.add(bare(text ?? bio ?? ''))
    }
  }
  sentences.delete('')
  return sentences
}

function isSentence([label = '', target = '', text = '', ...rest]: string[]): boolean {
  if (text.trim() === '' || rest.length > 0) return false
  if (label === 'none' || label === 'offensive') return target === 'none'
  return ['insult', 'threat', 'hate'].includes(label) && ['person', 'group', 'organisation'].includes(target)
}

describe.each(['nl', 'en'])('training sentences in %s', (lang) => {
  const rows = readLines(join(import.meta.dirname, `../training/${lang}.tsv`)).map((line) => line.split('\t'))

  it('have a label, a target that fits it, and a text', () => {
    expect(rows.filter((row) => !isSentence(row))).toEqual([])
  })

  it('do not stand twice', () => {
    const seen = new Set<string>()
    const twice = rows.map(([, , text = '']) => text).filter((text) => seen.size === seen.add(text).size)
    expect(twice).toEqual([])
  })

  it('do not stand among the sentences of the vectors', () => {
    const tested = testSentences()
    expect(rows.map(([, , text = '']) => text).filter((text) => tested.has(bare(text)))).toEqual([])
  })
})
