/** Exit statuses of `troje`, as Unix filters use them. */
export const exitStatus = {
  /** Everything was read, nothing was found. */
  ok: 0,
  /** `check` found something; a filter met a bad line; a query was refused. */
  found: 1,
  /** Wrong usage, or a file that cannot be read. */
  usage: 2,
} as const
