import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useLocation, useNavigate } from '@tanstack/react-router'
import type { QueryRecord } from '@troje/server/api-types'
import { useCallback, useState } from 'react'
import { api } from '../api/client.ts'
import { useServerEvent } from '../api/event-stream-context.tsx'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { FormNote } from '../shell/form-note.tsx'
import { Page } from '../shell/page.tsx'
import { Empty, ErrorNote, Loading } from '../shell/states.tsx'
import { QueriesFromFile } from './from-file/queries-from-file.tsx'
import { queriesQuery } from './queries-data.ts'
import { QueryEditor } from './query-editor.tsx'
import { Refusal } from './refusal.tsx'
import { queriesTexts } from './texts.ts'
import { writingTexts } from './writing-texts.ts'
import classes from './queries.module.css'

/** The saved queries; `?edit=<id>` or `?edit=new` opens one, so that the back button leaves it. */
export function QueriesPage() {
  const t = useTexts(queriesTexts)
  const writing = useTexts(writingTexts)
  const { edit } = useLocation().search as { edit?: unknown }
  const navigate = useNavigate()
  const client = useQueryClient()
  const { data, error, refetch } = useQuery(queriesQuery)
  useServerEvent(
    'query',
    useCallback(() => void client.invalidateQueries({ queryKey: queriesQuery.queryKey }), [client]),
  )
  const go = (id: string | null): void =>
    void navigate({ to: '/queries', search: (id === null ? {} : { edit: id }) as never })
  const chosen = data?.find((query) => query.id === String(edit)) ?? null
  // One that somebody else deletes stays open: what is written here must not go with it.
  const [opened, setOpened] = useState<QueryRecord | null>(null)
  if (chosen && chosen !== opened) setOpened(chosen)
  const query = chosen ?? (opened?.id === String(edit) ? opened : null)
  if (edit === 'new' || query) {
    return (
      <Page title={query?.name ?? t('newTitle')} action={<BackLink />}>
        <QueryEditor
          key={query?.id ?? 'new'}
          query={query}
          isGone={query !== null && chosen === null}
          onDone={() => {
            setOpened(null)
            go(null)
          }}
        />
      </Page>
    )
  }
  return (
    <Page title={t('title')} lead={t('lead')} action={<Button onClick={() => go('new')}>{t('add')}</Button>}>
      {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
      {data || error ? null : <Loading />}
      {data && edit !== undefined ? <FormNote error={null} message={writing('notFound')} /> : null}
      {data?.length === 0 ? (
        <Empty title={t('emptyTitle')}>
          <p>{t('emptyText')}</p>
        </Empty>
      ) : null}
      {data && data.length > 0 ? (
        <ul className={classes.list}>
          {data.map((query) => (
            <QueryRow key={query.id} query={query} />
          ))}
        </ul>
      ) : null}
      {data ? <QueriesFromFile /> : null}
    </Page>
  )
}

function BackLink() {
  const t = useTexts(queriesTexts)
  return <Link to="/queries">{t('back')}</Link>
}

function QueryRow({ query }: { query: QueryRecord }) {
  const t = useTexts(queriesTexts)
  const { language } = useLanguage()
  const client = useQueryClient()
  const toggle = useMutation({
    mutationFn: () =>
      api.put<QueryRecord>(`/api/queries/${query.id}`, {
        name: query.name,
        text: query.text,
        purpose: query.purpose,
        enabled: !query.enabled,
        basedOn: query.updatedAt,
      }),
    onSettled: () => client.invalidateQueries({ queryKey: queriesQuery.queryKey }),
  })
  const count = query.mentions.toLocaleString(language)
  return (
    <li className={classes.row} data-off={query.enabled ? undefined : true}>
      <div className={classes.rowText}>
        <h2 className={classes.rowName}>
          <Link to="/queries" search={{ edit: query.id } as never} aria-label={t('edit', { name: query.name })}>
            {query.name}
          </Link>
        </h2>
        <code className={classes.rowCode}>{query.text}</code>
        <p className={classes.quiet}>
          {t(query.purpose)} · {query.ownerName ? t('owner', { name: query.ownerName }) : t('noOwner')}
        </p>
        {toggle.error ? <Refusal error={toggle.error} /> : null}
      </div>
      <div className={classes.rowEnd}>
        <Link to="/inbox" search={{ query: query.id } as never} className={classes.count}>
          {t('mentions', { count: query.mentions }).replace(String(query.mentions), count)}
        </Link>
        <span className={classes.quiet}>{query.enabled ? null : t('paused')}</span>
        <button type="button" className={classes.word} disabled={toggle.isPending} onClick={() => toggle.mutate()}>
          {query.enabled ? t('pause') : t('resume')}
        </button>
      </div>
    </li>
  )
}
