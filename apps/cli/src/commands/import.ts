import { createReadStream } from 'node:fs'
import { open, readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { dataFolderOf, getConfigOrThrow, localDoorFile, startServer } from '@troje/server'
import type { LocalDoor, ServerConfig } from '@troje/server'
import type { ImportRecord, Problem } from '@troje/server/api-types'
import { exitStatus } from '../exit-status.ts'
import type { Streams } from '../posts/filter-posts.ts'
import { inTerminalLanguage } from '../terminal-language.ts'

/** The server refused, or answered what we cannot read. */
export class ImportError extends Error {
  readonly code = 'import-refused'
}

/**
 * `troje import FILE`: through the server that runs on this data folder, or one that is started for it (and reads no
 * source meanwhile). Progress goes to standard error; importing the same file again adds nothing.
 */
export async function runImport(file: string, options: { mapping?: string }, streams: Streams): Promise<number> {
  const { size } = await stat(file)
  const config = getConfigOrThrow(process.env)
  await using resources = new AsyncDisposableStack()
  let door = await findDoor(config)
  if (door === null) {
    const server = await startServer({ ...config, port: 0, host: '127.0.0.1', readSources: false, logLevel: 'warn' })
    resources.defer(() => server.close())
    door = await findDoor(config)
    if (door === null) throw new ImportError('the server that was started for it does not answer')
  }
  const started = await ask<ImportRecord>(door, '/api/imports/start', {
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

async function findDoor(config: ServerConfig): Promise<LocalDoor | null> {
  try {
    // Written by our own server, mode 600.
    const door = JSON.parse(await readFile(localDoorFile(dataFolderOf(config)), 'utf8')) as LocalDoor
    const answer = await fetch(`${door.url}/healthz`, { signal: AbortSignal.timeout(2000) })
    return answer.ok ? door : null
  } catch {
    return null
  }
}

async function ask<Answer>(door: LocalDoor, path: string, init: RequestInit): Promise<Answer> {
  const headers = new Headers(init.headers)
  headers.set('authorization', `Bearer ${door.key}`)
  const answer = await fetch(door.url + path, { ...init, headers })
  // The server's own shapes; its contract is tested there.
  if (answer.ok) return (await answer.json()) as Answer
  const problem = (await answer.json().catch(() => null)) as Problem | null
  throw new ImportError(problem?.detail ?? problem?.title ?? `the server answered ${answer.status}`)
}

/** What the server makes of the file's head, as the import page does. Null for a file without columns. */
async function guessedMapping(door: LocalDoor, file: string): Promise<string | undefined> {
  await using handle = await open(file)
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(256 * 1024), 0, 256 * 1024, 0)
  const path = `/api/imports/preview?fileName=${encodeURIComponent(basename(file))}`
  const preview = await ask<{ mapping: unknown }>(door, path, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: buffer.subarray(0, bytesRead),
  })
  return preview.mapping === null ? undefined : JSON.stringify(preview.mapping)
}

function send(door: LocalDoor, id: string, file: string, mapping: string | undefined): Promise<ImportRecord> {
  const query = mapping === undefined ? '' : `?mapping=${encodeURIComponent(mapping)}`
  return ask<ImportRecord>(door, `/api/imports/${id}/content${query}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream' },
    body: Readable.toWeb(createReadStream(file)),
    duplex: 'half',
  })
}

async function tellProgress(door: LocalDoor, id: string, streams: Streams, signal: AbortSignal): Promise<void> {
  const terminal = 'isTTY' in streams.stderr && streams.stderr.isTTY === true
  if (!terminal) return
  while (!signal.aborted) {
    await sleep(500, undefined, { signal }).catch(() => undefined)
    if (signal.aborted) break
    const { read, matched, bytesDone, bytesTotal } = await ask<ImportRecord>(door, `/api/imports/${id}`, {})
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
