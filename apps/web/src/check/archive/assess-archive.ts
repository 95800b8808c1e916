import { findingsToShow } from '@troje/assess'
import type { Assessor } from '@troje/assess'
import type { ArchiveNews, FoundPost } from './messages.ts'
import { readArchive } from './read-archive.ts'

/** Posts between two pieces of news: often enough for a bar to move, seldom enough to cost nothing. */
const stride = 500

/** Reads somebody's own archive and tells which posts are worth a second look. Keeps nothing, sends nothing. */
export async function* assessArchive(file: Blob, name: string, assessor: Assessor): AsyncGenerator<ArchiveNews> {
  let read = 0
  let share = 0
  let found: FoundPost[] = []
  let isNew = 0
  for await (const step of readArchive(file, name)) {
    if (step.kind === 'problem') {
      yield { kind: 'progress', read, share, found }
      yield { kind: 'end', problem: step.problem }
      return
    }
    share = step.share
    for (const post of step.posts) {
      const findings = findingsToShow(post.text, assessor)
      if (findings.length > 0) found.push({ ...post, findings })
      read++
      if (++isNew < stride) continue
      yield { kind: 'progress', read, share, found }
      found = []
      isNew = 0
    }
  }
  yield { kind: 'progress', read, share: 1, found }
  yield { kind: 'end', problem: null }
}
