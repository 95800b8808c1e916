import { Link } from '@tanstack/react-router'
import type { SourceRecord } from '@troje/server/api-types'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { whenLong } from '../inbox/when.ts'
import { stateOf } from './sources-data.ts'
import { sourcesTexts } from './texts.ts'
import classes from './sources.module.css'

/** One source of the list: its name, how it does in a word, and what is wrong where something is. */
export function SourceRow({ source }: { source: SourceRecord }) {
  const t = useTexts(sourcesTexts)
  const { language, pick } = useLanguage()
  const state = stateOf(source)
  const wrong = toWrong(source)
  return (
    <li className={classes.row}>
      <div className={classes.about}>
        <h2 className={classes.name}>
          <Link to="/sources/$id" params={{ id: source.id }}>
            {source.name}
          </Link>
        </h2>
        <p className={classes.quiet}>{pick(source.label)}</p>
      </div>
      <div className={classes.facts}>
        <p className={classes.state} data-state={state}>
          {t(state)}
        </p>
        <p>{toLastPost()}</p>
      </div>
      {wrong === null ? null : <p className={classes.error}>{wrong === 'gaps' ? t('gaps') : pick(wrong)}</p>}
    </li>
  )

  function toLastPost(): string {
    if (source.lastPostAt) return t('lastPost', { when: whenLong(source.lastPostAt, language) })
    return source.kind === 'file' || source.postsSeen > 0 ? '' : t('noPost')
  }
}

const recentMs = 3 * 86_400_000

/** What somebody should look at now. A gap of long ago is told on the source's own page only. */
function toWrong({ error, enabled, health }: SourceRecord): SourceRecord['error'] | 'gaps' {
  if (!enabled) return null
  if (error) return error
  const now = Date.now()
  const isOpen = health.gaps.some(({ to, isFilled }) => !isFilled && Date.parse(to) > now - recentMs)
  return isOpen ? 'gaps' : null
}
