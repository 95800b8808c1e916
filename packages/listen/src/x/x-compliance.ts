import { z } from 'zod'
import { parseJson } from '../api/parse-json.ts'
import { pause } from '../pause.ts'
import type { SourceContext } from '../source.ts'
import { askX } from './x-api.ts'
import { isXId } from './x-ids.ts'

const jobSchema = z.looseObject({
  data: z.looseObject({
    id: z.string(),
    status: z.string(),
    upload_url: z.url({ protocol: /^https$/ }).optional(),
    download_url: z.url({ protocol: /^https$/ }).optional(),
  }),
})
const resultSchema = z.looseObject({ id: z.string(), action: z.string().optional() })

/** How often to ask whether X is done, and how many times: half an hour in all. */
const askMs = 30_000
const mostAsks = 60

/**
 * Which of these posts are gone from X, by its batch compliance (docs.x.com/x-api/compliance/batch-compliance): X gets a
 * file of ids and gives back those that were deleted, or whose account is closed, suspended or no longer public. It is
 * free, unlike looking each post up. `null`: X did not say; ask another day.
 */
export async function findGoneFromX(
  ids: readonly string[],
  token: string,
  context: SourceContext,
  signal: AbortSignal,
): Promise<readonly string[] | null> {
  const asked = ids.filter(isXId)
  if (asked.length === 0) return []
  const path = '/2/compliance/jobs'
  const made = await askX(token, { path, method: 'POST', json: { type: 'tweets' }, schema: jobSchema }, context, signal)
  if (made.kind === 'refused') return null
  const { id, upload_url: upload, download_url: download } = made.value.data
  if (upload === undefined || download === undefined) return null
  if ((await send(upload, asked, context, signal)) === null) return null
  for (let asks = 0; asks < mostAsks && !signal.aborted; asks++) {
    await pause(context, askMs, signal)
    const job = await askX(token, { path: `${path}/${encodeURIComponent(id)}`, schema: jobSchema }, context, signal)
    if (job.kind === 'refused') continue
    const { status } = job.value.data
    if (status === 'complete') return await fetchGone(download, new Set(asked), context, signal)
    if (status === 'failed' || status === 'expired') return null
  }
  return null
}

/** The address is signed by itself: no key goes along. */
async function send(
  url: string,
  ids: readonly string[],
  { fetch }: SourceContext,
  signal: AbortSignal,
): Promise<true | null> {
  try {
    const headers = { 'content-type': 'text/plain' }
    const response = await fetch(url, { method: 'PUT', headers, body: `${ids.join('\n')}\n`, signal })
    await response.body?.cancel()
    return response.ok ? true : null
  } catch {
    signal.throwIfAborted()
    return null
  }
}

async function fetchGone(
  url: string,
  asked: ReadonlySet<string>,
  { fetch }: SourceContext,
  signal: AbortSignal,
): Promise<readonly string[] | null> {
  try {
    const response = await fetch(url, { signal })
    const text = await response.text()
    if (!response.ok) return null
    const lines = text.split('\n').filter((line) => line.trim() !== '')
    const gone = lines.flatMap((line) => resultSchema.safeParse(parseJson(line)).data ?? [])
    return [...new Set(gone.filter(({ action }) => action === 'delete').map(({ id }) => id))].filter((id) =>
      asked.has(id),
    )
  } catch {
    signal.throwIfAborted()
    return null
  }
}
