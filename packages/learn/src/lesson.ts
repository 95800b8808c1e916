import type { FindingKind, InterfaceLanguage, Localized, Network } from '@troje/post'

/** Two ways to ask: may this be posted, or which of these would you do? */
export const questionKinds = ['judge', 'choose'] as const
export type QuestionKind = (typeof questionKinds)[number]

/** The answers to a `judge` question; Dutch says *kan*, *kan niet*, *hangt ervan af*. */
export const verdicts = ['can', 'cannot', 'depends'] as const
export type Verdict = (typeof verdicts)[number]

export const verdictLabels: Record<Verdict, Localized> = {
  can: { nl: 'Kan', en: 'Can' },
  cannot: { nl: 'Kan niet', en: "Can't" },
  depends: { nl: 'Hangt ervan af', en: 'It depends' },
}

export interface Option {
  /** The verdict of a `judge` question, else `a`, `b`, `c` … in the order of the file. */
  readonly id: string
  /** What the learner picks, in the lesson's language. */
  readonly label: string
  readonly isRight: boolean
  /** What the learner reads after picking it. Plain text or Markdown. */
  readonly feedback: string
}

export interface Question {
  readonly kind: QuestionKind
  readonly text: string
  readonly options: readonly Option[]
}

/** The post that the lesson is about, as it would be read. */
export interface LessonPost {
  readonly text: string
  readonly network: Network | null
  /** A role or an invented handle, never a real person. */
  readonly author: string | null
}

/** A scenario with a question before the explanation. Texts may hold Markdown. */
export interface Lesson {
  /** Kebab-case; the same in both languages. */
  readonly id: string
  readonly language: InterfaceLanguage
  readonly title: string
  /** How long it takes. */
  readonly minutes: number | null
  /** The policy clause that it teaches. */
  readonly clause: string | null
  /** The kinds of finding that lead here. */
  readonly kinds: readonly FindingKind[]
  readonly situation: string
  readonly post: LessonPost | null
  readonly question: Question
  readonly explanation: string
  /** How it can be said, or done, instead. */
  readonly better: string | null
  /** The public story behind it, with where it is told. */
  readonly source: string | null
}
