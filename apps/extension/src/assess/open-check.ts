import type { Advice } from '@troje/assess'
import type { Adviser } from './adviser-slot.ts'

export interface CheckOptions {
  readonly read: () => string
  readonly loadAdviser: () => Promise<Adviser>
  /** There is a draft, and what reads it is still on its way. */
  readonly onLoading: () => void
  readonly onAdvice: (draft: string, advice: Advice) => void
  readonly onUnavailable: () => void
}

export interface Check {
  /** Checks once nothing was typed for a while. Costs a keystroke one timer. */
  readonly soon: () => void
  /** The same where nothing says that somebody types: it puts off no check that is due, so a busy page cannot hold it up. */
  readonly sometime: () => void
  readonly now: () => void
  readonly stop: () => void
}

/** A pause between words, in milliseconds. */
const pause = 300
/** Where the page is never idle, the check comes after this all the same, in milliseconds. */
const patience = 1000

const nothing: Advice = { findings: [], isReport: false }

/** Reads and assesses one composer, never between two quick keystrokes. It keeps the last draft, in memory. */
export function openCheck({ read, loadAdviser, onLoading, onAdvice, onUnavailable }: CheckOptions): Check {
  let timer: ReturnType<typeof setTimeout> | undefined
  let idle: number | undefined
  let isStopped = false
  let last: string | undefined
  let adviser: Adviser | undefined

  async function run(): Promise<void> {
    const draft = read()
    if (draft === last) return
    last = draft
    if (draft.trim() === '') return onAdvice(draft, nothing) // nothing to assess: what assesses may stay unloaded
    if (adviser === undefined) onLoading()
    try {
      adviser ??= await loadAdviser()
      if (!isStopped && last === draft) onAdvice(draft, adviser(draft))
    } catch {
      last = undefined // the next pause tries again
      if (!isStopped) onUnavailable()
    }
  }

  function cancel(): void {
    clearTimeout(timer)
    if (idle !== undefined) cancelIdleCallback(idle)
    timer = undefined
    idle = undefined
  }

  function soon(): void {
    cancel()
    timer = setTimeout(() => {
      timer = undefined
      idle = requestIdleCallback(
        () => {
          idle = undefined
          void run()
        },
        { timeout: patience },
      )
    }, pause)
  }

  return {
    soon,
    sometime() {
      if (timer === undefined && idle === undefined) soon()
    },
    now() {
      cancel()
      void run()
    },
    stop() {
      isStopped = true
      cancel()
    },
  }
}
