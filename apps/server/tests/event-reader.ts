export interface ReceivedEvent {
  readonly name: string
  readonly data: unknown
}

export interface EventReader extends AsyncDisposable {
  /** Everything received up to the first event that the test accepts; fails when the stream ends before. */
  until(accept: (event: ReceivedEvent) => boolean): Promise<readonly ReceivedEvent[]>
}

/** Reads the server's events as a browser would, from the moment that it is listened to. */
export async function readEvents(url: string, cookie: string): Promise<EventReader> {
  const stop = new AbortController()
  const response = await fetch(new URL('/api/events', url), { headers: { cookie }, signal: stop.signal })
  if (response.body === null || response.status !== 200) throw new Error(`no events: ${response.status}`)
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  const received: ReceivedEvent[] = []
  let rest = ''

  async function readMore(): Promise<void> {
    const { value, done } = await reader.read()
    if (done) throw new Error('the stream ended')
    const parts = (rest + value).split('\n\n')
    rest = parts.pop() ?? ''
    received.push(...parts.map(parseEvent).filter((event) => event !== null))
  }
  // The first line says that the server listens for us.
  while (rest === '' && received.length === 0) {
    const { value = '' } = await reader.read()
    rest += value
    if (value.includes('welcome')) break
  }

  return {
    async until(accept) {
      for (let at = 0; ; at++) {
        while (at >= received.length) await readMore()
        const event = received[at]
        if (event !== undefined && accept(event)) return received.slice(0, at + 1)
      }
    },
    async [Symbol.asyncDispose]() {
      stop.abort()
      await reader.cancel().catch(() => undefined)
    },
  }
}

function parseEvent(block: string): ReceivedEvent | null {
  const fields = new Map(
    block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  )
  const name = fields.get('event')
  const data = fields.get('data')
  return name === undefined || data === undefined ? null : { name, data: JSON.parse(data) }
}
