import type { ReadOptions, SourceBatch } from '../source.ts'

/** Of a source that is only sent to: says once that it is there, and then waits. Whatever comes goes through `receive`. */
export async function* waitForPushes({ signal }: ReadOptions): AsyncGenerator<SourceBatch> {
  if (signal.aborted) return
  yield { posts: [], deleted: [], cursor: null, issues: [] }
  if (signal.aborted) return
  await new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
