import type { Mention } from '@troje/server/api-types'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import type { Status } from './inbox-filter.ts'
import { statuses } from './inbox-filter.ts'
import { inboxTexts } from './texts.ts'
import { whenLong } from './when.ts'
import classes from './reading.module.css'

type CaseEvent = Mention['history'][number]

/** What colleagues did and wrote, the oldest first. */
export function MentionHistory({ history }: { history: Mention['history'] }) {
  const t = useTexts(inboxTexts)
  const { language } = useLanguage()
  if (history.length === 0) return null
  const events = history.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  return (
    <section className={classes.part}>
      <h3>{t('history')}</h3>
      <ol>
        {events.map((event) => (
          <li key={`${event.at} ${event.kind} ${event.detail ?? ''}`} className={classes.event}>
            <span>
              <EventWords event={event} />{' '}
              <span className={classes.by}>
                <bdi>{event.byName ?? t('somebody')}</bdi>
              </span>
            </span>
            <time dateTime={event.at}>{whenLong(event.at, language)}</time>
            {event.kind === 'note' ? (
              <p className={classes.written} dir="auto">
                {event.detail}
              </p>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  )
}

function EventWords({ event }: { event: CaseEvent }) {
  const t = useTexts(inboxTexts)
  if (event.kind === 'note') return t('note')
  if (event.kind === 'opened') return t('historyOpened')
  if (event.kind === 'assigned') {
    return event.detail ? t('historyAssigned', { name: event.detail }) : t('historyUnassigned')
  }
  const status = statuses.find((known): known is Status => known === event.detail)
  return t('historyStatus', { status: status ? t(status) : (event.detail ?? '') })
}
