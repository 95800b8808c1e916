import type { ReactNode } from 'react'
import { horseHatch, horseOutline } from './horse.tsx'
import classes from './tile.module.css'

/** Drawings in blue on a white tile, after the tiles of Delft. They decorate: the words beside them say it. */
const drawings = {
  horse: (
    <>
      <g transform="translate(27 22)">
        <path d={horseOutline} />
        <path d={horseHatch} className={classes.accent} />
        <path d="M17 30.500h5M34 30.500h10M17 34.500h27M37 22l8 3M39 16.500l7 3.500" className={classes.thin} />
        <path d="M6 50.500h52" />
        <circle cx="17" cy="56" r="5.200" />
        <circle cx="46" cy="56" r="5.200" />
      </g>
      <path d="M18 84h84M24 84l-2-4M27 84l1-5M93 84l2-5M97 84l-1-4" className={classes.thin} />
    </>
  ),
  check: (
    <>
      <path d="M34 32h50q6 0 6 6v28q0 6-6 6H58L46 86V72H34q-6 0-6-6V38q0-6 6-6z" />
      <path d="M38 45h40M38 55h24" className={classes.thin} />
      <path d="M38 60q3-3.500 6 0t6 0 6 0 6 0" className={classes.accent} />
      <path d="M93 55l7 7-25 25-10 3 3-10zM70 78l7 7" className={classes.solid} />
    </>
  ),
  slipped: (
    <>
      <path d="M48 30h25M50 30c0 11-10 16-12 29-2 15 5 27 12 30h21c7-3 14-15 12-30-2-13-12-18-12-29M45 93h31M50 89l-2 4M71 89l2 4" />
      <path d="M73 37c17-3 22 17 9 26" />
      <path d="M39 56q21 7 43 0M38 62q22 7 45 0" className={classes.thin} />
      <path d="M56 73q4-6 8 0-4 6-8 0zM48 73h5M67 73h5" className={classes.thin} />
      <path d="M60 30l4 9-6 7 7 9-5 8M59 41l6-3M58 50l7-1M60 58l6 1" className={classes.accent} />
    </>
  ),
  instruction: (
    <>
      <path d="M38 24h33l13 13v58H38zM71 24v13h13" />
      <path d="M46 46h30M46 53h26M46 60h30M46 67h21M46 74h28" className={classes.thin} />
      <path d="M46 36h16" />
      <path d="M68 83a4.500 4.500 0 1 0 .01 0zM66 91l-2 9 4-2.500 4 2.500-2-9" className={classes.accent} />
    </>
  ),
} satisfies Record<string, ReactNode>

const corner = 'M8 25Q21 23 25 8M8 17q7-1 9-9M10 10l5 5M25 8q3 3 7 1M8 25q3 3 1 7'

export function Tile({ drawing }: { drawing: keyof typeof drawings }) {
  return (
    <svg viewBox="0 0 120 120" className={classes.tile} aria-hidden focusable="false">
      <g className={classes.thin}>
        {[0, 90, 180, 270].map((angle) => (
          <path key={angle} d={corner} transform={`rotate(${angle} 60 60)`} />
        ))}
      </g>
      {drawings[drawing]}
    </svg>
  )
}
