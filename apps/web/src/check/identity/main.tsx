import { startPage } from '../start.tsx'
import { IdentityPage } from './identity-page.tsx'

startPage(<IdentityPage />)
