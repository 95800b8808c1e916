/** The server puts a fresh nonce into the page; the styles that Mantine and the query editor make carry it. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? ''
}
