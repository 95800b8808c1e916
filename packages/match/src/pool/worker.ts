import { parentPort, workerData } from 'node:worker_threads'
import { openMonitor, type Hit } from '../monitor/monitor.ts'
import { BatchReader } from './batch-reader.ts'
import { hitWord, type FromWorker, type NumberedQuery, type Opening, type Report, type ToWorker } from './messages.ts'

/** The thread of a pool: a monitor of its own, to which every query is named by its number. */
const FIRST_HITS = 16_384

interface Slot {
  reader: BatchReader
  hits: Int32Array<SharedArrayBuffer>
}

// Only a pool starts this file, with an Opening.
const { queries, options } = workerData as Opening
const monitor = openMonitor(named(queries), options)
const slots: Slot[] = []
const found: Hit[] = []
parentPort?.on('message', (message: ToWorker) => take(message))

function say(message: FromWorker): void {
  parentPort?.postMessage(message)
}

function take(message: ToWorker): void {
  switch (message.kind) {
    case 'update':
      return monitor.update({ set: named(message.set), remove: message.remove.map(toId) })
    case 'report':
      return say({ kind: 'reported', report: report() })
    default: {
      const before = slots[message.slot]?.hits
      const slot = slotFor(message)
      match(slot, message.posts)
      say({ kind: 'matched', ...(slot.hits !== before && { hits: slot.hits.buffer }) })
    }
  }
}

function slotFor({ slot: number, memory }: ToWorker & { kind: 'match' }): Slot {
  if (memory) {
    const hits = slots[number]?.hits ?? new Int32Array(new SharedArrayBuffer(4 * FIRST_HITS))
    slots[number] = { reader: new BatchReader(memory), hits }
  }
  // The pool sends the memory with the first batch of every slot.
  return slots[number]!
}

function match(slot: Slot, posts: number): void {
  let { hits } = slot
  let end = 0
  for (let number = 0; number < posts; number++) {
    found.length = 0
    monitor.match(slot.reader.post(number), found)
    if (end + found.length >= hits.length) hits = roomier(hits, end + found.length + 1)
    hits[end++] = found.length
    for (const { id, certain } of found) hits[end++] = hitWord(toNumber(id), certain)
  }
  slot.hits = hits
}

function roomier(hits: Int32Array, needed: number): Int32Array<SharedArrayBuffer> {
  const larger = new Int32Array(new SharedArrayBuffer(8 * needed))
  larger.set(hits)
  return larger
}

function report(): Report {
  return { stats: monitor.stats(), costs: Array.from(monitor.costs(), (cost) => [toNumber(cost.id), cost] as const) }
}

function named(numbered: readonly NumberedQuery[]) {
  return numbered.map(([number, node]) => ({ id: toId(number), node }))
}

/** The number as two code units: they are read faster than digits, and there are several hits to a post. */
function toId(number: number): string {
  return String.fromCharCode(number & 0xffff, number >> 16)
}

function toNumber(id: string): number {
  return id.charCodeAt(0) | (id.charCodeAt(1) << 16)
}
