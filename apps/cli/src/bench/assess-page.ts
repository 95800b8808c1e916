import { openAssessor } from '@troje/assess'
import { openTextModel } from '@troje/assess/text-model'
import { timeChecks } from './check-times.ts'
import type { CheckTimes } from './check-times.ts'

/** What `bench assess` runs inside a browser: the bundled assessor, on drafts that it asks the bench's own server for. */
async function measureChecks(): Promise<CheckTimes> {
  const answer = await fetch('/drafts')
  const drafts = (await answer.json()) as string[]
  const assessor = openAssessor({ textModel: openTextModel() })
  for (const draft of drafts.slice(0, 1000)) assessor.assess(draft)
  return timeChecks((draft) => assessor.assess(draft), drafts)
}

// The bench calls it from outside the page.
Object.assign(globalThis, { measureChecks })
