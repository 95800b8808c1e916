import type { Finding, FindingKind, Policy } from '@troje/post'
import type { Detector, Draft, Evidence } from './detector.ts'
import { detectors as allDetectors } from './detectors.ts'
import { defaultPolicy } from './policy/default-policy.ts'
import type { TextModel } from './model/text-model.ts'
import { readText } from './reading/reading.ts'
import { languagesOf } from './reading/languages.ts'
import { targetIn } from './target.ts'

/** A detector that failed on a text. It carries no text: whoever logs it tells nothing about anybody. */
export interface DetectorFault {
  readonly detector: string
  readonly cause: unknown
}

export interface AssessorOptions {
  /** The contract's clauses; the default policy if left out. */
  readonly policy?: Policy
  /** Which detectors run; all of them if left out. */
  readonly detectors?: readonly Detector[]
  /** Finds abuse where the rules are silent: `openTextModel()` of `@troje/assess/text-model`. Rules only if left out. */
  readonly textModel?: TextModel
  /**
   * For the check of one's own draft: targets also say who somebody is to the writer (`colleague`, `manager`,
   * `opponent`, `customer`). Never set for what others posted: it would tell who works where (promise P5).
   */
  readonly relations?: boolean
  /** Told of each detector that failed on a text; the other detectors go on. */
  readonly onFault?: (fault: DetectorFault) => void
}

export interface AssessOptions {
  /** BCP 47, such as `nl` or `en-GB`; guessed from the words if left out. */
  readonly lang?: string | null
}

export interface Assessor {
  /** The findings in a text, sorted by where they start. Never throws, keeps nothing. */
  readonly assess: (text: string, options?: AssessOptions) => Finding[]
}

/**
 * Makes an assessor. It holds no state between texts and touches nothing outside itself.
 *
 * @example
 * const assessor = openAssessor()
 * assessor.assess('Jij bent een idioot')[0]?.kind // 'insult'
 */
export function openAssessor(options: AssessorOptions = {}): Assessor {
  const policy = options.policy ?? defaultPolicy
  const detectors = options.detectors ?? allDetectors
  const clauses = new Map<FindingKind, string>()
  for (const clause of policy.clauses) {
    for (const kind of clause.kinds) if (!clauses.has(kind)) clauses.set(kind, clause.id)
  }
  const fault = options.onFault ?? (() => undefined)

  function assess(text: string, { lang }: AssessOptions = {}): Finding[] {
    const reading = readText(text)
    const draft: Draft = { text, languages: languagesOf(reading, lang ?? null), reading }
    const found: Evidence[] = []
    for (const detector of detectors) {
      try {
        for (const evidence of detector.detect(draft)) found.push(evidence)
      } catch (cause) {
        fault({ detector: detector.name, cause })
      }
    }
    if (options.textModel) found.push(...options.textModel.detect(draft, found))
    if (found.length === 0) return []
    const kept = withoutRepeats(found)
    const aimed = options.relations ? kept.map((one) => ({ ...one, target: targetIn(draft, one) })) : kept
    return aimed.map((evidence) => ({ ...evidence, clause: clauses.get(evidence.kind) ?? null }))
  }

  return { assess }
}

/** Sorted by place; of two findings of one kind that overlap, the longer stays. */
function withoutRepeats(found: Evidence[]): Evidence[] {
  const sorted = found.sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Evidence[] = []
  for (const evidence of sorted) {
    const rival = kept.findIndex((other) => other.kind === evidence.kind && evidence.start < other.end)
    if (rival === -1) kept.push(evidence)
    else if (lengthOf(evidence) > lengthOf(kept[rival]!)) kept[rival] = evidence // found by findIndex just above
  }
  return kept.sort((a, b) => a.start - b.start || a.end - b.end)
}

function lengthOf(evidence: Evidence): number {
  return evidence.end - evidence.start
}
