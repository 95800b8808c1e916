import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import type { SourceKindRecord } from '@troje/server/api-types'
import { useState } from 'react'
import { meQuery } from '../api/session.ts'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { FormNote } from '../shell/form-note.tsx'
import { Page } from '../shell/page.tsx'
import { ErrorNote, Loading } from '../shell/states.tsx'
import { AddSource } from './add-source.tsx'
import type { AddedSourceProps } from './added-source.tsx'
import { AddedSource } from './added-source.tsx'
import { sourceFormTexts } from './form-texts.ts'
import { KindChoice } from './kind-choice.tsx'
import { newSourceTexts } from './new-source-texts.ts'
import { OpmlImport } from './opml-import.tsx'
import { SourceFacts } from './source-facts.tsx'
import { sourceKindsQuery } from './sources-data.ts'
import { sourcesTexts } from './texts.ts'
import { useArrival } from './use-arrival.ts'
import classes from './source-page.module.css'

/** Adds a source: first its kind, then what that kind asks. The kind stands in the address, so that Back leaves it. */
export function NewSourcePage() {
  const t = useTexts(newSourceTexts)
  const list = useTexts(sourcesTexts)
  const { kind: asked } = useSearch({ from: '/work/sources/new' })
  const { data: me } = useQuery(meQuery)
  const { data: kinds, error, refetch } = useQuery(sourceKindsQuery)
  const back = <Link to="/sources">{list('back')}</Link>
  if (me?.role !== 'administrator' || !kinds) {
    return (
      <Page title={t('title')} action={back}>
        {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
        {me && me.role !== 'administrator' ? <p>{list('onlyAdministrator')}</p> : null}
        {me?.role === 'administrator' && !error ? <Loading /> : null}
      </Page>
    )
  }
  const kind = kinds.find((one) => one.kind === asked)
  return kind ? (
    <NewSource key={kind.kind} kind={kind} />
  ) : (
    <Kinds key="kinds" kinds={kinds} isUnknown={asked !== undefined} />
  )
}

function Kinds({ kinds, isUnknown }: { kinds: readonly SourceKindRecord[]; isUnknown: boolean }) {
  const t = useTexts(newSourceTexts)
  const list = useTexts(sourcesTexts)
  const back = <Link to="/sources">{list('back')}</Link>
  return (
    <Page title={t('title')} lead={t('lead')} action={back} takesFocus={useArrival()}>
      {isUnknown ? <FormNote error={null} message={t('noSuchKind')} /> : null}
      <KindChoice kinds={kinds} />
      <OpmlImport />
    </Page>
  )
}

function NewSource({ kind }: { kind: SourceKindRecord }) {
  const t = useTexts(newSourceTexts)
  const form = useTexts(sourceFormTexts)
  const { pick } = useLanguage()
  const takesFocus = useArrival()
  const [added, setAdded] = useState<Omit<AddedSourceProps, 'onAnother'> | null>(null)
  const back = (
    <Link to="/sources/new" search={{}}>
      {t('backToKinds')}
    </Link>
  )
  if (added) return <AddedSource {...added} onAnother={() => setAdded(null)} />
  return (
    <Page title={t('titleOf', { kind: pick(kind.label) })} lead={pick(kind.hint)} action={back} takesFocus={takesFocus}>
      <div className={classes.section}>
        <section className={classes.intro} aria-labelledby="facts">
          <h2 id="facts">{form('facts')}</h2>
          <SourceFacts kind={kind} />
        </section>
        <section className={classes.content} aria-labelledby="needed">
          <h2 id="needed">{t('needed')}</h2>
          <AddSource kind={kind} onAdded={(source, isProven) => setAdded({ source, isProven })} />
        </section>
      </div>
    </Page>
  )
}
