import type { QueryNode } from '@troje/match'
import type { Parsed } from '@troje/post'
import { networkLabels } from '@troje/post'
import type { Samples } from '@troje/server/api-types'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '../api/client.ts'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { segments } from '../inbox/segments.ts'
import { ErrorNote, Loading } from '../shell/states.tsx'
import classes from './setup.module.css'
import { setupTexts } from './texts.ts'
import type { FoundSample, Sample } from './try-samples.ts'
import { trySamples } from './try-samples.ts'

const mostFound = 8
const mostMissed = 4

/** What a query would find, while it is typed. Runs in the page: nothing is asked of the server for it. */
export function SampleTrial({ query }: { query: Parsed<QueryNode> }) {
  const t = useTexts(setupTexts)
  const { data, error, refetch } = useQuery({
    queryKey: ['samples'],
    queryFn: ({ signal }) => api.get<Samples>('/api/samples', { signal }),
  })
  const isBroken = query.issues.some((issue) => issue.severity === 'error')
  const trial = useMemo(() => trySamples(query.value, data?.posts ?? []), [query, data])
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading />
  if (isBroken) return <p className={classes.count}>{t('broken')}</p>
  const counts = { count: trial.found.length, total: data.posts.length }
  return (
    <div className={classes.trial}>
      <p className={classes.count} aria-live="polite">
        {counts.count === 0 ? t('foundNothing', counts) : t('found', counts)}
      </p>
      <Group title={t('samplesFound')} samples={trial.found} most={mostFound} />
      <Group
        title={t('samplesMissed')}
        samples={trial.missed.map((sample) => ({ sample, spans: [] }))}
        most={mostMissed}
        isQuiet
      />
    </div>
  )
}

interface GroupProps {
  readonly title: string
  readonly samples: readonly FoundSample[]
  readonly most: number
  readonly isQuiet?: boolean
}

function Group({ title, samples, most, isQuiet = false }: GroupProps) {
  const t = useTexts(setupTexts)
  if (samples.length === 0) return null
  return (
    <section className={classes.group} data-quiet={isQuiet || undefined}>
      <h2>{title}</h2>
      <ul className={classes.samples}>
        {samples.slice(0, most).map(({ sample, spans }) => (
          <li key={sample.id}>
            <SampleText sample={sample} spans={spans} />
          </li>
        ))}
      </ul>
      {samples.length > most ? <p className={classes.rest}>{t('more', { count: samples.length - most })}</p> : null}
    </section>
  )
}

function SampleText({ sample, spans }: { sample: Sample; spans: FoundSample['spans'] }) {
  const { pick } = useLanguage()
  return (
    <>
      <p className={classes.by}>
        {sample.author.displayName ?? sample.author.handle} · {pick(networkLabels[sample.source])}
      </p>
      <p dir="auto" lang={sample.lang ?? undefined}>
        {segments(sample.text, spans, []).map((piece) =>
          piece.spans.length === 0 ? piece.text : <mark key={piece.start}>{piece.text}</mark>,
        )}
      </p>
    </>
  )
}
