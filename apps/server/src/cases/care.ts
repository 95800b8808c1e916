import type { CaseStatus, Store } from '@troje/store'
import type { Events } from '../events.ts'

export interface CareChange {
  readonly status?: CaseStatus | undefined
  /** `null` takes the assignee away. */
  readonly assigneeId?: string | null | undefined
}

export interface Care {
  /** False when the mention does not exist. */
  change(mentionId: string, change: CareChange, by: string): Promise<boolean>
  note(mentionId: string, text: string, by: string): Promise<boolean>
}

/** Who cares for a mention, and how far they are. Each change is told to every open inbox. */
export function openCare(store: Store, events: Events): Care {
  function told(mentionId: string, isDone: boolean): boolean {
    if (isDone) events.publish('mention', { id: mentionId })
    return isDone
  }

  return {
    async change(mentionId, { status, assigneeId }, by) {
      if (assigneeId !== undefined && !(await store.cases.assign(mentionId, assigneeId, by))) return false
      if (status !== undefined && !(await store.cases.setStatus(mentionId, status, by))) return false
      return told(mentionId, (await store.mentions.get(mentionId)) !== null)
    },
    note: async (mentionId, text, by) => told(mentionId, await store.cases.note(mentionId, text, by)),
  }
}
