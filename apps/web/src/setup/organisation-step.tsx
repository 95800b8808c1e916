import { useQuery } from '@tanstack/react-query'
import { organisationQuery } from '../api/organisation.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { OrganisationForm } from '../settings/organisation-form.tsx'
import { ErrorNote, Loading } from '../shell/states.tsx'
import { setupTexts } from './texts.ts'

export function OrganisationStep({ onDone }: { onDone: () => void }) {
  const t = useTexts(setupTexts)
  const { data: organisation, error, refetch } = useQuery(organisationQuery)
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />
  if (!organisation) return <Loading />
  // Before anything is filled in, the browser knows the time zone better than a default does.
  const zone = organisation.name === '' ? new Intl.DateTimeFormat().resolvedOptions().timeZone : organisation.timeZone
  return (
    <OrganisationForm organisation={{ ...organisation, timeZone: zone }} submitLabel={t('next')} onSaved={onDone} />
  )
}
