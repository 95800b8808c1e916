import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { SourceKindRecord, SourceRecord } from '@troje/server/api-types'
import { useCallback, type ReactNode } from 'react'
import { useServerEvent } from '../api/event-stream-context.tsx'
import { ApiProblem } from '../api/problem.ts'
import { meQuery } from '../api/session.ts'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { sourcesQuery } from '../inbox/inbox-data.ts'
import { Page } from '../shell/page.tsx'
import { ErrorNote, Loading } from '../shell/states.tsx'
import { sourceFormTexts } from './form-texts.ts'
import { PushAddress } from './push-address.tsx'
import { RemoveSource } from './remove-source.tsx'
import { SourceFacts } from './source-facts.tsx'
import { SourceGaps, SourceIssues } from './source-troubles.tsx'
import { SourceHealth } from './source-health.tsx'
import { SourceSettings } from './source-settings.tsx'
import { sourceTexts } from './source-texts.ts'
import { sourceKindsQuery, sourceQuery } from './sources-data.ts'
import { sourcesTexts } from './texts.ts'
import { useArrival } from './use-arrival.ts'
import classes from './source-page.module.css'

/** One source: how it does, what it may have missed, and what was filled in for it. */
export function SourcePage() {
  const t = useTexts(sourceTexts)
  const list = useTexts(sourcesTexts)
  const { id } = useParams({ from: '/work/sources/$id' })
  const client = useQueryClient()
  const source = useQuery({ ...sourceQuery(id), refetchInterval: 60_000 })
  const kinds = useQuery(sourceKindsQuery)
  useServerEvent(
    'source',
    useCallback(() => void client.invalidateQueries({ queryKey: sourcesQuery.queryKey }), [client]),
  )
  const back = <Link to="/sources">{list('back')}</Link>
  if (source.error instanceof ApiProblem && source.error.status === 404) {
    return <Page title={t('gone')} lead={t('goneLead')} action={back} />
  }
  const error = source.error ?? kinds.error
  if (!source.data || !kinds.data) {
    return (
      <Page title={list('title')} action={back}>
        {error ? <ErrorNote error={error} onRetry={() => void source.refetch()} /> : <Loading />}
      </Page>
    )
  }
  const kind = kinds.data.find((one) => one.kind === source.data.kind) ?? null
  return <SourceParts key={id} source={source.data} kind={kind} back={back} />
}

interface SourcePartsProps {
  readonly source: SourceRecord
  /** Null of what nobody adds here: files, and the demo. */
  readonly kind: SourceKindRecord | null
  readonly back: ReactNode
}

function SourceParts({ source, kind, back }: SourcePartsProps) {
  const t = useTexts(sourceTexts)
  const list = useTexts(sourcesTexts)
  const form = useTexts(sourceFormTexts)
  const { pick } = useLanguage()
  const { data: me } = useQuery(meQuery)
  const mayChange = me?.role === 'administrator'
  return (
    <Page title={source.name} lead={pick(source.label)} action={back} takesFocus={useArrival()}>
      <Section title={t('health')}>
        <SourceHealth source={source} mayChange={mayChange} />
      </Section>
      {kind ? (
        <>
          <Section title={t('gapsTitle')} lead={t('gapsLead')}>
            <SourceGaps gaps={source.health.gaps} />
          </Section>
          <Section title={t('issuesTitle')}>
            <SourceIssues issues={source.health.issues} />
          </Section>
        </>
      ) : null}
      {source.pushUrl && mayChange ? (
        <Section title={form('pushTitle')}>
          <PushAddress url={source.pushUrl} />
        </Section>
      ) : null}
      {kind && mayChange ? (
        <Section title={t('settings')} lead={t('settingsLead')}>
          <SourceSettings source={source} kind={kind} />
        </Section>
      ) : null}
      {kind ? (
        <Section title={form('facts')}>
          <SourceFacts kind={kind} />
        </Section>
      ) : null}
      {mayChange ? (
        <Section title={t('removeTitle')} lead={t('removeLead')}>
          <RemoveSource source={source} />
        </Section>
      ) : null}
      {me && !mayChange ? <p className={classes.foot}>{list('onlyAdministrator')}</p> : null}
    </Page>
  )
}

function Section({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <section className={classes.section} aria-label={title}>
      <div className={classes.intro}>
        <h2>{title}</h2>
        {lead ? <p>{lead}</p> : null}
      </div>
      <div className={classes.content}>{children}</div>
    </section>
  )
}
