/** A stretch of a text, in UTF-16 offsets. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** A piece of a text in which nothing begins or ends, with the indices of what covers it. */
export interface Segment extends Stretch {
  readonly text: string
  /** Indices into `spans`, ascending. */
  readonly spans: readonly number[]
  /** Indices into `findings`, ascending. */
  readonly findings: readonly number[]
  /** Index into `links`; the first where several cover it. */
  readonly link: number | null
}

/**
 * Cuts a text into pieces so that overlapping query spans, findings and links can all be drawn.
 * The pieces in order are the text again; no piece is empty, and no cut falls inside a surrogate pair:
 * a stretch that begins or ends there grows to the whole character. Stretches outside the text are cut off.
 */
export function segments(
  text: string,
  spans: readonly Stretch[],
  findings: readonly Stretch[],
  links: readonly Stretch[] = [],
): Segment[] {
  const layers = [spans, findings, links].map((layer) => layer.map((stretch) => toWhole(text, stretch)))
  const [spanLayer = [], findingLayer = [], linkLayer = []] = layers
  const pieces: Segment[] = []
  let from = 0
  for (const to of toCuts(text, layers.flat())) {
    const piece = { start: from, end: to }
    pieces.push({
      ...piece,
      text: text.slice(from, to),
      spans: covering(spanLayer, piece),
      findings: covering(findingLayer, piece),
      link: covering(linkLayer, piece)[0] ?? null,
    })
    from = to
  }
  return pieces
}

/** Pieces that stand in the same link, one after another, as one group: a link stays one link whatever is marked in it. */
export function groupByLink(pieces: readonly Segment[]): { link: number | null; pieces: Segment[] }[] {
  const groups: { link: number | null; pieces: Segment[] }[] = []
  for (const piece of pieces) {
    const last = groups.at(-1)
    if (last && last.link === piece.link && piece.link !== null) last.pieces.push(piece)
    else groups.push({ link: piece.link, pieces: [piece] })
  }
  return groups
}

/** The beginning of a text, at most `length` code units, never half a character. */
export function beginning(text: string, length: number): string {
  if (text.length <= length) return text
  return text.slice(0, splitsCharacter(text, length) ? length - 1 : length)
}

function toCuts(text: string, stretches: readonly Stretch[]): number[] {
  const cuts = new Set<number>([text.length])
  for (const { start, end } of stretches) {
    if (start >= end) continue
    cuts.add(start)
    cuts.add(end)
  }
  cuts.delete(0)
  return [...cuts].sort((a, b) => a - b)
}

function covering(layer: readonly Stretch[], piece: Stretch): number[] {
  const indices: number[] = []
  layer.forEach((stretch, index) => {
    if (stretch.start < stretch.end && stretch.start <= piece.start && stretch.end >= piece.end) indices.push(index)
  })
  return indices
}

function toWhole(text: string, stretch: Stretch): Stretch {
  const start = Math.max(0, Math.min(text.length, stretch.start))
  const end = Math.max(0, Math.min(text.length, stretch.end))
  if (start >= end) return { start, end: start }
  return {
    start: splitsCharacter(text, start) ? start - 1 : start,
    end: splitsCharacter(text, end) ? end + 1 : end,
  }
}

function splitsCharacter(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false
  const before = text.charCodeAt(offset - 1)
  const after = text.charCodeAt(offset)
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff
}
