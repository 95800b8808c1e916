/** What a key does in the inbox. */
export type InboxCommand =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'open'
  | 'done'
  | 'assign'
  | 'note'
  | 'search'
  | 'shortcuts'
  | 'undo'
  | 'show-new'
  | 'close'

/** The part of a KeyboardEvent that decides. */
export interface KeyPress {
  readonly key: string
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly isComposing?: boolean
}

/** Where the focus is when the key is pressed. */
export type KeyPlace =
  /** Somebody is typing, or a menu or dialog is open: keys are theirs. */
  | 'typing'
  /** The list itself. */
  | 'list'
  /** A button or a link, for which Enter and Space mean something. */
  | 'control'
  | 'elsewhere'

const letters: Readonly<Record<string, InboxCommand>> = {
  j: 'next',
  k: 'previous',
  e: 'done',
  a: 'assign',
  n: 'note',
  z: 'undo',
  r: 'show-new',
  '/': 'search',
  '?': 'shortcuts',
}
const listKeys: Readonly<Record<string, InboxCommand>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  ' ': 'open',
}

/** Every shortcut in the order in which it is explained. */
export const shortcutKeys: readonly { readonly keys: readonly string[]; readonly command: InboxCommand }[] = [
  { keys: ['j', '↓'], command: 'next' },
  { keys: ['k', '↑'], command: 'previous' },
  { keys: ['Enter'], command: 'open' },
  { keys: ['Esc'], command: 'close' },
  { keys: ['e'], command: 'done' },
  { keys: ['a'], command: 'assign' },
  { keys: ['n'], command: 'note' },
  { keys: ['z'], command: 'undo' },
  { keys: ['r'], command: 'show-new' },
  { keys: ['/'], command: 'search' },
  { keys: ['?'], command: 'shortcuts' },
]

/**
 * Which command a key press is, or null. Single letters can be switched off (WCAG 2.1.4); the keys of the list itself
 * and Escape go on working. A press with Ctrl, Alt or Meta belongs to the browser.
 */
export function toCommand(press: KeyPress, place: KeyPlace, lettersOn: boolean): InboxCommand | null {
  if (press.isComposing || press.altKey || press.ctrlKey || press.metaKey) return null
  if (place === 'typing') return null
  if (press.key === 'Escape') return 'close'
  if (press.key === 'Enter') return place === 'control' ? null : 'open'
  if (place === 'list' && !press.shiftKey && Object.hasOwn(listKeys, press.key)) return listKeys[press.key] ?? null
  if (!lettersOn) return null
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key
  if (press.shiftKey && key !== '?' && key !== '/') return null
  return Object.hasOwn(letters, key) ? (letters[key] ?? null) : null
}
