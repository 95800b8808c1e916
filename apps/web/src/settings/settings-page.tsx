import { codeWordWarning } from '@troje/assess/code-words'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { organisationQuery } from '../api/organisation.ts'
import { meQuery } from '../api/session.ts'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { Page } from '../shell/page.tsx'
import { ErrorNote, Loading } from '../shell/states.tsx'
import { codeWordsTexts } from './code-words-texts.ts'
import { CodeWords } from './code-words.tsx'
import { OrganisationForm } from './organisation-form.tsx'
import { People } from './people.tsx'
import classes from './settings.module.css'
import { settingsTexts } from './texts.ts'

export function SettingsPage() {
  const t = useTexts(settingsTexts)
  const { data: me } = useQuery(meQuery)
  const isAdministrator = me?.role === 'administrator'
  return (
    <Page title={t('title')}>
      <section className={classes.section} aria-labelledby="organisation">
        <div className={classes.intro}>
          <h2 id="organisation">{t('organisation')}</h2>
          <p>{t('organisationLead')}</p>
          {isAdministrator ? null : <p>{t('onlyAdministrator')}</p>}
        </div>
        {isAdministrator ? <OrganisationSection /> : null}
      </section>
      <CodeWordsSection isAdministrator={isAdministrator} />
      <section className={classes.section} aria-labelledby="people">
        <div className={classes.intro}>
          <h2 id="people">{t('people')}</h2>
          <p>{t('peopleLead')}</p>
        </div>
        <People mayInvite={isAdministrator} />
      </section>
    </Page>
  )
}

function CodeWordsSection({ isAdministrator }: { isAdministrator: boolean }) {
  const t = useTexts(codeWordsTexts)
  const { pick } = useLanguage()
  return (
    <section className={classes.section} aria-labelledby="code-words">
      <div className={classes.intro}>
        <h2 id="code-words">{t('title')}</h2>
        <p>{t('lead')}</p>
        {isAdministrator ? <p>{pick(codeWordWarning)}</p> : <p>{t('onlyAdministrator')}</p>}
      </div>
      {isAdministrator ? <CodeWords /> : null}
    </section>
  )
}

function OrganisationSection() {
  const t = useTexts(settingsTexts)
  const [isSaved, setIsSaved] = useState(false)
  const { data: organisation, error, refetch } = useQuery(organisationQuery)
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />
  if (!organisation) return <Loading />
  return (
    <div className={classes.content}>
      <OrganisationForm organisation={organisation} submitLabel={t('save')} onSaved={() => setIsSaved(true)} />
      <output>{isSaved ? t('saved') : null}</output>
    </div>
  )
}
