type Reviver = (key: string, value: unknown, context: { readonly source?: string }) => unknown

/** Undefined when it is not JSON. Numbers too long for a double (ids) keep every digit, as text. */
export function parseJsonLine(text: string): unknown {
  const keepDigits: Reviver = (_key, value, { source }) =>
    typeof value === 'number' && source !== undefined && !Number.isSafeInteger(value) && /^\d+$/.test(source)
      ? source
      : value
  try {
    const hasLongNumber = /:\s*\d{16}/.test(text)
    // The reviver's third argument (ECMAScript 2026, "JSON.parse source text access") is not in the typings yet.
    return JSON.parse(text, hasLongNumber ? (keepDigits as (key: string, value: unknown) => unknown) : undefined)
  } catch {
    return undefined
  }
}
