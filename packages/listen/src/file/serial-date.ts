const dayMs = 86_400_000

/**
 * A day number of Excel as wall time: `2025-03-02`, `2025-03-02 10:00:00`, or `10:00:00` below one day. Null where it is
 * none. Days before March 1900 are one off, as Excel's are.
 */
export function toSerialDate(serial: number, is1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial >= 2_958_466) return null
  const seconds = Math.round(serial * 86_400)
  const time = new Date(seconds * 1000).toISOString().slice(11, 19)
  if (serial < 1) return time
  const epoch = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
  const day = new Date(epoch + Math.floor(seconds / 86_400) * dayMs).toISOString().slice(0, 10)
  return seconds % 86_400 === 0 ? day : `${day} ${time}`
}
