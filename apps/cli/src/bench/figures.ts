export const figure = (value: number) => Math.round(value).toLocaleString('en')

/** A figure as it is printed: rounded to what a shared machine can bear. */
export function perSecond(count: number, milliseconds: number): string {
  return `${figure((count / milliseconds) * 1000)} a second`
}
