import { startPage } from '../start.tsx'
import { ArchivePage } from './archive-page.tsx'

startPage(<ArchivePage />)
