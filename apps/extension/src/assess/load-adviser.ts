import { browser } from 'wxt/browser'
import { assessorWanted } from '../inject/messages.ts'
import { takeAdviser } from './adviser-slot.ts'
import type { Adviser } from './adviser-slot.ts'

/** The background gave no assessor: the extension was updated or removed while this page stayed open. */
export class AssessorUnavailableError extends Error {
  override readonly name = 'AssessorUnavailableError'
  readonly code = 'assessor-unavailable'
}

let loading: Promise<Adviser> | undefined

/**
 * The adviser of this page, brought in once somebody types: most pages are only read, and it is large.
 * The message that asks for it carries no text.
 *
 * @throws {AssessorUnavailableError} if the page has to be loaded anew first
 */
export function loadAdviser(): Promise<Adviser> {
  loading ??= askForAdviser().catch((cause: unknown) => {
    loading = undefined
    throw new AssessorUnavailableError('The page has lost its extension', { cause })
  })
  return loading
}

async function askForAdviser(): Promise<Adviser> {
  if (takeAdviser() === undefined) await browser.runtime.sendMessage(assessorWanted)
  const adviser = takeAdviser()
  if (adviser === undefined) throw new Error('The background brought no assessor')
  return adviser
}
