export interface Address {
  readonly host: string
  readonly path: string
}

/** Host and path of an address with or without its scheme; lower case, without `www.`, port and closing slash. */
export function splitAddress(address: string): Address {
  const bare = address.toLowerCase().replace(/^[a-z][a-z0-9+.-]*:\/\//, '')
  const cut = bare.search(/[/?#]/)
  const host = (cut < 0 ? bare : bare.slice(0, cut))
    .replace(/^.*@/, '')
    .replace(/:\d*$/, '')
    .replace(/^www\./, '')
  const path = cut < 0 ? '' : bare.slice(cut).replace(/\/+$/, '')
  return { host, path }
}
