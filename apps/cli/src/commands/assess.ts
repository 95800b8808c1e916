import { openAssessor } from '@troje/assess'
import { openTextModel } from '@troje/assess/text-model'
import type { Finding } from '@troje/post'
import { exitStatus } from '../exit-status.ts'
import { filterPosts } from '../posts/filter-posts.ts'
import type { Streams } from '../posts/filter-posts.ts'
import { inTerminalLanguage } from '../terminal-language.ts'

/** `troje assess`: the findings of every post. */
export async function runAssess(files: readonly string[], streams: Streams): Promise<number> {
  let faults = 0
  const assessor = openAssessor({
    textModel: openTextModel(),
    onFault: ({ detector, cause }) => {
      faults += 1
      streams.stderr.write(`detector ${detector} failed: ${cause instanceof Error ? cause.message : String(cause)}\n`)
    },
  })
  const tally = await filterPosts(files, streams, ({ text, lang }, id) =>
    JSON.stringify({ id, findings: assessor.assess(text, { lang: lang ?? null }).map(toLine) }),
  )
  return faults > 0 && tally.status === exitStatus.ok ? exitStatus.found : tally.status
}

/** A finding as the command line prints it: its reason in the terminal's language. */
export function toLine({ kind, start, end, target, reason, clause }: Finding) {
  return { kind, start, end, target, reason: inTerminalLanguage(reason), clause }
}
