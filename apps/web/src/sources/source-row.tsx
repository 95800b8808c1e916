import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { SourceRecord } from '@troje/server/api-types'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { sourcesQuery } from '../inbox/inbox-data.ts'
import { whenLong } from '../inbox/when.ts'
import { ConfirmRemove } from '../shell/confirm-remove.tsx'
import { FormNote } from '../shell/form-note.tsx'
import { sourcesTexts } from './texts.ts'
import classes from './sources.module.css'

/** One source: what it is, how it does in words, and what it brought. */
export function SourceRow({ source, mayChange }: { source: SourceRecord; mayChange: boolean }) {
  const t = useTexts(sourcesTexts)
  const { language, pick } = useLanguage()
  const client = useQueryClient()
  const refresh = () => client.invalidateQueries({ queryKey: sourcesQuery.queryKey })
  const toggle = useMutation({
    mutationFn: () => api.put<SourceRecord>(`/api/sources/${source.id}`, { enabled: !source.enabled }),
    onSettled: refresh,
  })
  const number = (count: number): string => count.toLocaleString(language)
  const state = stateOf(source)
  const canPause = source.kind !== 'file'
  return (
    <li className={classes.row}>
      <div className={classes.about}>
        <h2 className={classes.name}>{source.name}</h2>
        <p className={classes.quiet}>
          {pick(source.label)}
          <Settings source={source} />
        </p>
        {source.error && source.enabled ? <p className={classes.error}>{pick(source.error)}</p> : null}
        {toggle.error ? <FormNote error={toggle.error} /> : null}
      </div>
      <div className={classes.facts}>
        <p className={classes.state} data-state={state}>
          {t(state)}
        </p>
        <p>
          {source.lastPostAt
            ? `${t('lastPost')}: ${whenLong(source.lastPostAt, language)}`
            : canPause
              ? t('noPost')
              : ''}
        </p>
        <p>
          {t('mentions', { count: source.mentions }).replace(String(source.mentions), number(source.mentions))}
          {' · '}
          {t('seen', { count: number(source.postsSeen) })}
        </p>
      </div>
      <div className={classes.rowActions}>
        {canPause && mayChange ? (
          <button type="button" className={classes.word} disabled={toggle.isPending} onClick={() => toggle.mutate()}>
            {source.enabled ? t('pause') : t('resume')}
            <span className="visually-hidden"> {source.name}</span>
          </button>
        ) : null}
        {mayChange ? <RemoveSource source={source} onRemoved={refresh} /> : null}
      </div>
    </li>
  )
}

function Settings({ source }: { source: SourceRecord }) {
  const t = useTexts(sourcesTexts)
  const { url, intervalMinutes } = source.settings
  return (
    <>
      {typeof url === 'string' ? <span className={classes.address}> · {url}</span> : null}
      {typeof intervalMinutes === 'number' ? ` · ${t('every', { count: intervalMinutes })}` : null}
    </>
  )
}

function RemoveSource({ source, onRemoved }: { source: SourceRecord; onRemoved: () => Promise<void> }) {
  const t = useTexts(sourcesTexts)
  const [asking, setAsking] = useState(false)
  const remove = useMutation({
    mutationFn: () => api.delete(`/api/sources/${source.id}`),
    onSuccess: onRemoved,
  })
  return (
    <>
      <button type="button" className={classes.word} onClick={() => setAsking(true)}>
        {t('remove')}
        <span className="visually-hidden"> {source.name}</span>
      </button>
      {asking ? (
        <ConfirmRemove
          title={t('removeTitle')}
          error={remove.error}
          isPending={remove.isPending}
          onRemove={() => remove.mutate()}
          onClose={() => setAsking(false)}
        >
          <p>{t('removeText', { name: source.name })}</p>
        </ConfirmRemove>
      ) : null}
    </>
  )
}

/** The word for how it does. A paused source is paused, whatever it did last; a file that stands still was read. */
function stateOf(source: SourceRecord): SourceRecord['state'] | 'paused' | 'fileDone' {
  if (source.kind === 'file') return source.state === 'running' ? 'running' : 'fileDone'
  return source.enabled ? source.state : 'paused'
}
