import type { eventSchemas } from '@troje/server/api-types'

/** What the server tells while it happens: name of the event → its data. */
export type ServerEvents = {
  [Name in keyof typeof eventSchemas]: (typeof eventSchemas)[Name]['_zod']['output']
}
export type ServerEventName = keyof ServerEvents

const names: Record<ServerEventName, true> = { mentions: true, mention: true, import: true, source: true, query: true }

export type StreamState = 'connecting' | 'open' | 'waiting'

/** The part of EventSource that is used. */
export interface EventConnection extends EventTarget {
  readonly readyState: number
  close(): void
}

export interface EventStream {
  /** Connects, and stays connected until it is closed. */
  open(): void
  subscribe<Name extends ServerEventName>(name: Name, listener: (data: ServerEvents[Name]) => void): () => void
  /** Called when the stream is back after a gap: what was missed must be asked for again. */
  onReturn(listener: () => void): () => void
  readonly state: StreamState
  readonly onState: (listener: (state: StreamState) => void) => () => void
  close(): void
}

export interface EventStreamParts {
  readonly connect: () => EventConnection
  /** Calls back after that many milliseconds; gives a function that cancels. */
  readonly later: (callback: () => void, milliseconds: number) => () => void
}

const closed = 2
const longestWait = 30_000

/**
 * One connection for the whole app. EventSource reconnects by itself after a dropped line, but gives up for good when
 * the server answers with an error (a restart behind a proxy): then this tries again after 1, 2, 4 … at most 30 s.
 */
export function createEventStream(parts: EventStreamParts): EventStream {
  const listeners = new Map<string, Set<(data: never) => void>>()
  const returns = new Set<() => void>()
  const states = new Set<(state: StreamState) => void>()
  let connection: EventConnection | null = null
  let cancel: (() => void) | null = null
  let state: StreamState = 'connecting'
  let failures = 0
  let wasOpen = false

  function become(next: StreamState): void {
    if (state === next) return
    state = next
    for (const listener of states) listener(next)
  }

  function connect(): void {
    cancel = null
    const opened = parts.connect()
    connection = opened
    opened.addEventListener('open', () => {
      failures = 0
      become('open')
      if (wasOpen) for (const listener of returns) listener()
      wasOpen = true
    })
    opened.addEventListener('error', () => {
      become('waiting')
      if (opened.readyState !== closed) return
      opened.close()
      cancel = parts.later(connect, Math.min(longestWait, 1000 * 2 ** failures))
      failures += 1
    })
    for (const name of Object.keys(names)) {
      opened.addEventListener(name, (event) => dispatch(name, event))
    }
  }

  function dispatch(name: string, event: Event): void {
    let value: unknown
    try {
      value = JSON.parse((event as MessageEvent<string>).data) // Every named event of the stream is a message.
    } catch {
      return
    }
    for (const listener of listeners.get(name) ?? []) listener(value as never)
  }

  return {
    open: connect,
    subscribe(name, listener) {
      const set = listeners.get(name) ?? new Set()
      listeners.set(name, set)
      set.add(listener)
      return () => set.delete(listener)
    },
    onReturn(listener) {
      returns.add(listener)
      return () => returns.delete(listener)
    },
    onState(listener) {
      states.add(listener)
      return () => states.delete(listener)
    },
    get state() {
      return state
    },
    close() {
      cancel?.()
      cancel = null
      connection?.close()
      connection = null
      wasOpen = false
      become('connecting')
    },
  }
}

export function connectToEvents(): EventConnection {
  return new EventSource('/api/events')
}
