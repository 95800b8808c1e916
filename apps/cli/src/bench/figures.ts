/** A figure as it is printed: rounded to what a shared machine can bear. */
export function perSecond(count: number, milliseconds: number): string {
  return `${Math.round((count / milliseconds) * 1000).toLocaleString('en')} a second`
}
