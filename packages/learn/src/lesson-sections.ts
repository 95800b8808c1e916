/** The parts of a lesson, by the heading that a writer gives them. */
export const sectionNames = ['situation', 'post', 'question', 'explanation', 'better', 'source'] as const
export type SectionName = (typeof sectionNames)[number]

const headings: Readonly<Record<string, SectionName>> = {
  situatie: 'situation',
  situation: 'situation',
  bericht: 'post',
  post: 'post',
  vraag: 'question',
  question: 'question',
  uitleg: 'explanation',
  explanation: 'explanation',
  beter: 'better',
  better: 'better',
  bron: 'source',
  source: 'source',
}

export interface Section {
  /** `null` for a heading that is none of the above. */
  readonly name: SectionName | null
  readonly heading: string
  /** Offsets of the heading's line. */
  readonly start: number
  readonly end: number
  /** The lines below it, as written; where they start. */
  readonly body: string
  readonly bodyStart: number
}

const headingLine = /^##[ \t]+(.*)$/gm

/** The `## ` sections of a lesson from `from` on, in order; what stands before the first is in none. */
export function splitSections(text: string, from: number): Section[] {
  headingLine.lastIndex = from
  const found = [...matchesFrom(text)]
  return found.map((match, at) => {
    const end = match.index + match[0].length
    const heading = (match[1] ?? '').trim()
    return {
      name: headings[heading.toLowerCase()] ?? null,
      heading,
      start: match.index,
      end,
      body: text.slice(end, found[at + 1]?.index ?? text.length),
      bodyStart: end,
    }
  })
}

function* matchesFrom(text: string): Generator<RegExpExecArray> {
  for (let match = headingLine.exec(text); match !== null; match = headingLine.exec(text)) yield match
}
