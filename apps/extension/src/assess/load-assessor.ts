import type { Assessor } from '@troje/assess'
import { browser } from 'wxt/browser'
import { assessorWanted } from '../inject/messages.ts'
import { takeAssessor } from './assessor-slot.ts'

/** The background gave no assessor: the extension was updated or removed while this page stayed open. */
export class AssessorUnavailableError extends Error {
  override readonly name = 'AssessorUnavailableError'
  readonly code = 'assessor-unavailable'
}

let loading: Promise<Assessor> | undefined

/**
 * The assessor of this page, brought in once somebody types: most pages are only read, and it is large.
 * The message that asks for it carries no text.
 *
 * @throws {AssessorUnavailableError} if the page has to be loaded anew first
 */
export function loadAssessor(): Promise<Assessor> {
  loading ??= askForAssessor().catch((cause: unknown) => {
    loading = undefined
    throw new AssessorUnavailableError('The page has lost its extension', { cause })
  })
  return loading
}

async function askForAssessor(): Promise<Assessor> {
  if (takeAssessor() === undefined) await browser.runtime.sendMessage(assessorWanted)
  const assessor = takeAssessor()
  if (assessor === undefined) throw new Error('The background brought no assessor')
  return assessor
}
