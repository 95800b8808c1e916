import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { ErrorNote, Loading } from '../shell/states.tsx'
import { QueryPost } from './query-post.tsx'
import { tabsTexts } from './tabs-texts.ts'
import { TestChoice } from './test-choice.tsx'
import type { QueryDesk } from './use-desk.ts'
import { Why } from './why.tsx'
import queries from './queries.module.css'
import classes from './sample-tab.module.css'
import posts from './query-post.module.css'

const shown = 50

export interface SamplePostsProps {
  readonly desk: QueryDesk
  readonly sampleNumber: number
  /** The way to another sample. */
  readonly another: ReactNode
}

/** The posts of a sample that the query finds, or those that it does not, each with why. */
export function SamplePosts({ desk, sampleNumber, another }: SamplePostsProps) {
  const t = useTexts(tabsTexts)
  const { language } = useLanguage()
  const [show, setShow] = useState<'matched' | 'missed'>('matched')
  const { draft, isTriable, isBroken, client } = desk
  const match = useQuery({
    queryKey: ['desk-match', sampleNumber, draft, show],
    queryFn: () => client.ask({ ask: 'match', query: draft, show, most: shown }),
    enabled: isTriable,
    gcTime: 0,
    placeholderData: (previous) => previous,
  })
  if (match.error) return <ErrorNote error={match.error} onRetry={() => void match.refetch()} />
  if ((isBroken || desk.isEmpty) && !match.data) {
    return (
      <>
        <p className={queries.quiet}>{t(desk.isEmpty ? 'previewEmpty' : 'previewBroken')}</p>
        {another}
      </>
    )
  }
  if (!match.data) return <Loading />
  const { tried, matched, items } = match.data
  const counts = { matched, missed: tried - matched }
  const number = (count: number): string => count.toLocaleString(language)
  return (
    <>
      <fieldset className={classes.show}>
        <legend className="visually-hidden">{t('sampleShow')}</legend>
        {(['matched', 'missed'] as const).map((side) => (
          <label key={side} data-on={show === side || undefined}>
            <input type="radio" name="sample-show" checked={show === side} onChange={() => setShow(side)} />
            {t(side, { count: number(counts[side]) })}
          </label>
        ))}
        {another}
      </fieldset>
      {isBroken ? <p className={queries.quiet}>{t('previewBefore')}</p> : null}
      {counts[show] > shown ? <p className={queries.quiet}>{t('previewFirst', { count: shown })}.</p> : null}
      <ul className={posts.posts} data-stale={(!isBroken && match.isPlaceholderData) || undefined}>
        {items.map((post) => (
          <QueryPost key={post.index} {...post}>
            <Why
              label={t(show === 'matched' ? 'why' : 'whyNot')}
              queryKey={['sample', sampleNumber, draft, post.index]}
              explain={() => client.ask({ ask: 'explain', query: draft, index: post.index })}
            >
              <TestChoice post={post} desk={desk} />
            </Why>
          </QueryPost>
        ))}
      </ul>
    </>
  )
}
