import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useCallback } from 'react'
import { meQuery } from '../api/session.ts'
import { useServerEvent } from '../api/event-stream-context.tsx'
import { useTexts } from '../i18n/use-texts.ts'
import { queriesQuery, sourcesQuery } from '../inbox/inbox-data.ts'
import { Page } from '../shell/page.tsx'
import { Empty, ErrorNote, Loading } from '../shell/states.tsx'
import { SourceRow } from './source-row.tsx'
import { sourcesTexts } from './texts.ts'
import classes from './sources.module.css'

/** Where posts come from, and whether each of those works. */
export function SourcesPage() {
  const t = useTexts(sourcesTexts)
  const client = useQueryClient()
  const { data, error, refetch } = useQuery({ ...sourcesQuery, refetchInterval: 60_000 })
  const { data: queries } = useQuery(queriesQuery)
  const { data: me } = useQuery(meQuery)
  const mayChange = me?.role === 'administrator'
  useServerEvent(
    'source',
    useCallback(() => void client.invalidateQueries({ queryKey: sourcesQuery.queryKey }), [client]),
  )
  const add = (
    <Button component={Link} to="/sources/new">
      {t('add')}
    </Button>
  )
  return (
    <Page title={t('title')} lead={t('lead')} action={mayChange ? add : null}>
      {queries?.length === 0 ? (
        <p className={classes.notice}>
          {t('noQuery')}{' '}
          <Link to="/queries" search={{ edit: 'new' } as never}>
            {t('toQueries')}
          </Link>
        </p>
      ) : null}
      {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
      {data || error ? null : <Loading />}
      {data?.length === 0 ? (
        <Empty title={t('emptyTitle')}>
          <p>{t('emptyText')}</p>
          <Link to="/import">{t('toImport')}</Link>
        </Empty>
      ) : null}
      {data && data.length > 0 ? (
        <ul className={classes.list}>
          {data.map((source) => (
            <SourceRow key={source.id} source={source} />
          ))}
        </ul>
      ) : null}
      {data?.some(({ kind }) => kind === 'feed') ? (
        <p className={classes.foot}>
          <a href="/api/sources/opml" download="troje.opml">
            {t('download')}
          </a>
        </p>
      ) : null}
      {me && !mayChange ? <p className={classes.foot}>{t('onlyAdministrator')}</p> : null}
    </Page>
  )
}
