import { addresses } from '../addresses.ts'

/**
 * Lets the browser keep the pages of the check, so that they open without a network and can be installed. Where it cannot
 * (a file opened from a disk, an address without https) the page works as it is.
 */
export function installOffline(): void {
  if (!('serviceWorker' in navigator) || location.protocol === 'file:') return
  const register = () => {
    navigator.serviceWorker.register(addresses.worker, { scope: addresses.scope }).catch(() => undefined)
  }
  // After the page itself, so that it never waits for its copy.
  if (document.readyState === 'complete') register()
  else addEventListener('load', register, { once: true })
}
