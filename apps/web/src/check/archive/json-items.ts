import { ArchiveError } from './archive-post.ts'

export interface JsonItems {
  /** The objects that became whole with this piece of text. One that is not JSON is left out. */
  push(text: string): unknown[]
  /** Whether the list came to its end. */
  isWhole(): boolean
}

const longestItem = 8 * 1024 * 1024

/**
 * Takes the objects of the first list in a JSON text one by one, while it streams by: an archive of a hundred thousand
 * posts is some hundreds of megabytes, which as one string and one tree would not fit a phone. `after` is what must stand
 * before the list, such as `"orderedItems"`.
 */
export function openJsonItems(after = ''): JsonItems {
  let held = ''
  let at = 0
  let phase: 'seek' | 'between' | 'item' | 'end' = 'seek'
  let depth = 0
  let isString = false

  function seek(): void {
    const mark = held.indexOf(after)
    const open = mark === -1 ? -1 : held.indexOf('[', mark + after.length)
    if (open !== -1) {
      phase = 'between'
      at = open + 1
    } else if (mark === -1) held = held.slice(-after.length)
  }

  /** Moves to the beginning of the next object, or to the end of the list. */
  function skip(): void {
    for (; at < held.length; at++) {
      const code = held.charCodeAt(at)
      if (code === 93) phase = 'end'
      else if (code === 123) {
        held = held.slice(at)
        at = 0
        depth = 0
        phase = 'item'
      }
      if (phase !== 'between') return
    }
  }

  /** Moves to the end of the object that begins at 0; false where more text is needed. */
  function scan(): boolean {
    while (at < held.length) {
      const code = held.charCodeAt(at)
      if (isString) {
        if (code === 92) at++
        else if (code === 34) isString = false
      } else if (code === 34) isString = true
      else if (code === 123 || code === 91) depth++
      else if ((code === 125 || code === 93) && --depth === 0) {
        at++
        return true
      }
      at++
    }
    if (held.length > longestItem) throw new ArchiveError('broken', 'an item without an end')
    return false
  }

  /** Whether an object begins where reading is. */
  function isAtItem(): boolean {
    if (phase === 'between') skip()
    return phase === 'item'
  }

  return {
    push(text) {
      const items: unknown[] = []
      if (phase === 'end') return items
      held += text
      if (phase === 'seek') seek()
      while (isAtItem()) {
        if (!scan()) break
        const item = parse(held.slice(0, at))
        if (item !== undefined) items.push(item)
        phase = 'between'
      }
      if (phase === 'between') {
        held = held.slice(at)
        at = 0
      }
      return items
    },
    isWhole: () => phase === 'end',
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
