export interface DateOptions {
  /** Which comes first in `3/4/2024`. Default `dmy`. */
  readonly order?: 'dmy' | 'mdy' | undefined
  /** IANA zone of times that name none. Default UTC. */
  readonly timeZone?: string | undefined
}

interface WallTime {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour?: number
  readonly minute?: number
  readonly second?: number
  /** Minutes east of UTC, or null where the text does not say. */
  readonly offset: number | null
}

/**
 * Reads an instant as people, exports and feeds write it: ISO 8601, RFC 2822, `24-02-2015 11.35`, `2/24/15 1:05 PM`,
 * `24 februari 2015`, Unix seconds or milliseconds. Answers ISO 8601 in UTC, or null when it is not a date.
 */
export function parseDate(text: string, options: DateOptions = {}): string | null {
  const trimmed = text.trim()
  if (trimmed === '' || trimmed.length > 100) return null
  if (/^\d{10}$/.test(trimmed)) return toIso(Number(trimmed) * 1000)
  if (/^\d{13}$/.test(trimmed)) return toIso(Number(trimmed))
  const wall = parseYearFirst(trimmed) ?? parseYearLast(trimmed, options.order ?? 'dmy') ?? parseMonthName(trimmed)
  return wall === null ? null : toInstant(wall, options.timeZone ?? 'UTC')
}

const time = String.raw`(?:[T,\s]+(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([AaPp]\.?[Mm]\.?)?\s*(Z|[A-Za-z]{1,5}|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?`
const yearFirst = new RegExp(String.raw`^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?${time}$`)
const compact = new RegExp(String.raw`^(\d{4})(\d{2})(\d{2})${time}$`)
const yearLast = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})${time}$`)

function parseYearFirst(text: string): WallTime | null {
  const match = yearFirst.exec(text) ?? compact.exec(text)
  if (match === null) return null
  return withTime(Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1), match.slice(4))
}

function parseYearLast(text: string, order: 'dmy' | 'mdy'): WallTime | null {
  const match = yearLast.exec(text)
  if (match === null) return null
  const [first, second] = [Number(match[1]), Number(match[2])]
  // A number above 12 can only be the day, whatever the file's habit is.
  const isDayFirst = first > 12 || (order === 'dmy' && second <= 12)
  const year = Number(match[3]) + (match[3]!.length === 2 ? 2000 : 0)
  return withTime(year, isDayFirst ? second : first, isDayFirst ? first : second, match.slice(4))
}

function withTime(year: number, month: number, day: number, parts: readonly (string | undefined)[]): WallTime | null {
  const [hour, minute, second, half, zone] = parts
  const offset = zone === undefined ? null : toOffset(zone)
  if (offset === undefined) return null
  return {
    year,
    month,
    day,
    hour: toHour(hour, half),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    offset,
  }
}

function toHour(hour: string | undefined, half: string | undefined): number {
  const value = Number(hour ?? 0)
  if (half === undefined) return value
  return (value % 12) + (/^p/i.test(half) ? 12 : 0)
}

const months: Record<string, number> = {
  jan: 1,
  feb: 2,
  mar: 3,
  mrt: 3,
  maa: 3,
  apr: 4,
  may: 5,
  mei: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  oct: 10,
  okt: 10,
  nov: 11,
  dec: 12,
}

/** RFC 2822, Twitter's `Tue Feb 24 11:35:00 +0000 2015`, and dates with a month's name in Dutch or English. */
function parseMonthName(text: string): WallTime | null {
  const clock = /(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AaPp]\.?[Mm]\.?)?/.exec(text)
  const rest = clock === null ? text : text.replace(clock[0], ' ')
  const month = [...rest.matchAll(/[A-Za-z]{3,}/g)]
    .map(([word]) => months[word.slice(0, 3).toLowerCase()])
    .find(Boolean)
  // Not the year of `28-Apr-2024`.
  const zone = /(?<!\d-[A-Za-z]{3,9})[+-]\d{2}:?\d{2}\b|\b(?:Z|UT|UTC|GMT|[ECMP][SD]T|CET|CEST|WET|WEST)\b/.exec(
    rest,
  )?.[0]
  const numbers = (zone === undefined ? rest : rest.replace(zone, ' ')).match(/\d+/g) ?? []
  const day = numbers.find((digits) => digits.length <= 2)
  const year = numbers.find((digits) => digits.length === 4) ?? numbers.filter((digits) => digits !== day)[0]
  if (month === undefined || day === undefined || year === undefined) return null
  const fullYear = Number(year) + (year.length === 2 ? 2000 : 0)
  return withTime(fullYear, month, Number(day), [clock?.[1], clock?.[2], clock?.[3], clock?.[4], zone])
}

const zones: Record<string, number> = {
  Z: 0,
  UT: 0,
  UTC: 0,
  GMT: 0,
  WET: 0,
  WEST: 60,
  CET: 60,
  CEST: 120,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
}

function toOffset(zone: string): number | undefined {
  const named = zones[zone.toUpperCase()]
  if (named !== undefined) return named
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone)
  if (match === null) return undefined
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3] ?? 0))
}

function toInstant(wall: WallTime, timeZone: string): string | null {
  const { year, month, day, hour = 0, minute = 0, second = 0, offset } = wall
  const isDate = month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
  if (!isDate || hour > 24 || minute > 59 || second > 60) return null
  const asUtc = Date.UTC(year, month - 1, day, hour, minute, second)
  if (offset !== null) return toIso(asUtc - offset * 60_000)
  // Twice, because the offset of a zone is known by the instant, not by the time on the wall.
  const near = asUtc - zoneOffset(asUtc, timeZone)
  return toIso(asUtc - zoneOffset(near, timeZone))
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Milliseconds east of UTC at an instant. */
function zoneOffset(instant: number, timeZone: string): number {
  if (timeZone === 'UTC') return 0
  let format = formats.get(timeZone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
    formats.set(timeZone, format)
  }
  const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const match = /([+-])(\d{2}):(\d{2})/.exec(name)
  if (match === null) return 0
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) * 60_000
}

/** Null outside 1970–2100: a damaged number rather than a date. */
function toIso(instant: number): string | null {
  return instant >= 0 && instant < 4_102_444_800_000 ? new Date(instant).toISOString() : null
}
