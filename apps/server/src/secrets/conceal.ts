import type { Localized } from '@troje/post'
import type { PlainSecrets } from './source-secrets.ts'

/** Takes secrets out of what is told about a source: a network may repeat in its answer what it was asked with. */
export interface Concealer {
  text(text: string): string
  localized(text: Localized): Localized
  /** Of an error or anything else that goes to the log, as it is serialised. */
  json(value: unknown): unknown
  /** Conceals these from now on as well. */
  add(secrets: PlainSecrets): void
}

/** Shorter ones would take ordinary letters out of every message. */
const shortest = 6
const longToken = 24

export function openConcealer(secrets: PlainSecrets): Concealer {
  const concealed = new Set<string>()
  function add(more: PlainSecrets): void {
    for (const value of Object.values(more)) {
      // A secret of several lines is repeated a line at a time, too, and a session is JSON with tokens in it.
      const tokens = value.split(/[\s"{},]+/).filter((part) => part.length >= longToken)
      for (const part of [value, ...value.split(/\s+/), ...tokens]) {
        if (part.length < shortest) continue
        for (const form of [part, encodeURIComponent(part), JSON.stringify(part).slice(1, -1)]) concealed.add(form)
      }
    }
  }
  function text(given: string): string {
    let shown = given
    // Longest first: a secret may stand within another one.
    for (const form of [...concealed].sort((a, b) => b.length - a.length)) shown = shown.replaceAll(form, '…')
    return shown
  }
  /** Part by part: taken out of the whole, a secret that is a number would leave no JSON behind. */
  function json(value: unknown): unknown {
    if (typeof value === 'string') return text(value)
    if (typeof value === 'number') return concealed.has(String(value)) ? '…' : value
    if (Array.isArray(value)) return value.map(json)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, json(part)]))
  }
  add(secrets)
  return {
    text,
    localized: ({ nl, en }) => ({ nl: text(nl), en: text(en) }),
    json,
    add,
  }
}
