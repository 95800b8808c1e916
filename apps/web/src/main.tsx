import './design/mantine.css'
import './design/fonts.css'
import './design/tokens.css'
import './design/base.css'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { shareStyleNonce } from './design/style-nonce.ts'
import { startTexts } from './i18n/i18n.ts'

startTexts()
shareStyleNonce()
const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)
