import { streamSSE } from 'hono/streaming'
import { z } from 'zod'
import type { ServerEvent } from '../../events.ts'
import { createRouter, refuses, routesOf, type Router } from '../router.ts'
import { serializeEvent } from '../serialize.ts'
import type { Services } from '../services.ts'

const route = routesOf('Live')
const heartbeatMs = 20_000
/** A page that reads so slowly is let go; it reconnects and asks again. */
const mostWaiting = 5_000

const events = route({
  method: 'get',
  path: '/api/events',
  summary: 'What happens, while it happens (server-sent events)',
  description:
    '`event:` is `mentions`, `mention`, `import`, `source` or `query`; `data:` is JSON. A comment every 20 s.',
  responses: {
    200: { description: 'A stream without an end', content: { 'text/event-stream': { schema: z.string() } } },
  },
})

const image = route({
  method: 'get',
  path: '/api/image',
  summary: 'A remote picture, fetched by Troje so that nobody outside learns who looks',
  request: { query: z.object({ url: z.url(), sig: z.string() }) },
  responses: {
    200: { description: 'The picture', content: { 'image/*': { schema: z.string().meta({ format: 'binary' }) } } },
    502: refuses('It is not a picture, too large, or not to be had'),
  },
})

type LiveServices = Pick<Services, 'events' | 'images' | 'closing'> & {
  readonly accounts: Pick<Services['accounts'], 'whoIs'>
  readonly sourceContext: Pick<Services['sourceContext'], 'now' | 'sleep'>
}

export function liveRoutes({ accounts, events: bus, images, closing, sourceContext }: LiveServices): Router {
  return createRouter()
    .openapi(events, (c) => {
      c.header('cache-control', 'no-store')
      c.header('x-accel-buffering', 'no')
      const { headers } = c.req.raw
      return streamSSE(c, async (stream) => {
        const end = new AbortController()
        stream.onAbort(() => end.abort())
        const signal = AbortSignal.any([end.signal, closing])
        const waiting: ServerEvent[] = []
        let wake = () => {}
        const stop = bus.subscribe((event) => {
          waiting.push(event)
          if (waiting.length > mostWaiting) end.abort()
          wake()
        })
        try {
          await stream.write(': welcome\n\n')
          let beatAt = sourceContext.now()
          while (!signal.aborted) {
            for (let event = waiting.shift(); event !== undefined; event = waiting.shift()) {
              await stream.writeSSE(serializeEvent(event))
            }
            const left = Math.max(0, beatAt + heartbeatMs - sourceContext.now())
            await untilWoken(left, (woken) => (wake = woken), sourceContext.sleep, signal)
            if (signal.aborted || sourceContext.now() < beatAt + heartbeatMs) continue
            // Who signed out meanwhile hears nothing more, however much there is to hear.
            if ((await accounts.whoIs(headers)) === null) break
            await stream.write(': heartbeat\n\n')
            beatAt = sourceContext.now()
          }
        } finally {
          stop()
        }
      })
    })
    .openapi(image, async (c) => {
      const { url, sig } = c.req.valid('query')
      return await images.fetch(url, sig, c.req.raw.signal)
    })
}

/** Waits for a wake-up, but no longer than so many milliseconds. */
async function untilWoken(
  milliseconds: number,
  onWake: (wake: () => void) => void,
  sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const woken = new AbortController()
  onWake(() => woken.abort())
  await sleep(milliseconds, AbortSignal.any([woken.signal, signal])).catch(() => undefined)
}
