import './design/mantine.css'
import './design/fonts.css'
import './design/tokens.css'
import './design/base.css'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { startTexts } from './i18n/i18n.ts'

startTexts()
const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)
