const formats = new Map<string, Intl.DateTimeFormat>()

/** The minute of the day at an instant (epoch milliseconds) in a time zone; null for no instant. */
export function clockIn(timeZone: string, instant: number): number | null {
  if (Number.isNaN(instant)) return null
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    formats.set(timeZone, format)
  }
  const [hours, minutes] = format.format(instant).split(':').map(Number)
  return (hours ?? 0) * 60 + (minutes ?? 0)
}
