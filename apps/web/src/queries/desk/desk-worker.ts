import { openDesk } from './desk.ts'
import type { DeskRequest } from './messages.ts'

/** The desk in a thread of its own, so that typing never waits for it. The answer to its script allows it no connection. */
const desk = openDesk()

addEventListener('message', ({ data }: MessageEvent<{ id: number; request: DeskRequest }>) => {
  postMessage({ id: data.id, answer: desk.answer(data.request) })
})
