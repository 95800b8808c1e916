import type { Assessor } from '@troje/assess'

/** Where `assessor.js` leaves its assessor: a global of the extension's own world, which the page's scripts cannot see. */
const slot = Symbol.for('troje: assessor')
const world = globalThis as { [slot]?: Assessor }

export function putAssessor(assessor: Assessor): void {
  world[slot] = assessor
}

export function takeAssessor(): Assessor | undefined {
  return world[slot]
}
