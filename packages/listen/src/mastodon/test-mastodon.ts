import type { ConnectionTest, SourceContext } from '../source.ts'
import type { MastodonServer } from './mastodon-api.ts'
import { toMastodonIssue } from './mastodon-issues.ts'
import { readTimeline } from './status-page.ts'
import type { Timeline } from './timelines.ts'

/** Reads one page of what would be read. */
export async function testMastodon(
  server: MastodonServer,
  [timeline]: readonly Timeline[],
  context: SourceContext,
  signal: AbortSignal,
): Promise<ConnectionTest> {
  if (timeline === undefined) return { ok: false, message: toMastodonIssue('nothing-asked').message }
  const pages = readTimeline(server, timeline, null, context, signal)
  const step = await pages.next()
  if (step.done !== true) {
    const { host } = new URL(server.origin)
    const count = step.value.posts.length
    return {
      ok: true,
      message: {
        nl: `${host} antwoordt, met ${count} ${count === 1 ? 'bericht' : 'berichten'} om te beginnen.`,
        en: `${host} answers, with ${count} ${count === 1 ? 'post' : 'posts'} to begin with.`,
      },
    }
  }
  const refusal = step.value
  const isLocked = refusal?.status === 401 || refusal?.status === 403 || refusal?.status === 422
  if (isLocked && server.token === undefined) return { ok: false, message: toMastodonIssue('token-needed').message }
  return { ok: false, message: refusal?.issue.message ?? toMastodonIssue('nothing-asked').message }
}
