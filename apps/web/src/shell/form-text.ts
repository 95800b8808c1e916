/** What was typed into the field of that name; nothing typed, or no such field, is an empty text. */
export function formText(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name)
  return typeof value === 'string' ? value : ''
}
