import type { Assessor } from '@troje/assess'
import type { Finding } from '@troje/post'

export interface CheckOptions {
  readonly read: () => string
  readonly loadAssessor: () => Promise<Assessor>
  readonly onFindings: (draft: string, findings: readonly Finding[]) => void
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

/** Reads and assesses one composer, never between two quick keystrokes. It keeps the last draft and its findings, in memory. */
export function openCheck({ read, loadAssessor, onFindings, onUnavailable }: CheckOptions): Check {
  let timer: ReturnType<typeof setTimeout> | undefined
  let idle: number | undefined
  let isStopped = false
  let last: string | undefined

  async function run(): Promise<void> {
    const draft = read()
    if (draft === last) return
    last = draft
    if (draft.trim() === '') return onFindings(draft, []) // nothing to assess: what assesses may stay unloaded
    try {
      const assessor = await loadAssessor()
      if (!isStopped && last === draft) onFindings(draft, assessor.assess(draft))
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
