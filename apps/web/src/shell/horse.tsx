/** Facing right, on a board with two wheels; the hatch in its side is cut out. Units of a 64 × 64 square. */
export const horseOutline =
  'M16 25.500H33L38.200 11.500 40 4.500 44.800 9.200 58 19 56.400 25.400 49.800 25.800 46 22.800Q45.600 28 47.600 32.500L46.600 49H40.400L38.600 38H24L22.200 49H16.400L15.600 36.800 13.400 33.600 12.800 42 8.800 42.600 9.800 30.500Q11 26.300 16 25.500Z'
export const horseHatch = 'M24.500 28.500h7v6h-7z'

/** The mark: a small wooden horse on wheels. `title` names it where no words stand beside it. */
export function Horse({ size = 28, title }: { size?: number; title?: string }) {
  return (
    <svg
      viewBox="0 0 64 64"
      width={size}
      height={size}
      fill="currentColor"
      role={title ? 'img' : undefined}
      aria-hidden={title ? undefined : true}
      focusable="false"
    >
      {title ? <title>{title}</title> : null}
      <path
        fillRule="evenodd"
        stroke="currentColor"
        strokeWidth="1.600"
        strokeLinejoin="round"
        d={`${horseOutline}${horseHatch}`}
      />
      <rect x="6" y="48.500" width="52" height="4" rx="1.500" />
      <path fillRule="evenodd" d="M17 50.500a5.700 5.700 0 1 0 .01 0zm0 4a1.700 1.700 0 1 1-.01 0z" />
      <path fillRule="evenodd" d="M46 50.500a5.700 5.700 0 1 0 .01 0zm0 4a1.700 1.700 0 1 1-.01 0z" />
    </svg>
  )
}
