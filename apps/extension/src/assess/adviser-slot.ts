import type { Advice } from '@troje/assess'

/** Reads a draft, and says what its writer is to see. */
export type Adviser = (draft: string) => Advice

/** Where `assessor.js` leaves its adviser: a global of the extension's own world, which the page's scripts cannot see. */
const slot = Symbol.for('troje: assessor')
const world = globalThis as { [slot]?: Adviser }

export function putAdviser(adviser: Adviser): void {
  world[slot] = adviser
}

export function takeAdviser(): Adviser | undefined {
  return world[slot]
}
