import { useQuery } from '@tanstack/react-query'
import type { QueryEstimate } from '@troje/server/api-types'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { whenDay } from '../inbox/when.ts'
import { LiveCount } from './live-count.tsx'
import { queryCostsQuery, queryEstimateQuery, type DraftText } from './queries-data.ts'
import { queriesTexts } from './texts.ts'
import classes from './query-reading.module.css'

export interface QueryFactsProps {
  readonly draft: DraftText
  readonly isTriable: boolean
  /** The text is the saved one. */
  readonly isSaved: boolean
  /** It is about the organisation, so it may count on the live stream (promise P2). */
  readonly mayCount: boolean
}

/** How much a query would bring, measured on what, and what it takes to watch it: a sentence each. */
export function QueryFacts({ draft, isTriable, isSaved, mayCount }: QueryFactsProps) {
  const t = useTexts(queriesTexts)
  const { pick } = useLanguage()
  const estimate = useQuery({
    ...queryEstimateQuery(draft),
    enabled: isTriable,
    placeholderData: (previous) => previous,
  })
  if (!estimate.data) return null
  const { stored, effort } = estimate.data
  return (
    <dl className={classes.facts} data-stale={estimate.isPlaceholderData || undefined}>
      <div>
        <dt>{t('volume')}</dt>
        <dd>
          <Volume stored={stored} />
          {mayCount ? <LiveCount key={draft.text} draft={draft} /> : null}
        </dd>
      </div>
      {effort ? (
        <div>
          <dt>{t('cost')}</dt>
          <dd>
            {sentence(pick(effort.said))} {isSaved && draft.queryId ? <SpentSoFar id={draft.queryId} /> : null}
          </dd>
        </div>
      ) : null}
    </dl>
  )
}

function Volume({ stored }: { stored: QueryEstimate['stored'] }) {
  const t = useTexts(queriesTexts)
  const { language } = useLanguage()
  const { from, perDay, matched, tried } = stored
  if (from === null || perDay === null) return t('volumeUnknown')
  const digits = { maximumFractionDigits: perDay < 10 ? 1 : 0 }
  const number = (count: number): string => count.toLocaleString(language)
  return (
    <>
      <strong className="figures">
        {matched === 0 ? t('volumeNone') : t('volumePerDay', { count: perDay.toLocaleString(language, digits) })}
      </strong>{' '}
      {t('volumeBasis', { matched: number(matched), tried: number(tried), from: whenDay(from, language) })}{' '}
      {t('volumeAtLeast')}
    </>
  )
}

/** Of a query as it was saved: what it has really taken. */
function SpentSoFar({ id }: { id: string }) {
  const t = useTexts(queriesTexts)
  const { language } = useLanguage()
  const { data } = useQuery(queryCostsQuery)
  const own = data?.queries.find(({ queryId }) => queryId === id)
  if (!own || own.posts === 0) return null
  const number = (count: number): string => count.toLocaleString(language)
  return t('costSoFar', {
    since: whenDay(own.since, language),
    candidates: number(own.candidates),
    posts: number(own.posts),
    hits: number(own.hits),
  })
}

function sentence(text: string): string {
  const first = text.charAt(0).toUpperCase() + text.slice(1)
  return /[.!?]$/.test(first) ? first : `${first}.`
}
