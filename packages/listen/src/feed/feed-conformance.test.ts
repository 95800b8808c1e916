import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseFeed } from './parse-feed.ts'
import { sharedData } from '../../../../tests/shared-data.ts'

const { url: root, missing, title } = sharedData('conformance/feedparser-tests/')

function listFiles(folder: string): string[] {
  if (missing) return []
  const entries = readdirSync(new URL(folder, root), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.pathname.length))
    .sort()
}

/** A tab and the reason stand behind each name. */
function readNotFollowed(): string[] {
  const text = readFileSync(new URL('../../vectors/feedparser-not-followed.txt', import.meta.url), 'utf8')
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  for (const line of lines) expect(line).toMatch(/^\S+\t\S/)
  return lines.map((line) => line.split('\t')[0]!).sort()
}

function parse(path: string) {
  const bytes = readFileSync(new URL(path, root))
  const header = /Header:\s*Content-type:\s*(.+)/i.exec(bytes.toString('latin1'))?.[1]
  return parseFeed(bytes, header?.trim() ?? null, 'http://127.0.0.1:8097/')
}

const words = 'title|description|content|encoded|summary|fullitem|body'
const itemWithWords = new RegExp(
  String.raw`<(?:\w+:)?(?:item|entry)[\s>](?:(?!</(?:\w+:)?(?:item|entry)>)[^])*?<(?:\w+:)?(?:${words})(?:\s[^>]*)?>\s*[^\s<]`,
  'i',
)

/** A feed, and where an item has words, a post (or a word that the item shows a reader nothing: a picture alone). */
function isFollowed(path: string): boolean {
  const { isFeed, posts, issues } = parse(path)
  const isSeen = posts.length > 0 || issues.some(({ code }) => code === 'item-without-text')
  return isFeed && (isSeen || !itemWithWords.test(readFileSync(new URL(path, root), 'latin1')))
}

describe.skipIf(missing)(title('the feedparser tests'), () => {
  it('are read when well-formed, but for those that are listed', () => {
    const files = listFiles('wellformed')
    expect(files.length).toBeGreaterThan(1700)
    expect(files.filter((path) => !isFollowed(path))).toEqual(readNotFollowed())
  })

  it('never make it throw, however ill-formed', () => {
    for (const path of [...listFiles('illformed'), ...listFiles('entities')]) {
      const { isFeed, issues } = parse(path)
      expect(isFeed || issues.length > 0).toBe(true)
    }
  })

  it('are read in every encoding that a browser reads, and in UTF-32', () => {
    const unread = listFiles('encoding').filter((path) => path.endsWith('.xml') && !parse(path).isFeed)
    expect(unread).toEqual(['encoding/bozo_invalid-bytes-with-bom.xml'])
  })

  it('are read as JSON Feed', () => {
    const { posts, isFeed } = parse('json/example.json')
    expect(isFeed).toBe(true)
    expect(posts.length).toBeGreaterThan(0)
  })
})
