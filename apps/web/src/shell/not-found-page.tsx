import { Link } from '@tanstack/react-router'
import { useTexts } from '../i18n/use-texts.ts'
import { Page } from './page.tsx'
import { statesTexts } from './states-texts.ts'

export function NotFoundPage() {
  const t = useTexts(statesTexts)
  return (
    <main id="content" tabIndex={-1}>
      <Page title={t('notFound')} lead={t('notFoundLead')} width="text">
        <Link to="/">{t('toHome')}</Link>
      </Page>
    </main>
  )
}
