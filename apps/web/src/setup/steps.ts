export const setupSteps = ['account', 'organisation', 'query', 'sources', 'done'] as const
export type SetupStep = (typeof setupSteps)[number]

export interface SetupSituation {
  readonly setupNeeded: boolean
  readonly token: string | undefined
  readonly role: 'administrator' | 'colleague' | null
  /** What the address asks for. */
  readonly asked: string | undefined
}

/** Where somebody who opens set-up stands: a step, or the reason why there is none. */
export function whereToStand(situation: SetupSituation): SetupStep | 'no-token' | 'already' {
  const { setupNeeded, token, role, asked } = situation
  if (setupNeeded && role === null) return token === undefined ? 'no-token' : 'account'
  if (role !== 'administrator') return 'already'
  const step = setupSteps.find((known) => known === asked)
  return step === undefined || step === 'account' ? 'organisation' : step
}
