import { useQuery } from '@tanstack/react-query'
import type { QueryTrial, TriedPost } from '@troje/server/api-types'
import { networkLabels } from '@troje/post'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { beginning } from '../inbox/segments.ts'
import { whenDay } from '../inbox/when.ts'
import { ErrorNote, Loading } from '../shell/states.tsx'
import type { QueryDesk } from './use-desk.ts'
import { explainMention, queryTrialQuery } from './queries-data.ts'
import { QueryPost } from './query-post.tsx'
import { tabsTexts } from './tabs-texts.ts'
import { TestChoice } from './test-choice.tsx'
import { Why } from './why.tsx'
import queries from './queries.module.css'
import classes from './query-post.module.css'

/** What the text finds among the latest posts, so that a query is judged by what it brings. */
export function QueryPreview({ desk }: { desk: QueryDesk }) {
  const t = useTexts(tabsTexts)
  const { settled, isTriable, isBroken, isEmpty } = desk
  const trial = useQuery({
    ...queryTrialQuery(settled),
    enabled: isTriable,
    placeholderData: (previous) => previous,
  })
  if (isEmpty) return <p className={queries.quiet}>{t('previewEmpty')}</p>
  if (isBroken && !trial.data) return <p className={queries.quiet}>{t('previewBroken')}</p>
  if (trial.error) return <ErrorNote error={trial.error} onRetry={() => void trial.refetch()} />
  if (!trial.data) return <Loading />
  return (
    <>
      {isBroken ? <p className={queries.quiet}>{t('previewBefore')}</p> : <Summary trial={trial.data} />}
      <ul className={classes.posts} data-stale={(!isBroken && trial.isPlaceholderData) || undefined}>
        {trial.data.items.map((post, index) => (
          <Found key={post.mentionId ?? `sample ${index} ${beginning(post.text, 20)}`} post={post} desk={desk} />
        ))}
      </ul>
    </>
  )
}

function Summary({ trial }: { trial: QueryTrial }) {
  const t = useTexts(tabsTexts)
  const { language } = useLanguage()
  const { matched, tried, items, stored } = trial
  const number = (count: number): string => count.toLocaleString(language)
  if (tried === 0) return null
  if (matched === 0) return <p className={queries.quiet}>{t('previewNone', { tried: number(tried) })}</p>
  return (
    <p className={queries.quiet}>
      <output>{t('previewCount', { matched: number(matched), tried: number(tried) })}</output>
      {stored.oldest ? `, ${t('previewSince', { oldest: whenDay(stored.oldest, language) })}` : null}
      {matched > items.length ? `. ${t('previewFirst', { count: items.length })}` : null}.
    </p>
  )
}

function Found({ post, desk }: { post: TriedPost; desk: QueryDesk }) {
  const t = useTexts(tabsTexts)
  const { language, pick } = useLanguage()
  const { mentionId, postedAt } = post
  const where = mentionId === null ? t('example') : pick(networkLabels[post.source])
  return (
    <QueryPost
      {...post}
      name={post.author.displayName || post.author.handle}
      about={postedAt ? `${where} · ${whenDay(postedAt, language)}` : where}
    >
      <Why label={t('why')} queryKey={[desk.settled, mentionId ?? post.text]} explain={() => explainFound(post, desk)}>
        <TestChoice post={post} desk={desk} />
      </Why>
    </QueryPost>
  )
}

/** A stored post is explained by the server, which knows all of it; an example is explained here. */
async function explainFound({ mentionId, text, title }: TriedPost, desk: QueryDesk) {
  if (mentionId === null) return await desk.explainText({ text, title })
  return (await explainMention(desk.settled, mentionId)).lines
}
