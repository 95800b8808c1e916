import './fonts.css'
import '../design/tokens.css'
import '../design/base.css'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { installOffline } from './offline/install-offline.ts'

/** Draws one page of the check, and lets the browser keep the pages for when there is no network. */
export function startPage(page: ReactNode): void {
  const root = document.getElementById('root')
  if (root) createRoot(root).render(page)
  installOffline()
}
