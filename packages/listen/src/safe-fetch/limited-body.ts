import { SafeFetchError } from './safe-fetch-error.ts'

/**
 * The body, until it is longer than `maxBytes`: then reading fails with `too-large`. Errors of the connection come out
 * of `toError`; `onEnd` runs once, however the body ends.
 */
export function toLimitedBody(
  body: ReadableStream<Uint8Array>,
  maxBytes: number,
  toError: (error: unknown) => unknown,
  onEnd: () => void,
): ReadableStream<Uint8Array> {
  const reader = body.getReader()
  let received = 0
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read()
          if (done) {
            onEnd()
            controller.close()
            return
          }
          received += value.byteLength
          if (received > maxBytes) throw new SafeFetchError('too-large')
          controller.enqueue(value)
        } catch (error) {
          onEnd()
          controller.error(toError(error))
          await reader.cancel().catch(() => undefined)
        }
      },
      async cancel(reason) {
        onEnd()
        await reader.cancel(reason)
      },
    },
    { highWaterMark: 0 },
  )
}
