/** The server puts a fresh nonce into the page; the styles that Mantine and the query editor make carry it. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? ''
}

/**
 * Mantine's dialogs hold the page behind them still with react-remove-scroll, whose style element looks for its nonce under
 * webpack's name. Without it the policy refuses that style.
 */
export function shareStyleNonce(): void {
  Object.assign(globalThis, { __webpack_nonce__: styleNonce() })
}
