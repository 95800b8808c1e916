import type { ReactNode } from 'react'
import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import type { EventStream, ServerEventName, ServerEvents, StreamState } from './events.ts'
import { connectToEvents, createEventStream } from './events.ts'

function later(callback: () => void, milliseconds: number): () => void {
  const timer = setTimeout(callback, milliseconds)
  return () => clearTimeout(timer)
}

const EventStreamContext = createContext<EventStream | null>(null)

/** Keeps one stream open for everything inside it. */
export function EventStreamProvider({ children }: { children: ReactNode }) {
  const [stream] = useState(() => createEventStream({ connect: connectToEvents, later }))
  useEffect(() => {
    stream.open()
    return () => stream.close()
  }, [stream])
  return <EventStreamContext value={stream}>{children}</EventStreamContext>
}

/** Calls back for each event of that name while the component is shown. */
export function useServerEvent<Name extends ServerEventName>(name: Name, listener: (data: ServerEvents[Name]) => void) {
  const stream = useContext(EventStreamContext)
  useEffect(() => stream?.subscribe(name, listener), [stream, name, listener])
}

/** Calls back when the stream is back after a gap: what was missed must be asked for again. */
export function useStreamReturn(listener: () => void) {
  const stream = useContext(EventStreamContext)
  useEffect(() => stream?.onReturn(listener), [stream, listener])
}

const never = () => () => {}

/** Whether news arrives by itself at the moment. */
export function useStreamState(): StreamState {
  const stream = useContext(EventStreamContext)
  return useSyncExternalStore(stream?.onState ?? never, () => stream?.state ?? 'connecting')
}
