const BASE = 36
const T_MIN = 1
const T_MAX = 26

function adapt(delta: number, points: number, isFirst: boolean): number {
  let left = isFirst ? Math.floor(delta / 700) : delta >> 1
  left += Math.floor(left / points)
  let k = 0
  for (; left > ((BASE - T_MIN) * T_MAX) >> 1; k += BASE) left = Math.floor(left / (BASE - T_MIN))
  return k + Math.floor(((BASE - T_MIN + 1) * left) / (left + 38))
}

/** How many digits the number takes at this bias. */
function digits(delta: number, bias: number): number {
  let count = 1
  let rest = delta
  for (let k = BASE; ; k += BASE) {
    const threshold = k <= bias ? T_MIN : k >= bias + T_MAX ? T_MAX : k - bias
    if (rest < threshold) return count
    rest = Math.floor((rest - threshold) / (BASE - threshold))
    count++
  }
}

/** The length of a domain label on the wire, with `xn--` where it is not ASCII (RFC 3492, section 6.3). */
export function punycodeLength(label: string): number {
  const points = Array.from(label, (character) => character.codePointAt(0) ?? 0)
  const basic = points.filter((point) => point < 0x80).length
  if (basic === points.length) return basic
  let length = 4 + basic + (basic > 0 ? 1 : 0)
  let handled = basic
  let bias = 72
  let delta = 0
  let least = 0x80
  while (handled < points.length) {
    const next = Math.min(...points.filter((point) => point >= least))
    delta += (next - least) * (handled + 1)
    least = next
    for (const point of points) {
      if (point < least) delta++
      if (point !== least) continue
      length += digits(delta, bias)
      bias = adapt(delta, handled + 1, handled === basic)
      delta = 0
      handled++
    }
    delta++
    least++
  }
  return length
}
