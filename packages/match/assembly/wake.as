/** Whom the features of a post wake. */

import { SEEN_COUNT, ASKED, seen, present, starts, rows, ranges, woken } from './tables'

/** Writes the slots of the queries that the features seen wake; answers how many. See `WaitingRows`. */
export function wake(): i32 {
  return wokenBy<u16>()
}

/** The same where rows are of 32 bits. */
export function wakeWide(): i32 {
  return wokenBy<i32>()
}

function wokenBy<Unit>(): i32 {
  const count = load<i32>(SEEN_COUNT)
  let range = ranges
  let asked: i32 = 0
  // As above: the memory of all is asked for first.
  for (let index = 0; index < count; index++) {
    const feature = load<i32>(seen + 4 * index)
    const start = load<i32>(starts + 4 * feature)
    const end = load<i32>(starts + 4 * feature, 4)
    store<i32>(range, start)
    store<i32>(range, end, 4)
    asked += <i32>load<Unit>(rows + sizeof<Unit>() * start)
    range += end > start ? 8 : 0
  }
  store<i32>(ASKED, asked)
  const behind = range
  let into = woken
  for (range = ranges; range < behind; range += 8) {
    let row = rows + sizeof<Unit>() * load<i32>(range)
    const end = rows + sizeof<Unit>() * load<i32>(range, 4)
    while (row < end) {
      const guards = <usize>load<Unit>(row, sizeof<Unit>())
      store<i32>(into, <i32>load<Unit>(row))
      row += 2 * sizeof<Unit>()
      const next = row + guards * sizeof<Unit>()
      while (row < next && load<u8>(present + <usize>load<Unit>(row)) === 0) row += sizeof<Unit>()
      if (guards === 0 || row < next) into += 4
      row = next
    }
  }
  return <i32>((into - woken) >> 2)
}
