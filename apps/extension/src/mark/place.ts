/** A rectangle on the screen, in CSS pixels from the window's top left corner. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}
export interface Size {
  readonly width: number
  readonly height: number
}
export interface Spot {
  readonly left: number
  readonly top: number
}
export interface PanelSpot extends Spot {
  /** The panel scrolls within itself above this. */
  readonly maxHeight: number
}

/** The mark is a square; large enough to be hit (WCAG 2.5.8 asks for 24). */
export const markSize = 28
const gap = 4
/** Leaves the wave under the mark to be seen. */
const panelGap = 10
const edge = 8

/** The lowest panel in which a note can still be read. */
const lowestPanel = 160

/** What two boxes have in common; of no size, or less, where they have nothing. */
export function overlap(one: Box, other: Box): Box {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  }
}

/** Beside the composer's last line; where the window ends there, in its corner. */
export function placeMark(field: Box, window: Size): Spot {
  const beside = field.right + gap
  const isRoom = beside + markSize <= window.width
  return {
    left: clamp(isRoom ? beside : field.right - markSize - gap, 0, window.width - markSize),
    top: clamp(field.bottom - markSize, 0, window.height - markSize),
  }
}

/** Under the composer; above it where there is more room; over it where there is none on either side. Always within the window. */
export function placePanel(field: Box, panel: Size, window: Size): PanelSpot {
  const most = window.height - 2 * edge
  const below = window.height - field.bottom - panelGap - edge
  const above = field.top - panelGap - edge
  const isBelow = below >= Math.min(panel.height, lowestPanel) || below >= above
  const maxHeight = clamp(isBelow ? below : above, Math.min(lowestPanel, most), most)
  const height = Math.min(panel.height, maxHeight)
  const top = isBelow ? field.bottom + panelGap : field.top - panelGap - height
  return {
    left: clamp(field.left, edge, window.width - panel.width - edge),
    top: clamp(top, edge, window.height - height - edge),
    maxHeight,
  }
}

/** The lower bound wins where the window is too small for both. */
function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high))
}
