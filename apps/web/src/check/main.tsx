import '../design/fonts.css'
import '../design/tokens.css'
import '../design/base.css'
import { createRoot } from 'react-dom/client'
import { CheckPage } from './check-page.tsx'

const root = document.getElementById('root')
if (root) createRoot(root).render(<CheckPage />)
