import type { Issue } from '@troje/post'
import type { Section } from './lesson-sections.ts'
import type { Option, Question, QuestionKind, Verdict } from './lesson.ts'

const spokenVerdicts: Readonly<Record<string, Verdict>> = {
  kan: 'can',
  can: 'can',
  'kan niet': 'cannot',
  "can't": 'cannot',
  'can’t': 'cannot',
  cannot: 'cannot',
  'hangt ervan af': 'depends',
  'it depends': 'depends',
}

interface Line {
  readonly text: string
  readonly start: number
}

function toLines(section: Section): Line[] {
  let start = section.bodyStart
  return section.body.split('\n').map((text) => {
    const line = { text: text.replace(/\r$/, ''), start }
    start += text.length + 1
    return line
  })
}

const optionLine = /^[-*][ \t]+\[([ xX])\][ \t]*(.*)$/
const indented = /^[ \t]+\S/

interface WrittenOption {
  readonly isRight: boolean
  text: string
  readonly line: Line
}

/** The text before the options, and the options with the lines that go on below them. */
function readLines(section: Section): { intro: string; options: WrittenOption[] } {
  const intro: string[] = []
  const options: WrittenOption[] = []
  for (const line of toLines(section)) {
    const match = optionLine.exec(line.text)
    const last = options.at(-1)
    if (match) options.push({ isRight: match[1] !== ' ', text: match[2] ?? '', line })
    else if (last && indented.test(line.text)) last.text += ` ${line.text.trim()}`
    else if (!last) intro.push(line.text)
  }
  return { intro: intro.join('\n').trim(), options }
}

function issueAt(line: Line, code: string, message: Issue['message'], hint: Issue['message']): Issue {
  return { severity: 'error', code, start: line.start, end: line.start + line.text.length, message, hint }
}

function toOption(written: WrittenOption, at: number, kind: QuestionKind, issues: Issue[]): Option {
  const parted = /^(.*?[^\s:]):(?:\s+|$)(.*)$/s.exec(written.text.trim())
  const label = (parted?.[1] ?? written.text).trim()
  const feedback = (parted?.[2] ?? '').trim()
  if (label === '' || feedback === '') {
    issues.push(
      issueAt(
        written.line,
        'no-feedback',
        { nl: 'Dit antwoord heeft geen uitleg.', en: 'This answer has no feedback.' },
        { nl: 'Schrijf: - [ ] antwoord: waarom wel of niet', en: 'Write: - [ ] answer: why or why not' },
      ),
    )
  }
  const letter = String.fromCharCode(0x61 + (at % 26)) + (at < 26 ? '' : String(Math.floor(at / 26)))
  const verdict = spokenVerdicts[label.toLowerCase()]
  if (kind === 'judge' && verdict === undefined) {
    issues.push(
      issueAt(
        written.line,
        'unknown-verdict',
        { nl: `'${label}' is geen oordeel.`, en: `'${label}' is not a verdict.` },
        { nl: 'Kies uit: Kan, Kan niet, Hangt ervan af.', en: "Choose from: Can, Can't, It depends." },
      ),
    )
  }
  return { id: kind === 'judge' ? (verdict ?? letter) : letter, label, isRight: written.isRight, feedback }
}

function reportDoubles(options: readonly Option[], written: readonly WrittenOption[], issues: Issue[]): void {
  const seen = new Set<string>()
  for (const [at, { id, label }] of options.entries()) {
    const line = written[at]?.line
    if (line !== undefined && seen.has(id)) {
      issues.push(
        issueAt(
          line,
          'double-option',
          { nl: `'${label}' staat er twee keer.`, en: `'${label}' is there twice.` },
          { nl: 'Laat er één staan.', en: 'Keep one.' },
        ),
      )
    }
    seen.add(id)
  }
}

/** Reads the question's section: text, then options as `- [x] label: feedback` (`[x]` is right). */
export function readQuestion(section: Section, kind: QuestionKind): { question: Question; issues: Issue[] } {
  const issues: Issue[] = []
  const { intro, options: written } = readLines(section)
  const options = written.map((option, at) => toOption(option, at, kind, issues))
  const heading: Line = { text: section.heading, start: section.start }
  if (intro === '') {
    issues.push(
      issueAt(
        heading,
        'no-question',
        { nl: 'Er staat geen vraag.', en: 'There is no question.' },
        { nl: 'Zet de vraag boven de antwoorden.', en: 'Put the question above the answers.' },
      ),
    )
  }
  if (options.length < 2 || !options.some((option) => option.isRight)) {
    issues.push(
      issueAt(
        heading,
        'too-few-options',
        {
          nl: 'Een vraag heeft minstens twee antwoorden, en één dat klopt.',
          en: 'A question has two answers or more, and one that is right.',
        },
        {
          nl: 'Schrijf - [x] voor wat klopt en - [ ] voor de rest.',
          en: 'Write - [x] for what is right and - [ ] for the rest.',
        },
      ),
    )
  }
  reportDoubles(options, written, issues)
  return { question: { kind, text: intro, options }, issues }
}
