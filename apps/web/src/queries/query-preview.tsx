import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../i18n/use-texts.ts'
import { beginning } from '../inbox/segments.ts'
import { toSnippet } from '../inbox/snippet.ts'
import { ErrorNote, Loading } from '../shell/states.tsx'
import { queryTrialQuery } from './queries-data.ts'
import { queriesTexts } from './texts.ts'
import classes from './queries.module.css'

/** What the text finds among the latest posts, so that a query is judged by what it brings. */
export function QueryPreview({ text, isBroken }: { text: string; isBroken: boolean }) {
  const t = useTexts(queriesTexts)
  const isEmpty = text.trim() === ''
  const trial = useQuery({
    ...queryTrialQuery(text),
    enabled: !isEmpty && !isBroken,
    placeholderData: (previous) => previous,
  })
  return (
    <section className={classes.preview} aria-labelledby="query-preview">
      <h2 id="query-preview">{t('preview')}</h2>
      {isEmpty ? <p className={classes.quiet}>{t('previewEmpty')}</p> : null}
      {!isEmpty && isBroken ? <p className={classes.quiet}>{t('previewBroken')}</p> : null}
      {isEmpty || isBroken ? null : <Found trial={trial} />}
    </section>
  )
}

function Found({ trial }: { trial: ReturnType<typeof useQuery<Awaited<ReturnType<TrialFn>>>> }) {
  const t = useTexts(queriesTexts)
  if (trial.error) return <ErrorNote error={trial.error} onRetry={() => void trial.refetch()} />
  if (!trial.data) return <Loading />
  const { tried, matched, items } = trial.data
  if (matched === 0) return <p className={classes.quiet}>{t('previewNone', { tried })}</p>
  return (
    <>
      <output className={classes.quiet}>
        {t('previewCount', { matched, tried })}
        {matched > items.length ? `. ${t('previewFirst', { count: items.length })}:` : null}
      </output>
      <ul className={classes.found} data-stale={trial.isPlaceholderData || undefined}>
        {items.map((item, index) => (
          <li key={item.mentionId ?? `sample ${index} ${beginning(item.text, 20)}`}>
            <p className={classes.foundAuthor}>
              <bdi>{beginning(item.author.displayName || item.author.handle || t('unknownAuthor'), 80)}</bdi>
              {item.mentionId === null ? <span className={classes.quiet}>{t('sample')}</span> : null}
            </p>
            <p dir="auto">
              {toSnippet(item.text, [{ queryId: '', name: '', spans: item.spans }]).map((piece) =>
                piece.spans.length > 0 ? <mark key={piece.start}>{piece.text}</mark> : piece.text,
              )}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}

type TrialFn = NonNullable<Exclude<ReturnType<typeof queryTrialQuery>['queryFn'], symbol>>
