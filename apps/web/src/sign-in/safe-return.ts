/** Where to go after signing in: only an address on this site, so that a link cannot lead a fresh sign-in elsewhere. */
export function toSafeReturn(next: string | undefined): string {
  if (next === undefined || !next.startsWith('/') || /^\/[/\\]/.test(next)) return '/inbox'
  // Control characters are dropped by a browser's address parser: "/\t/elsewhere" would become "//elsewhere".
  // oxlint-disable-next-line no-control-regex
  return /[\u0000-\u001f\\]/.test(next) ? '/inbox' : next
}
