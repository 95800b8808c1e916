/** A connection to a browser by WebDriver BiDi (W3C): commands by name, answered by id; events to who asked for them. */
export interface Bidi {
  send(method: string, params?: object): Promise<Record<string, unknown>>
  on(event: string, listener: (params: never) => void): void
  close(): void
}

/** The browser refused a command, or says that a script threw. */
export class BidiError extends Error {
  override readonly name = 'BidiError'
  readonly code = 'bidi'
}

interface Told {
  readonly id?: number
  readonly type: 'success' | 'error' | 'event'
  readonly method?: string
  readonly params?: never
  readonly result?: Record<string, unknown>
  readonly error?: string
  readonly message?: string
}

export async function openBidi(url: string): Promise<Bidi> {
  const socket = new WebSocket(url)
  const { promise: isOpen, resolve, reject } = Promise.withResolvers<unknown>()
  socket.addEventListener('open', resolve)
  socket.addEventListener('error', () => reject(new BidiError(`no browser answers at ${url}`)))
  const waiting = new Map<number, (told: Told) => void>()
  const listeners = new Map<string, (params: never) => void>()
  let last = 0
  socket.addEventListener('message', ({ data }) => {
    const told = JSON.parse(String(data)) as Told // by the standard
    if (told.id !== undefined) waiting.get(told.id)?.(told)
    else if (told.method !== undefined) listeners.get(told.method)?.(told.params!) // an event has both
  })
  await isOpen
  return {
    send(method, params = {}) {
      const id = ++last
      const { promise, resolve: answer, reject: refuse } = Promise.withResolvers<Record<string, unknown>>()
      waiting.set(id, ({ type, result, error, message }) => {
        waiting.delete(id)
        if (type === 'success') answer(result ?? {})
        else refuse(new BidiError(`${method}: ${error} ${message}`))
      })
      socket.send(JSON.stringify({ id, method, params }))
      return promise
    },
    on: (event, listener) => void listeners.set(event, listener),
    close: () => socket.close(),
  }
}
