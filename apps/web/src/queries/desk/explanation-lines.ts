import type { Explanation } from '@troje/match'
import type { ExplanationLine } from '@troje/server/api-types'

const mostLines = 200

/** An explanation from top to bottom, as the server tells one: each part under what it belongs to, 200 lines at the most. */
export function toLines(explanation: Explanation): ExplanationLine[] {
  return linesOf(explanation, 0, null).slice(0, mostLines)
}

function linesOf(
  { node, truth, said, spans, parts }: Explanation,
  depth: number,
  part: string | null,
): ExplanationLine[] {
  const line: ExplanationLine = {
    depth,
    start: node.start,
    end: node.end,
    part,
    truth: truth === 'unknown' ? truth : truth ? 'yes' : 'no',
    said,
    spans: [...spans],
  }
  const inside = node.kind === 'part' ? node.name : part
  return [line, ...parts.flatMap((each) => linesOf(each, depth + 1, inside))]
}
