import type { Issue, Localized, Parsed } from '@troje/post'
import { readFrontMatter, type FrontMatter } from './front-matter.ts'
import { readQuestion } from './lesson-question.ts'
import { splitSections, type Section, type SectionName } from './lesson-sections.ts'
import type { Lesson, LessonPost } from './lesson.ts'

const required: readonly SectionName[] = ['situation', 'question', 'explanation']

const sectionLabels: Record<SectionName, Localized> = {
  situation: { nl: 'Situatie', en: 'Situation' },
  post: { nl: 'Bericht', en: 'Post' },
  question: { nl: 'Vraag', en: 'Question' },
  explanation: { nl: 'Uitleg', en: 'Explanation' },
  better: { nl: 'Beter', en: 'Better' },
  source: { nl: 'Bron', en: 'Source' },
}

/**
 * Reads a lesson: Markdown with front matter, and a `## ` section each for situation, post, question, explanation,
 * better version and source (README.md has an example; Dutch or English headings). Never throws: always a lesson,
 * however empty, and what is wrong with it. A lesson with an issue of severity `error` should not be shown.
 */
export function parseLesson(text: string): Parsed<Lesson> {
  const front = readFrontMatter(text)
  const sections = splitSections(text, front.bodyStart)
  const issues: Issue[] = [...front.issues, ...checkSections(sections)]
  const find = (name: SectionName) => sections.find((section) => section.name === name)
  const textOf = (name: SectionName) => find(name)?.body.trim() ?? ''
  const asked = find('question')
  const read = asked ? readQuestion(asked, front.value.question) : null
  issues.push(...(read?.issues ?? []))
  const { id, language, title, minutes, clause, kinds } = front.value
  const value: Lesson = {
    id,
    language,
    title,
    minutes,
    clause,
    kinds,
    situation: textOf('situation'),
    post: toPost(textOf('post'), front.value),
    question: read?.question ?? { kind: front.value.question, text: '', options: [] },
    explanation: textOf('explanation'),
    better: textOf('better') || null,
    source: textOf('source') || null,
  }
  return { value, issues: issues.sort((one, other) => one.start - other.start) }
}

function toPost(body: string, front: FrontMatter): LessonPost | null {
  const text = body
    .split(/\r?\n/)
    .map((line) => line.replace(/^>[ \t]?/, ''))
    .join('\n')
    .trim()
  return text === '' ? null : { text, network: front.network, author: front.author }
}

function checkSections(sections: readonly Section[]): Issue[] {
  const issues: Issue[] = []
  const seen = new Set<SectionName>()
  for (const section of sections) {
    const place = { start: section.start, end: section.end }
    if (section.name === null) issues.push({ ...place, ...unknownHeading(section.heading) })
    else if (seen.has(section.name)) issues.push({ ...place, ...doubleSection(section.heading) })
    else if (section.body.trim() === '' && section.name !== 'question') {
      issues.push({ ...place, ...emptySection(section.heading) })
    }
    if (section.name !== null) seen.add(section.name)
  }
  for (const name of required) {
    if (!seen.has(name)) issues.push({ start: 0, end: 0, ...missingSection(name) })
  }
  const explained = sections.findIndex((section) => section.name === 'explanation')
  const asked = sections.findIndex((section) => section.name === 'question')
  const explanation = sections[explained]
  if (explanation && explained < asked) issues.push({ start: explanation.start, end: explanation.end, ...wrongOrder })
  return issues
}

type Complaint = Omit<Issue, 'start' | 'end'>

function unknownHeading(heading: string): Complaint {
  const names = (language: 'nl' | 'en') =>
    Object.values(sectionLabels)
      .map((label) => label[language])
      .join(', ')
  return {
    severity: 'warning',
    code: 'unknown-section',
    message: { nl: `Een les heeft geen deel '${heading}'.`, en: `A lesson has no section '${heading}'.` },
    hint: { nl: `Bekend zijn: ${names('nl')}.`, en: `Known are: ${names('en')}.` },
  }
}

function doubleSection(heading: string): Complaint {
  return {
    severity: 'error',
    code: 'double-section',
    message: { nl: `Het deel '${heading}' staat er al.`, en: `The section '${heading}' is there already.` },
    hint: { nl: 'Voeg de twee samen.', en: 'Join the two.' },
  }
}

function emptySection(heading: string): Complaint {
  return {
    severity: 'error',
    code: 'empty-section',
    message: { nl: `Onder '${heading}' staat niets.`, en: `There is nothing under '${heading}'.` },
    hint: { nl: 'Schrijf het deel, of haal de kop weg.', en: 'Write the section, or take the heading away.' },
  }
}

function missingSection(name: SectionName): Complaint {
  const label = sectionLabels[name]
  return {
    severity: 'error',
    code: 'missing-section',
    message: { nl: `Het deel '${label.nl}' ontbreekt.`, en: `The section '${label.en}' is missing.` },
    hint: {
      nl: `Zet een regel '## ${label.nl}' met de tekst eronder.`,
      en: `Put a line '## ${label.en}' with the text below.`,
    },
  }
}

const wrongOrder: Complaint = {
  severity: 'warning',
  code: 'explained-before-asked',
  message: { nl: 'De uitleg staat voor de vraag.', en: 'The explanation stands before the question.' },
  hint: {
    nl: 'Wie eerst zelf denkt, onthoudt het langer. Zet de vraag bovenaan.',
    en: 'Who thinks first remembers longer. Put the question first.',
  },
}
