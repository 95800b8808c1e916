import { describe, expect, it } from 'vitest'
import type { EventConnection } from './events.ts'
import { createEventStream } from './events.ts'

class Connection extends EventTarget implements EventConnection {
  readyState = 0
  isClosed = false
  close(): void {
    this.isClosed = true
  }
  tell(name: string, data: string): void {
    this.dispatchEvent(new MessageEvent(name, { data }))
  }
  opens(): void {
    this.readyState = 1
    this.dispatchEvent(new Event('open'))
  }
  fails(readyState: number): void {
    this.readyState = readyState
    this.dispatchEvent(new Event('error'))
  }
}

function openStream() {
  const connections: Connection[] = []
  const waits: { callback: () => void; milliseconds: number }[] = []
  const stream = createEventStream({
    connect: () => {
      const connection = new Connection()
      connections.push(connection)
      return connection
    },
    later: (callback, milliseconds) => {
      waits.push({ callback, milliseconds })
      return () => waits.pop()
    },
  })
  stream.open()
  return { stream, connections, waits }
}

describe('the event stream', () => {
  it('hands each event to those who asked for it, until they stop', () => {
    const { stream, connections } = openStream()
    const heard: string[] = []
    const stop = stream.subscribe('mention', ({ id }) => heard.push(id))
    connections[0]?.tell('mention', '{"id":"1"}')
    connections[0]?.tell('source', '{"id":"2"}')
    stop()
    connections[0]?.tell('mention', '{"id":"3"}')
    expect(heard).toEqual(['1'])
  })

  it('passes over what is no JSON', () => {
    const { stream, connections } = openStream()
    const heard: string[] = []
    stream.subscribe('mention', ({ id }) => heard.push(id))
    connections[0]?.tell('mention', '{')
    connections[0]?.tell('mention', '{"id":"1"}')
    expect(heard).toEqual(['1'])
  })

  it('connects anew, each time later, when the server refused', () => {
    const { stream, connections, waits } = openStream()
    for (let turn = 0; turn < 7; turn += 1) {
      connections.at(-1)?.fails(2)
      waits.at(-1)?.callback()
    }
    expect(waits.map(({ milliseconds }) => milliseconds)).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000])
    expect(connections).toHaveLength(8)
    expect(stream.state).toBe('waiting')
  })

  it('leaves a dropped line to the browser, which connects again by itself', () => {
    const { connections, waits } = openStream()
    connections[0]?.fails(0)
    expect(waits).toEqual([])
    expect(connections).toHaveLength(1)
  })

  it('tells of its return after a gap, and not of its first opening', () => {
    const { stream, connections } = openStream()
    let returns = 0
    stream.onReturn(() => (returns += 1))
    connections[0]?.opens()
    expect(returns).toBe(0)
    connections[0]?.fails(0)
    connections[0]?.opens()
    expect(returns).toBe(1)
    expect(stream.state).toBe('open')
  })

  it('stays closed once it is closed', () => {
    const { stream, connections, waits } = openStream()
    connections[0]?.fails(2)
    stream.close()
    expect(waits).toEqual([])
    expect(connections[0]?.isClosed).toBe(true)
  })
})
