/** The mark: a small wooden horse on wheels. `title` names it where no words stand beside it. */
export function Horse({ size = 28, title }: { size?: number; title?: string }) {
  return (
    <svg
      viewBox="0 0 64 64"
      width={size}
      height={size}
      fill="none"
      role={title ? 'img' : undefined}
      aria-hidden={title ? undefined : true}
      focusable="false"
    >
      {title ? <title>{title}</title> : null}
      <path
        fill="currentColor"
        d="M13 47V27q0-5 5-5h17l4-12 4 3 9 6q1.500 1 1 2.600l-1.200 3.200q-.700 1.600-2.400 1.200L44 24.500 46 47h-8l-1.500-10H22l-1 10z"
      />
      <path stroke="currentColor" strokeWidth="3" strokeLinecap="round" d="M8 49h46" />
      <circle cx="17" cy="54" r="5" fill="currentColor" />
      <circle cx="45" cy="54" r="5" fill="currentColor" />
    </svg>
  )
}
