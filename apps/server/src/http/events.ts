import type { z } from '@hono/zod-openapi'
import type { eventSchemas } from './schemas.ts'

export type EventName = keyof typeof eventSchemas
export type EventData<Name extends EventName> = z.infer<(typeof eventSchemas)[Name]>
/** One event as it goes over the line. */
export interface SentEvent {
  readonly event: EventName
  readonly data: string
}
export type Listener = (event: SentEvent) => void

/** What happens in the server, told to every open page. */
export interface Events {
  publish<Name extends EventName>(name: Name, data: EventData<Name>): void
  subscribe(listener: Listener): () => void
}

export function openEvents(): Events {
  const listeners = new Set<Listener>()
  return {
    publish(name, data) {
      if (listeners.size === 0) return
      const event = { event: name, data: JSON.stringify(data) }
      for (const listener of listeners) listener(event)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
