import { readLines } from './read-lines.ts'

/** Kinds of input in which one writes; a password or a number is none. */
const writable = new Set(['text', 'search', 'url', 'email', ''])

/** What stands in a field of any kind, as plain text. */
export function readField(field: Element): string {
  const name = field.tagName.toUpperCase()
  if (name === 'TEXTAREA' || name === 'INPUT') return (field as HTMLTextAreaElement | HTMLInputElement).value // by its tag
  return readLines(field)
}

/** Whether somebody can write in it. */
export function isWritable(element: Element): boolean {
  const name = element.tagName.toUpperCase()
  if (name === 'TEXTAREA') return true
  if (name === 'INPUT') return writable.has((element.getAttribute('type') ?? '').toLowerCase())
  return (element as HTMLElement).isContentEditable // true in a field and in every element within it
}
