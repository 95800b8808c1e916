import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { networkLabels } from '@troje/post'
import type { QueryChange, QueryComparison, QueryRecord } from '@troje/server/api-types'
import { useState } from 'react'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { beginning } from '../inbox/segments.ts'
import { whenDay, whenLong } from '../inbox/when.ts'
import { ErrorNote, Loading } from '../shell/states.tsx'
import { queryComparisonQuery, queryHistoryQuery } from './queries-data.ts'
import { QueryPost } from './query-post.tsx'
import { tabsTexts } from './tabs-texts.ts'
import { TestChoice } from './test-choice.tsx'
import { TextDiff } from './text-diff.tsx'
import type { QueryDesk } from './use-desk.ts'
import queries from './queries.module.css'
import classes from './changes-tab.module.css'
import posts from './query-post.module.css'

/** What would come in and drop out, against the query as it is saved or as it once was. */
export function ChangesTab({ query, desk }: { query: QueryRecord | null; desk: QueryDesk }) {
  const t = useTexts(tabsTexts)
  return query ? <Against query={query} desk={desk} /> : <p className={queries.quiet}>{t('changesNew')}</p>
}

function Against({ query, desk }: { query: QueryRecord; desk: QueryDesk }) {
  const t = useTexts(tabsTexts)
  const { language } = useLanguage()
  const { data: history = [] } = useQuery(queryHistoryQuery(query.id))
  const [changeId, setChangeId] = useState('')
  const before = history.find(({ id }) => id === changeId)?.text ?? query.text
  const nameOf = (change: QueryChange): string =>
    t('changesVersion', { when: whenLong(change.at, language), name: change.byName ?? t('somebody') })
  return (
    <div className={classes.changes}>
      <NativeSelect
        label={t('changesAgainst')}
        className={classes.against ?? ''}
        value={changeId}
        onChange={(event) => setChangeId(event.currentTarget.value)}
        data={[
          { value: '', label: t('changesSaved') },
          ...history.map((change) => ({ value: change.id, label: nameOf(change) })),
        ]}
      />
      {before === desk.settled.text ? (
        <p className={queries.quiet}>{t('changesSame')}</p>
      ) : (
        <>
          <TextDiff before={before} after={desk.settled.text} />
          <Difference before={before} desk={desk} />
        </>
      )}
    </div>
  )
}

function Difference({ before, desk }: { before: string; desk: QueryDesk }) {
  const t = useTexts(tabsTexts)
  const { language } = useLanguage()
  const compare = useQuery({
    ...queryComparisonQuery(before, desk.settled),
    enabled: desk.isTriable,
    placeholderData: (previous) => previous,
  })
  if (desk.isBroken) return <p className={queries.quiet}>{t('previewBroken')}</p>
  if (compare.error) return <ErrorNote error={compare.error} onRetry={() => void compare.refetch()} />
  if (!compare.data) return <Loading />
  const { kept, gained, lost, stored } = compare.data
  const number = (count: number): string => count.toLocaleString(language)
  return (
    <>
      <p className={queries.quiet}>
        {stored.tried === 0
          ? t('changesNothing')
          : t('changesBasis', { tried: number(stored.tried), kept: number(kept) })}
      </p>
      <div className={classes.sides} data-stale={compare.isPlaceholderData || undefined}>
        <Side title={t('gained', { count: number(gained.count) })} difference={gained} desk={desk} />
        <Side title={t('lost', { count: number(lost.count) })} difference={lost} desk={desk} />
      </div>
    </>
  )
}

interface SideProps {
  readonly title: string
  readonly difference: QueryComparison['gained']
  readonly desk: QueryDesk
}

function Side({ title, difference: { count, items }, desk }: SideProps) {
  const t = useTexts(tabsTexts)
  const { language, pick } = useLanguage()
  return (
    <section>
      <h3>{title}</h3>
      {count > items.length ? <p className={queries.quiet}>{t('previewFirst', { count: items.length })}.</p> : null}
      <ul className={posts.posts}>
        {items.map((post, index) => (
          <QueryPost
            key={post.mentionId ?? `${index} ${beginning(post.text, 20)}`}
            {...post}
            name={post.author.displayName || post.author.handle}
            about={post.postedAt ? `${pick(networkLabels[post.source])} · ${whenDay(post.postedAt, language)}` : null}
          >
            <div className={posts.acts}>
              <TestChoice post={post} desk={desk} />
            </div>
          </QueryPost>
        ))}
      </ul>
    </section>
  )
}
