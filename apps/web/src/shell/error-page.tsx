import type { ErrorComponentProps } from '@tanstack/react-router'
import { useTexts } from '../i18n/use-texts.ts'
import { Page } from './page.tsx'
import { ErrorNote } from './states.tsx'
import { statesTexts } from './states-texts.ts'

/** What is shown where a page itself could not be shown. */
export function ErrorPage({ error }: ErrorComponentProps) {
  const t = useTexts(statesTexts)
  return (
    <main id="content" tabIndex={-1}>
      <Page title={t('wrong')} width="text">
        <ErrorNote error={error} onRetry={() => location.reload()} />
      </Page>
    </main>
  )
}
