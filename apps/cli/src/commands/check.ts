import { readFile } from 'node:fs/promises'
import { text as readAll } from 'node:stream/consumers'
import { openAssessor } from '@troje/assess'
import { openTextModel } from '@troje/assess/text-model'
import { findingKindLabels } from '@troje/post'
import type { Finding } from '@troje/post'
import { exitStatus } from '../exit-status.ts'
import type { Streams } from '../posts/filter-posts.ts'
import { inTerminalLanguage, terminalLanguage } from '../terminal-language.ts'
import { toLine } from './assess.ts'

export interface CheckOptions {
  readonly file?: string
  readonly json?: boolean
}

const nothingFound = {
  nl: 'Niets gevonden. Of je het plaatst, beslis je zelf.',
  en: 'Nothing found. Whether you post it is up to you.',
}
const instead = { nl: 'Liever', en: 'Rather' }

/** `troje check`: may I post this? Runs here, sends and keeps nothing (promise P9). */
export async function runCheck(words: readonly string[], options: CheckOptions, streams: Streams): Promise<number> {
  const draft = await readDraft(words, options.file, streams)
  const findings = openAssessor({ relations: true, textModel: openTextModel() }).assess(draft)
  if (options.json) {
    streams.stdout.write(JSON.stringify({ findings: findings.map(toCheckLine) }) + '\n')
  } else if (findings.length === 0) {
    streams.stdout.write(inTerminalLanguage(nothingFound) + '\n')
  } else {
    for (const finding of findings) streams.stdout.write(describe(finding, draft))
  }
  return findings.length > 0 ? exitStatus.found : exitStatus.ok
}

async function readDraft(words: readonly string[], file: string | undefined, streams: Streams): Promise<string> {
  if (file !== undefined && file !== '-') return readFile(file, 'utf8')
  if (words.length > 0) return words.join(' ')
  return readAll(streams.stdin)
}

/** A draft's finding says what to do instead as well. */
function toCheckLine(finding: Finding) {
  const { suggestion, rule } = finding
  return { ...toLine(finding), rule, suggestion: suggestion ? inTerminalLanguage(suggestion) : null }
}

function describe({ kind, start, end, reason, suggestion }: Finding, draft: string): string {
  const label = findingKindLabels[kind][terminalLanguage()]
  const advice = suggestion ? `  ${inTerminalLanguage(instead)}: ${inTerminalLanguage(suggestion)}\n` : ''
  return `${label}: "${draft.slice(start, end)}"\n  ${inTerminalLanguage(reason)}\n${advice}`
}
