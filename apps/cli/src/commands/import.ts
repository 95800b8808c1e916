import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ImportRecord } from '@troje/server/api-types'
import { openDoor, type Door } from '../door/open-door.ts'
import { exitStatus } from '../exit-status.ts'
import type { Streams } from '../posts/filter-posts.ts'
import { inTerminalLanguage } from '../terminal-language.ts'

/**
 * `troje import FILE`: through the server that runs on this data folder, or one that is started for it (and reads no
 * source meanwhile). Progress goes to standard error; importing the same file again adds nothing.
 */
export async function runImport(file: string, options: { mapping?: string }, streams: Streams): Promise<number> {
  const { size } = await stat(file)
  await using door = await openDoor()
  const started = await door.ask<ImportRecord>('/api/imports/start', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ fileName: basename(file), bytesTotal: size }),
  })
  const told = new AbortController()
  const progress = tellProgress(door, started.id, streams, told.signal)
  const mapping = options.mapping ?? (await guessedMapping(door, file))
  const result = await send(door, started.id, file, mapping)
  told.abort()
  await progress
  return report(result, streams)
}

/**
 * What the server makes of the file's head, as the import page does. Undefined for a file without columns, and for a
 * workbook, which has its table of contents at the end: its columns are guessed when it is read.
 */
async function guessedMapping(door: Door, file: string): Promise<string | undefined> {
  await using handle = await open(file)
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(256 * 1024), 0, 256 * 1024, 0)
  if (buffer.subarray(0, 4).equals(Buffer.from('PK\u{3}\u{4}'))) return undefined
  const path = `/api/imports/preview?fileName=${encodeURIComponent(basename(file))}`
  const preview = await door.ask<{ mapping: unknown }>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: buffer.subarray(0, bytesRead),
  })
  return preview.mapping === null ? undefined : JSON.stringify(preview.mapping)
}

function send(door: Door, id: string, file: string, mapping: string | undefined): Promise<ImportRecord> {
  const query = mapping === undefined ? '' : `?mapping=${encodeURIComponent(mapping)}`
  return door.ask<ImportRecord>(`/api/imports/${id}/content${query}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream' },
    body: Readable.toWeb(createReadStream(file)),
    duplex: 'half',
  })
}

async function tellProgress(door: Door, id: string, streams: Streams, signal: AbortSignal): Promise<void> {
  const terminal = 'isTTY' in streams.stderr && streams.stderr.isTTY === true
  if (!terminal) return
  while (!signal.aborted) {
    await sleep(500, undefined, { signal }).catch(() => undefined)
    if (signal.aborted) break
    const { read, matched, bytesDone, bytesTotal } = await door.ask<ImportRecord>(`/api/imports/${id}`)
    const share = bytesTotal > 0 ? ` ${Math.round((bytesDone / bytesTotal) * 100)}%` : ''
    streams.stderr.write(`\r${read} read, ${matched} about us${share} `)
  }
  streams.stderr.write('\r')
}

function report(result: ImportRecord, streams: Streams): number {
  for (const issue of result.issues) {
    const where = issue.line === undefined ? '' : `line ${issue.line}: `
    streams.stderr.write(`${where}${inTerminalLanguage(issue.message)}\n`)
  }
  const { state, read, matched, added, issueCount, error } = result
  if (issueCount > result.issues.length) streams.stderr.write(`... and ${issueCount - result.issues.length} more\n`)
  streams.stdout.write(JSON.stringify({ state, read, matched, added, issues: issueCount }) + '\n')
  if (error !== null) streams.stderr.write(inTerminalLanguage(error) + '\n')
  if (state !== 'done') return exitStatus.usage
  return issueCount > 0 ? exitStatus.found : exitStatus.ok
}
