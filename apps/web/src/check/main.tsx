import { CheckPage } from './check-page.tsx'
import { startPage } from './start.tsx'

startPage(<CheckPage />)
