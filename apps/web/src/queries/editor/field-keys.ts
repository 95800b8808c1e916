/** The editor's keys as this device names them. */
export function fieldKeys(): { complete: string; next: string; fix: string } {
  const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent)
  return { complete: isMac ? '⌃ Space' : 'Ctrl-Space', next: 'F8', fix: isMac ? '⌘ .' : 'Ctrl-.' }
}
