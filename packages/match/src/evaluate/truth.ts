/** `unknown`: the source did not send a field that decides. */
export type Truth = boolean | 'unknown'

export function not(truth: Truth): Truth {
  return truth === 'unknown' ? 'unknown' : !truth
}

/** True where all are, false where one is not; stops at the first false. */
export function every<Item>(items: Iterable<Item>, test: (item: Item) => Truth): Truth {
  let result: Truth = true
  for (const item of items) {
    const truth = test(item)
    if (truth === false) return false
    if (truth === 'unknown') result = 'unknown'
  }
  return result
}

/** True where one is, false where none is; stops at the first true. */
export function some<Item>(items: Iterable<Item>, test: (item: Item) => Truth): Truth {
  let result: Truth = false
  for (const item of items) {
    const truth = test(item)
    if (truth === true) return true
    if (truth === 'unknown') result = 'unknown'
  }
  return result
}
