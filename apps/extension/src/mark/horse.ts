const svg = 'http://www.w3.org/2000/svg'

/** The mark of Troje, as in `apps/web`; units of a 64 × 64 square. */
const body =
  'M16 25.500H33L38.200 11.500 40 4.500 44.800 9.200 58 19 56.400 25.400 49.800 25.800 46 22.800Q45.600 28 47.600 32.500L46.600 49H40.400L38.600 38H24L22.200 49H16.400L15.600 36.800 13.400 33.600 12.800 42 8.800 42.600 9.800 30.500Q11 26.300 16 25.500ZM24.500 28.500h7v6h-7z'
const board = 'M6 48.500h52v4H6z'
const wheels =
  'M17 50.500a5.700 5.700 0 1 0 .01 0zm0 4a1.700 1.700 0 1 1-.01 0zM46 50.500a5.700 5.700 0 1 0 .01 0zm0 4a1.700 1.700 0 1 1-.01 0z'

/** A drawing that a screen reader passes by: its button has a name. */
export function drawHorse(page: Document): SVGElement {
  const drawing = page.createElementNS(svg, 'svg')
  drawing.setAttribute('viewBox', '0 0 64 64')
  drawing.setAttribute('aria-hidden', 'true')
  for (const line of [body, board, wheels]) {
    const path = page.createElementNS(svg, 'path')
    path.setAttribute('d', line)
    path.setAttribute('fill-rule', 'evenodd')
    drawing.append(path)
  }
  return drawing
}
