import type { InterfaceLanguage } from '@troje/post'

const locales: Readonly<Record<InterfaceLanguage, string>> = { nl: 'nl-NL', en: 'en-GB' }
const formats = new Map<string, Intl.DateTimeFormat>()

function format(language: InterfaceLanguage, key: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${language} ${key}`
  let found = formats.get(name)
  if (!found) {
    found = new Intl.DateTimeFormat(locales[language], options)
    formats.set(name, found)
  }
  return found
}

/** The reader's own day, as `YYYY-MM-DD`. */
export function toDayOf(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** As short as can be told apart: the time today, the day this year, else the date. `today` is the reader's own day. */
export function whenShort(instant: string, today: string, language: InterfaceLanguage): string {
  const date = new Date(instant)
  if (Number.isNaN(date.getTime())) return ''
  const day = toDayOf(date)
  if (day === today) return format(language, 'time', { hour: '2-digit', minute: '2-digit' }).format(date)
  if (day.slice(0, 4) === today.slice(0, 4)) {
    return format(language, 'day', { day: 'numeric', month: 'short' }).format(date)
  }
  return format(language, 'date', { day: 'numeric', month: 'short', year: 'numeric' }).format(date)
}

/** Day and time in full. */
export function whenLong(instant: string, language: InterfaceLanguage): string {
  const date = new Date(instant)
  if (Number.isNaN(date.getTime())) return ''
  return format(language, 'long', {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(date)
}

/** The day alone. */
export function whenDay(instant: string, language: InterfaceLanguage): string {
  const date = new Date(instant)
  if (Number.isNaN(date.getTime())) return ''
  return format(language, 'date', { day: 'numeric', month: 'short', year: 'numeric' }).format(date)
}
