import type { Status } from './inbox-filter.ts'

/** Small drawings in the colour of the words beside them; always beside words or a name, never alone. */
export function PencilIcon() {
  return (
    <svg viewBox="0 0 16 16" width="1em" height="1em" aria-hidden focusable="false" fill="none" stroke="currentColor">
      <path
        strokeWidth="1.3"
        strokeLinejoin="round"
        d="M2.5 13.500 3.400 10 10.800 2.600q.700-.700 1.400 0l1.200 1.200q.700.700 0 1.400L6 12.600z"
      />
      <path strokeWidth="1.3" d="m9.300 4.100 2.600 2.600" />
    </svg>
  )
}

export function SearchIcon() {
  return (
    <svg viewBox="0 0 16 16" width="1em" height="1em" aria-hidden focusable="false" fill="none" stroke="currentColor">
      <circle cx="7" cy="7" r="4.500" strokeWidth="1.4" />
      <path strokeWidth="1.4" strokeLinecap="round" d="m10.500 10.500 3.500 3.500" />
    </svg>
  )
}

export function BackIcon() {
  return (
    <svg viewBox="0 0 16 16" width="1em" height="1em" aria-hidden focusable="false" fill="none" stroke="currentColor">
      <path strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" d="M9.500 3 4.500 8l5 5M5 8h8.500" />
    </svg>
  )
}

/** New is a full dot, open a half one, done a tick: told apart by shape. */
export function StatusIcon({ status }: { status: Status }) {
  return (
    <svg viewBox="0 0 16 16" width="1em" height="1em" aria-hidden focusable="false" fill="none" stroke="currentColor">
      {status === 'new' ? <circle cx="8" cy="8" r="4" fill="currentColor" stroke="none" /> : null}
      {status === 'open' ? (
        <>
          <circle cx="8" cy="8" r="4.300" strokeWidth="1.4" />
          <path d="M8 3.700a4.300 4.300 0 0 1 0 8.600z" fill="currentColor" stroke="none" />
        </>
      ) : null}
      {status === 'done' ? (
        <path strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" d="m3.500 8.500 3 3 6-7" />
      ) : null}
    </svg>
  )
}
