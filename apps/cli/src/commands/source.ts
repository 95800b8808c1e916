import { sourceDefinitions, type SourceDefinition } from '@troje/listen'
import type { ConnectionTestResult, CreatedSource, SourceRecord } from '@troje/server/api-types'
import { openDoor, type Door } from '../door/open-door.ts'
import { exitStatus } from '../exit-status.ts'
import type { Streams } from '../posts/filter-posts.ts'
import { formatKind, formatSource } from '../sources/format-source.ts'
import { readSecrets, type SecretOptions } from '../sources/read-secrets.ts'
import { SettingError, toSettings } from '../sources/to-settings.ts'
import { inTerminalLanguage } from '../terminal-language.ts'

export interface AddOptions extends SecretOptions {
  readonly name?: string
  readonly set?: readonly string[]
  readonly json?: boolean
}

interface Json {
  readonly json?: boolean
}

/** `troje source list`: a line a source; with `--json` all that there is to say. */
export async function runSourceList(options: Json, streams: Streams): Promise<number> {
  await using door = await openDoor()
  const sources = await door.ask<SourceRecord[]>('/api/sources')
  if (sources.length === 0) streams.stderr.write(`${inTerminalLanguage(noSources)}\n`)
  write(streams, options.json ? JSON.stringify(sources) : sources.map(formatSource).join('\n'))
  return exitStatus.ok
}

/** `troje source kinds [KIND]`: what can be added, and what it asks. */
export async function runSourceKinds(kind: string | undefined, options: Json, streams: Streams): Promise<number> {
  const shown = kind === undefined ? sourceDefinitions : [findKind(sourceDefinitions, kind)]
  const text = shown.map((each) => formatKind(each, kind !== undefined)).join('\n')
  write(streams, options.json ? JSON.stringify(kind === undefined ? shown : shown[0]) : text)
  return exitStatus.ok
}

/** `troje source add KIND`: adds it, and says at once whether it works. It stays when it does not. */
export async function runSourceAdd(kind: string, options: AddOptions, streams: Streams): Promise<number> {
  await using door = await openDoor()
  const { fields } = findKind(sourceDefinitions, kind)
  const settings = toSettings(options.set ?? [], fields)
  const secrets = await readSecrets(options, streams)
  const name = options.name === undefined ? {} : { name: options.name }
  const source = await send<CreatedSource>(door, 'POST', '/api/sources', { kind, settings, secrets, ...name })
  const tested = await send<ConnectionTestResult>(door, 'POST', `/api/sources/${source.id}/test`, {})
  if (options.json) write(streams, JSON.stringify({ ...source, test: tested }))
  else {
    write(streams, formatSource(source))
    if (source.pushUrl !== null) write(streams, `  ${source.pushUrl}`)
    if (source.createdQuery !== null) write(streams, `  + ${source.createdQuery.name}: is:addressed`)
  }
  streams.stderr.write(`${inTerminalLanguage(tested.message)}\n`)
  if (door.isOwn) streams.stderr.write(`${inTerminalLanguage(notRunning)}\n`)
  return tested.ok ? exitStatus.ok : exitStatus.found
}

/** `troje source test ID`: with what is saved of it. */
export async function runSourceTest(id: string, options: Json, streams: Streams): Promise<number> {
  await using door = await openDoor()
  const tested = await send<ConnectionTestResult>(door, 'POST', toPath(id, '/test'), {})
  write(streams, options.json ? JSON.stringify(tested) : inTerminalLanguage(tested.message))
  return tested.ok ? exitStatus.ok : exitStatus.found
}

/** `troje source pause ID` and `resume ID`. */
export async function runSourceSwitch(id: string, enabled: boolean, streams: Streams): Promise<number> {
  await using door = await openDoor()
  write(streams, formatSource(await send<SourceRecord>(door, 'PUT', toPath(id), { enabled })))
  return exitStatus.ok
}

/** `troje source remove ID`: with its secrets; its mentions stay until their term is over. */
export async function runSourceRemove(id: string): Promise<number> {
  await using door = await openDoor()
  await door.ask(toPath(id), { method: 'DELETE' })
  return exitStatus.ok
}

const notRunning = {
  nl: 'Troje draait nu niet. Deze bron wordt gelezen zodra je Troje start (troje serve).',
  en: 'Troje is not running now. This source is read as soon as you start Troje (troje serve).',
}

function findKind(kinds: readonly SourceDefinition[], kind: string): SourceDefinition {
  const found = kinds.find((each) => each.kind === kind)
  if (found !== undefined) return found
  throw new SettingError(
    `there is no kind of source named ${kind}; there is ${kinds.map((each) => each.kind).join(', ')}`,
  )
}

function toPath(id: string, rest = ''): string {
  return `/api/sources/${encodeURIComponent(id)}${rest}`
}

function send<Answer>(door: Door, method: string, path: string, body: unknown): Promise<Answer> {
  return door.ask<Answer>(path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

const noSources = {
  nl: 'Er zijn nog geen bronnen. `troje source kinds` zegt wat er kan.',
  en: 'There are no sources yet. `troje source kinds` says what there can be.',
}

function write({ stdout }: Streams, text: string): void {
  if (text !== '') stdout.write(`${text}\n`)
}
