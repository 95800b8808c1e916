import type { InterfaceLanguage } from '@troje/post'
import { toDayOf, whenLong } from '../inbox/when.ts'

const locales: Readonly<Record<InterfaceLanguage, string>> = { nl: 'nl-NL', en: 'en-GB' }
const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/** About how long, in its largest unit: “3 minuten”, “2 hours”. Null for less than a minute: then there is nothing to say. */
export function toDuration(ms: number, language: InterfaceLanguage): string | null {
  const found = units.find(([, length]) => ms >= length)
  if (found === undefined) return null
  const [unit, length] = found
  const format = new Intl.NumberFormat(locales[language], { style: 'unit', unit, unitDisplay: 'long' })
  return format.format(Math.round(ms / length))
}

/** The end of a stretch of time, as short as the beginning beside it allows: only its time on the same day. */
export function toEnd(from: string, to: string, language: InterfaceLanguage): string {
  const end = new Date(to)
  if (toDayOf(new Date(from)) !== toDayOf(end)) return whenLong(to, language)
  return new Intl.DateTimeFormat(locales[language], { hour: '2-digit', minute: '2-digit' }).format(end)
}

/** When something comes, its time alone on the same day; null when it has been, or is no time. */
export function toComing(instant: string, now: Date, language: InterfaceLanguage): string | null {
  return new Date(instant) > now ? toEnd(now.toISOString(), instant, language) : null
}

/** `2026-11` as “november 2026”; what is no month stays as it is. */
export function toMonth(month: string, language: InterfaceLanguage): string {
  const date = new Date(`${month}-01T12:00:00Z`)
  if (Number.isNaN(date.getTime())) return month
  return new Intl.DateTimeFormat(locales[language], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(date)
}
