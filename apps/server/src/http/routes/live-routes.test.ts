import { describe, expect, it } from 'vitest'
import { openEvents } from '../../events.ts'
import { createImageProxy } from '../image-proxy.ts'
import { liveRoutes } from './live-routes.ts'

describe('the event stream', () => {
  it('ends for who signed out, also when there is always something to tell', async () => {
    const events = openEvents()
    const clock = { time: 0 }
    let isSignedIn = true
    const colleague = { id: '1', name: 'Robin', email: 'robin@zonnedael.example', role: 'colleague' as const }
    const routes = liveRoutes({
      accounts: { whoIs: async () => (isSignedIn ? colleague : null) },
      events,
      images: createImageProxy({ key: 'a key', fetch }),
      closing: new AbortController().signal,
      sourceContext: {
        now: () => clock.time,
        // Never over by itself: only an event wakes it.
        sleep: (_, signal) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
      },
    })
    const response = await routes.request('/api/events')
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
    let heard = ''
    const hear = async (word: string) => {
      while (!heard.includes(word)) {
        const { value, done } = await reader.read()
        if (done) return
        heard += value
      }
    }
    const tell = async (id: string, time: number) => {
      await new Promise((resolve) => setImmediate(resolve))
      clock.time = time
      events.publish('mention', { id })
    }
    await hear('welcome')
    await tell('first', 5_000)
    await hear('first')
    await tell('second', 15_000)
    await hear('second')
    isSignedIn = false
    await tell('third', 21_000)
    await hear('the end')
    expect(heard).toContain('second')
    expect(heard).not.toContain('third')
  })
})
