import { findingKinds, protectedTopics as topics } from '@troje/post'
import type { FindingKind, Issue, Parsed, ProtectedTopic } from '@troje/post'
import { assessProfile } from './affiliation.ts'
import { openAssessor } from './assessor.ts'
import type { Assessor } from './assessor.ts'
import { protectedTopics } from './protected.ts'

export interface KindLine {
  readonly text: string
  readonly lang?: string | null
  readonly expect: readonly FindingKind[]
}
export interface AffiliationLine {
  readonly displayName?: string | null
  readonly handle?: string | null
  readonly bio?: string | null
  readonly organisation: readonly string[]
  readonly affiliated: boolean
}
export interface ProtectedLine {
  readonly text: string
  readonly lang?: string | null
  readonly protected: ProtectedTopic | null
}
/** One labelled line: what should be found in a text, whether a profile names its employer, or what a text is about. */
export type JudgeLine = KindLine | AffiliationLine | ProtectedLine

export interface Figures {
  /** 0 where nothing was found. */
  readonly precision: number
  /** 0 where nothing was to be found. */
  readonly recall: number
}
export interface KindFigures extends Figures {
  readonly f1: number
}
/** Only figures, never a text. Each part is present only where the lines have something for it. */
export interface Judgement {
  readonly kinds?: Partial<Record<FindingKind, KindFigures>>
  /** Share of the texts in which nothing is to be found and something was: 0 to 1. */
  readonly cleanWithFinding?: number
  readonly affiliation?: Figures
  /** A text counts as found where its own topic is among those recognised. */
  readonly protected?: Figures
}

class Tally {
  right = 0
  wrong = 0
  missed = 0

  figures(): Figures {
    return {
      precision: share(this.right, this.right + this.wrong),
      recall: share(this.right, this.right + this.missed),
    }
  }
}

/** Measures against labels. A text labelled hate or threat excuses an extra insult. */
export function judge(lines: readonly JudgeLine[], assessor: Assessor = openAssessor()): Judgement {
  const kindLines = lines.filter((line) => 'expect' in line)
  const profiles = lines.filter((line) => 'affiliated' in line)
  const topicLines = lines.filter((line) => 'protected' in line)
  const clean = kindLines.filter((line) => line.expect.length === 0)
  const noisy = clean.filter((line) => assessor.assess(line.text, { lang: line.lang ?? null }).length > 0)
  return {
    ...(kindLines.length > 0 && { kinds: judgeKinds(kindLines, assessor) }),
    ...(clean.length > 0 && { cleanWithFinding: share(noisy.length, clean.length) }),
    ...(profiles.length > 0 && { affiliation: judgeProfiles(profiles) }),
    ...(topicLines.length > 0 && { protected: judgeTopics(topicLines) }),
  }
}

function judgeKinds(lines: readonly KindLine[], assessor: Assessor): Partial<Record<FindingKind, KindFigures>> {
  const tallies = new Map<FindingKind, Tally>()
  const tally = (kind: FindingKind) => tallies.get(kind) ?? tallies.set(kind, new Tally()).get(kind)! // just set
  for (const line of lines) {
    const found = new Set(assessor.assess(line.text, { lang: line.lang ?? null }).map((finding) => finding.kind))
    const excused = line.expect.includes('hate') || line.expect.includes('threat')
    for (const kind of findingKinds) {
      if (line.expect.includes(kind)) {
        if (found.has(kind)) tally(kind).right++
        else tally(kind).missed++
      } else if (found.has(kind) && !(kind === 'insult' && excused)) tally(kind).wrong++
    }
  }
  const inOrder = findingKinds.filter((kind) => tallies.has(kind))
  return Object.fromEntries(inOrder.map((kind) => [kind, withF1(tally(kind).figures())]))
}

function judgeProfiles(lines: readonly AffiliationLine[]): Figures {
  const tally = new Tally()
  for (const { organisation, affiliated, ...profile } of lines) {
    const said = assessProfile(profile, { names: organisation }).affiliated
    if (said && affiliated) tally.right++
    else if (said) tally.wrong++
    else if (affiliated) tally.missed++
  }
  return tally.figures()
}

function judgeTopics(lines: readonly ProtectedLine[]): Figures {
  const tally = new Tally()
  for (const line of lines) {
    const found = protectedTopics(line.text, line.lang).map((passage) => passage.topic)
    if (line.protected !== null && found.includes(line.protected)) tally.right++
    else {
      if (found.length > 0) tally.wrong++
      if (line.protected !== null) tally.missed++
    }
  }
  return tally.figures()
}

function withF1({ precision, recall }: Figures): KindFigures {
  return { precision, recall, f1: share(2 * precision * recall, precision + recall) }
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}

/** Reads labelled NDJSON. A line that is none of the three shapes becomes an issue at its place and is left out. */
export function parseJudgeLines(ndjson: string): Parsed<readonly JudgeLine[]> {
  const value: JudgeLine[] = []
  const issues: Issue[] = []
  let start = 0
  for (const [index, line] of ndjson.split('\n').entries()) {
    const end = start + line.length
    if (line.trim() !== '') {
      const parsed = parseJudgeLine(line)
      if (parsed) value.push(parsed)
      else issues.push(badLine(index + 1, start, end))
    }
    start = end + 1
  }
  return { value, issues }
}

function badLine(number: number, start: number, end: number): Issue {
  return {
    severity: 'error',
    code: 'bad-judge-line',
    start,
    end,
    message: {
      nl: `Regel ${number} is geen gelabelde regel.`,
      en: `Line ${number} is not a labelled line.`,
    },
    hint: {
      nl: 'Geef een tekst met "expect", een profiel met "organisation" en "affiliated", of een tekst met "protected".',
      en: 'Give a text with "expect", a profile with "organisation" and "affiliated", or a text with "protected".',
    },
  }
}

function parseJudgeLine(line: string): JudgeLine | null {
  let data: unknown
  try {
    data = JSON.parse(line)
  } catch {
    return null
  }
  if (typeof data !== 'object' || data === null) return null
  const fields = data as Record<string, unknown> // a plain object: every field is checked below
  if ('affiliated' in fields) return toAffiliationLine(fields)
  if (typeof fields.text !== 'string' || !isOptionalText(fields.lang)) return null
  const lang = fields.lang ?? null
  if ('expect' in fields) {
    const expect = fields.expect
    if (!Array.isArray(expect) || !expect.every(isFindingKind)) return null
    return { text: fields.text, lang, expect }
  }
  const topic = fields.protected
  if (topic === null || isTopic(topic)) return { text: fields.text, lang, protected: topic }
  return null
}

function toAffiliationLine(fields: Record<string, unknown>): AffiliationLine | null {
  const { displayName, handle, bio, organisation, affiliated } = fields
  if (!isOptionalText(displayName) || !isOptionalText(handle) || !isOptionalText(bio)) return null
  if (typeof affiliated !== 'boolean' || !Array.isArray(organisation) || !organisation.every(isText)) return null
  return { displayName: displayName ?? null, handle: handle ?? null, bio: bio ?? null, organisation, affiliated }
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isOptionalText(value: unknown): value is string | null | undefined {
  return value === undefined || value === null || isText(value)
}

function isFindingKind(value: unknown): value is FindingKind {
  return (findingKinds as readonly unknown[]).includes(value)
}

function isTopic(value: unknown): value is ProtectedTopic {
  return (topics as readonly unknown[]).includes(value)
}
