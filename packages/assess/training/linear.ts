/** Examples in one row after another: which features each has, and how strongly. */
export interface Examples {
  readonly offsets: Int32Array
  readonly features: Int32Array
  readonly values: Float32Array
  /** 1, -1, or 0 where it is not known. */
  readonly labels: Int8Array
  /** How dear an error is. */
  readonly costs: Float32Array
}

/** A repeatable sequence of numbers from 0 to 1 (mulberry32). */
export function openRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * A linear support vector machine with squared hinge loss, by dual coordinate descent (Hsieh et al., ICML 2008, the
 * way of liblinear). Deterministic: the order is drawn from a fixed seed.
 */
export function trainLinear(examples: Examples, size: number, epochs: number): Float64Array {
  const { offsets, features, values, labels, costs } = examples
  const rows = Int32Array.from(labels.keys().filter((row) => labels[row] !== 0 && costs[row]! > 0))
  const squares = Float64Array.from(labels, (_, row) => squareOf(values, offsets[row]!, offsets[row + 1]!))
  const weights = new Float64Array(size)
  const alphas = new Float64Array(labels.length)
  const random = openRandom(20)
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(rows, random)
    for (const row of rows) {
      const [start, end, label] = [offsets[row]!, offsets[row + 1]!, labels[row]!]
      let margin = 0
      for (let at = start; at < end; at++) margin += weights[features[at]!]! * values[at]!
      const diagonal = 0.5 / costs[row]!
      const old = alphas[row]!
      const gradient = label * margin - 1 + old * diagonal
      const next = Math.max(old - gradient / (squares[row]! + diagonal), 0)
      if (next === old) continue
      alphas[row] = next
      const step = (next - old) * label
      for (let at = start; at < end; at++) weights[features[at]!]! += step * values[at]!
    }
  }
  return weights
}

function squareOf(values: Float32Array, start: number, end: number): number {
  let sum = 0
  for (let at = start; at < end; at++) sum += values[at]! ** 2
  return sum
}

function shuffle(rows: Int32Array, random: () => number): void {
  for (let at = rows.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const kept = rows[at]!
    rows[at] = rows[other]!
    rows[other] = kept
  }
}
