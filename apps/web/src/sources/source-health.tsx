import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { SourceHealth as Health, SourceRecord } from '@troje/server/api-types'
import type { ReactNode } from 'react'
import { api } from '../api/client.ts'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { sourcesQuery } from '../inbox/inbox-data.ts'
import { whenLong } from '../inbox/when.ts'
import { FormNote } from '../shell/form-note.tsx'
import { toComing, toDuration } from './health-words.ts'
import { sourceTexts } from './source-texts.ts'
import { stateOf } from './sources-data.ts'
import { sourcesTexts } from './texts.ts'
import list from './sources.module.css'
import classes from './source-page.module.css'

/** How a source does, in words, and the one thing to do about it. */
export function SourceHealth({ source, mayChange }: { source: SourceRecord; mayChange: boolean }) {
  const t = useTexts(sourceTexts)
  const states = useTexts(sourcesTexts)
  const { language, pick } = useLanguage()
  const state = stateOf(source)
  const number = (count: number): string => count.toLocaleString(language)
  const { lagMs, rateLimit } = source.health
  return (
    <>
      {source.error && source.enabled ? <p className={list.error}>{pick(source.error)}</p> : null}
      <dl className={classes.told}>
        <Told name={t('state')}>
          <span className={list.state} data-state={state}>
            {states(state)}
          </span>
        </Told>
        <Told name={t('lastPost')}>{toLastPost()}</Told>
        {lagMs === null ? null : <Told name={t('lag')}>{toLag(lagMs)}</Told>}
        {source.kind === 'file' ? null : (
          <Told name={t('lastRun')}>{source.lastRunAt ? whenLong(source.lastRunAt, language) : t('notYet')}</Told>
        )}
        {rateLimit ? <Told name={t('rateLimit')}>{toLimit(rateLimit)}</Told> : null}
        <Told name={t('kept')}>
          {t('mentions', {
            count: source.mentions,
            number: number(source.mentions),
            seen: number(source.postsSeen),
          })}
        </Told>
      </dl>
      {source.kind !== 'file' && mayChange ? <PauseButton source={source} /> : null}
    </>
  )

  function toLastPost(): string {
    if (source.lastPostAt) return whenLong(source.lastPostAt, language)
    return t(source.postsSeen > 0 ? 'noTime' : 'noPost')
  }

  function toLag(ms: number): string {
    const duration = toDuration(ms, language)
    return duration === null ? t('lagNone') : t('lagOf', { duration })
  }

  function toLimit({ left, limit, resetsAt }: NonNullable<Health['rateLimit']>): string {
    const many =
      limit === null ? t('left', { left: number(left) }) : t('leftOf', { left: number(left), limit: number(limit) })
    const when = resetsAt === null ? null : toComing(resetsAt, new Date(), language)
    return when === null ? `${many}.` : `${many}. ${t('resetsAt', { when })}`
  }
}

function Told({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function PauseButton({ source }: { source: SourceRecord }) {
  const t = useTexts(sourceTexts)
  const client = useQueryClient()
  const toggle = useMutation({
    mutationFn: () => api.put<SourceRecord>(`/api/sources/${source.id}`, { enabled: !source.enabled }),
    onSettled: () => client.invalidateQueries({ queryKey: sourcesQuery.queryKey }),
  })
  return (
    <div className={classes.steps}>
      <Button type="button" variant="default" loading={toggle.isPending} onClick={() => toggle.mutate()}>
        {source.enabled ? t('pause') : t('resume')}
      </Button>
      {toggle.error ? <FormNote error={toggle.error} /> : null}
    </div>
  )
}
