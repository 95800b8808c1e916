import type { Network } from '@troje/post'
import { toNoAnswer, toRefusal, type ApiRefusal } from '../api/ask-api.ts'
import type { SourceContext } from '../source.ts'

export interface StreamRequest {
  readonly network: Network
  readonly url: string | URL
  readonly headers: Readonly<Record<string, string>>
}

/** Opens an answer that goes on for ever. Every refusal is a value; only an abort rejects. */
export async function openStream(
  { network, url, headers }: StreamRequest,
  context: SourceContext,
  signal: AbortSignal,
): Promise<
  { readonly kind: 'open'; readonly body: ReadableStream<Uint8Array>; readonly headers: Headers } | ApiRefusal
> {
  try {
    const response = await (context.streamFetch ?? context.fetch)(url, { headers, signal })
    if (!response.ok) return toRefusal(response, await response.text(), network, context.now())
    if (response.body === null) return toNoAnswer(null, network)
    return { kind: 'open', body: response.body, headers: response.headers }
  } catch (error) {
    signal.throwIfAborted()
    return toNoAnswer(error, network)
  }
}
