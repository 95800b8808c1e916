import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { meQuery, publicQuery } from '../api/session.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { Page } from '../shell/page.tsx'
import { usePageTitle } from '../shell/page-title.ts'
import { ErrorNote, Loading } from '../shell/states.tsx'
import { AccountStep } from './account-step.tsx'
import { DoneStep } from './done-step.tsx'
import { OrganisationStep } from './organisation-step.tsx'
import { QueryStep } from './query-step.tsx'
import classes from './setup.module.css'
import { SourcesStep } from './sources-step.tsx'
import { setupSteps, whereToStand } from './steps.ts'
import type { SetupStep } from './steps.ts'
import { setupTexts } from './texts.ts'

/** The first run, one thing to do per screen. The step stands in the address: a reload goes on where one was. */
export function SetupPage() {
  const t = useTexts(setupTexts)
  const { token, step: asked } = useSearch({ from: '/public/setup' })
  const about = useQuery(publicQuery)
  const me = useQuery(meQuery)
  const error = about.error ?? me.error
  if (error) return <ErrorPageBody error={error} />
  if (about.data === undefined || me.data === undefined) return <Loading />
  const place = whereToStand({
    setupNeeded: about.data.setupNeeded,
    token,
    role: me.data?.role ?? null,
    asked,
  })
  if (place === 'no-token') return <Page title={t('title')} lead={t('noToken')} width="text" />
  if (place === 'already') {
    return (
      <Page title={t('title')} lead={t('already')} width="text">
        <Link to="/sign-in" search={{ next: '/setup' }}>
          {t('signIn')}
        </Link>
      </Page>
    )
  }
  return <Wizard step={place} token={token ?? ''} />
}

function ErrorPageBody({ error }: { error: unknown }) {
  const t = useTexts(setupTexts)
  return (
    <Page title={t('title')} width="text">
      <ErrorNote error={error} onRetry={() => location.reload()} />
    </Page>
  )
}

function Wizard({ step, token }: { step: SetupStep; token: string }) {
  const t = useTexts(setupTexts)
  const navigate = useNavigate()
  usePageTitle(`${t(step)} – ${t('title')}`)
  const goTo = (next: SetupStep) => void navigate({ to: '/setup', search: { step: next } })
  const number = setupSteps.indexOf(step) + 1
  return (
    <div className={classes.page} data-step={step}>
      <header className={classes.head}>
        <p className={classes.progress}>{t('step', { step: number, steps: setupSteps.length })}</p>
        <ol className={classes.steps} aria-label={t('steps')}>
          {setupSteps.map((name) => (
            <li key={name} aria-current={name === step ? 'step' : undefined}>
              {t(name)}
            </li>
          ))}
        </ol>
        <Heading key={step} takesFocus={step !== 'account'}>
          {t(step)}
        </Heading>
        <p className={classes.lead}>{t(`${step}Lead`)}</p>
      </header>
      {step === 'account' ? <AccountStep token={token} onDone={() => goTo('organisation')} /> : null}
      {step === 'organisation' ? <OrganisationStep onDone={() => goTo('query')} /> : null}
      {step === 'query' ? <QueryStep onDone={() => goTo('sources')} /> : null}
      {step === 'sources' ? <SourcesStep onDone={() => goTo('done')} /> : null}
      {step === 'done' ? <DoneStep /> : null}
    </div>
  )
}

/** A new step begins at its heading, for the eye and for a screen reader; the first one leaves the focus alone. */
function Heading({ takesFocus, children }: { takesFocus: boolean; children: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus) heading.current?.focus()
  }, [takesFocus])
  return (
    <h1 ref={heading} tabIndex={-1} className={classes.title}>
      {children}
    </h1>
  )
}
