import type { MatchOptions } from '../evaluate/options.ts'
import { openMonitorFrom, type Monitor, type MonitorSnapshot } from './monitor.ts'

/** Raised by its own number whenever what follows is written differently. */
const HEADER = 'troje-monitor 1\n'
const CHUNK = 8192

/** Bytes that no monitor of this version wrote. */
export class MonitorBytesError extends Error {
  override readonly name = 'MonitorBytesError'
  readonly code = 'monitor-bytes'
}

/**
 * A monitor as bytes: its queries, with their saved parts put in, and what it learned about their words. Counters and
 * costs are not in it. For a worker, or to start tomorrow with what was learned today.
 *
 * @example
 * const monitor = openMonitor([{ id: 'water', node: parseQuery('zonnedael AND water').value }])
 * openMonitorFromBytes(monitorToBytes(monitor)).match({ id: '1', text: 'Water in Zonnedael' }, []) // [{ id: 'water', certain: true }]
 */
export function monitorToBytes(monitor: Monitor): Uint8Array {
  // All in ASCII, so that a character is a byte.
  const text = HEADER + JSON.stringify(monitor.snapshot()).replaceAll(/[\u007f-\uffff]/g, escaped)
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at)
  return bytes
}

/**
 * Opens a monitor from what `monitorToBytes` wrote. Throws MonitorBytesError for anything else.
 *
 * @example
 * const monitor = openMonitor([{ id: 'water', node: parseQuery('zonnedael AND water').value }])
 * openMonitorFromBytes(monitorToBytes(monitor)).size // 1
 */
export function openMonitorFromBytes(bytes: Uint8Array, options: MatchOptions = {}): Monitor {
  let text = ''
  for (let at = 0; at < bytes.length; at += CHUNK) {
    text += String.fromCharCode.apply(null, bytes.subarray(at, at + CHUNK) as never)
  }
  if (!text.startsWith(HEADER)) throw new MonitorBytesError('These bytes are no monitor of this version')
  return openMonitorFrom(snapshotIn(text.slice(HEADER.length)), options)
}

function snapshotIn(text: string): MonitorSnapshot {
  try {
    return JSON.parse(text) as MonitorSnapshot
  } catch (cause) {
    throw new MonitorBytesError('These bytes were cut off or changed', { cause })
  }
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
