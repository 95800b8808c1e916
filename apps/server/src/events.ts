import type { ImportRow } from '@troje/store'

/** What each event carries: ids and rows; never a post's text. */
export interface EventPayloads {
  /** New mentions were stored. */
  readonly mentions: { readonly ids: readonly string[] }
  /** A mention's case changed. */
  readonly mention: { readonly id: string }
  readonly import: ImportRow
  readonly source: { readonly id: string }
  readonly query: { readonly id: string }
}

export type EventName = keyof EventPayloads
export type ServerEvent = {
  [Name in EventName]: { readonly name: Name; readonly data: EventPayloads[Name] }
}[EventName]
export type Listener = (event: ServerEvent) => void

/** What happens in the server, told to whoever listens. */
export interface Events {
  publish<Name extends EventName>(name: Name, data: EventPayloads[Name]): void
  subscribe(listener: Listener): () => void
}

export function openEvents(): Events {
  const listeners = new Set<Listener>()
  return {
    publish(name, data) {
      // A name and its own data: the signature says so.
      const event = { name, data } as ServerEvent
      for (const listener of listeners) listener(event)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
