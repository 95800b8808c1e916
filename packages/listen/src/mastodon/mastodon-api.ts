import type { z } from 'zod'
import { askApi, type ApiAnswer } from '../api/ask-api.ts'
import type { SourceContext } from '../source.ts'

export interface MastodonServer {
  /** Such as `https://mastodon.example`. */
  readonly origin: string
  readonly token: string | undefined
}

export function toMastodonHeaders({ token }: MastodonServer): Record<string, string> {
  return token === undefined ? {} : { authorization: `Bearer ${token}` }
}

/**
 * One question to an instance. No client library: the one that is kept (masto) takes no fetch of ours, so it would ask
 * private addresses where an instance's name leads there.
 */
export function askMastodon<Value>(
  server: MastodonServer,
  path: string,
  parameters: URLSearchParams,
  schema: z.ZodType<Value>,
  context: SourceContext,
  signal: AbortSignal,
): Promise<ApiAnswer<Value>> {
  const url = new URL(path, server.origin)
  url.search = parameters.toString()
  return askApi({ network: 'mastodon', url, headers: toMastodonHeaders(server), schema }, context, signal)
}
