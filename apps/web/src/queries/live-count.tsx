import { useMutation, useQuery } from '@tanstack/react-query'
import type { LiveTrial } from '@troje/server/api-types'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { FormNote } from '../shell/form-note.tsx'
import { liveTrialQuery, startLiveTrial, type DraftText } from './queries-data.ts'
import { queriesTexts } from './texts.ts'
import classes from './queries.module.css'

const minutes = 10

/** Lets the query count on what comes by, for a query of which nothing is stored yet. Only numbers are kept. */
export function LiveCount({ draft }: { draft: DraftText }) {
  const t = useTexts(queriesTexts)
  const start = useMutation({ mutationFn: () => startLiveTrial(draft, minutes) })
  const trial = useQuery({
    ...liveTrialQuery(start.data?.id ?? ''),
    enabled: start.data !== undefined,
    refetchInterval: ({ state }) => (state.data?.state === 'ended' || state.error ? false : 5_000),
  })
  const count = trial.data ?? start.data
  return (
    <div>
      {count ? <Counted trial={count} /> : null}
      {start.error ? <FormNote error={start.error} /> : null}
      {count?.state === 'running' ? null : (
        <button type="button" className={classes.word} disabled={start.isPending} onClick={() => start.mutate()}>
          {t('liveStart', { minutes })}
        </button>
      )}
    </div>
  )
}

function Counted({ trial }: { trial: LiveTrial }) {
  const t = useTexts(queriesTexts)
  const { language } = useLanguage()
  const number = (value: number): string => value.toLocaleString(language, { maximumFractionDigits: 1 })
  const { matched, posts, seconds, perDay, state } = trial
  return (
    <p>
      {t(state === 'running' ? 'liveRunning' : 'liveEnded', { minutes: number(Math.ceil(seconds / 60)) })}{' '}
      {t('liveFound', { matched: number(matched), posts: number(posts) })}{' '}
      {perDay === null ? null : t('volumePerDay', { count: number(perDay) })}
    </p>
  )
}
