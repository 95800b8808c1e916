import { Button } from '@mantine/core'
import type { QueryRecord } from '@troje/server/api-types'
import { useTexts } from '../i18n/use-texts.ts'
import form from '../shell/form.module.css'
import { writingTexts } from './writing-texts.ts'
import classes from './queries.module.css'

export interface ChangedMeanwhileProps {
  /** As it is saved now; null: it is no longer there. */
  readonly now: QueryRecord | null
  readonly onKeep: () => void
  readonly onTake: () => void
}

/** Says at once that somebody else saved or deleted the query that is being written, and leaves the choice. */
export function ChangedMeanwhile({ now, onKeep, onTake }: ChangedMeanwhileProps) {
  const t = useTexts(writingTexts)
  return (
    <div className={`${form.note} ${classes.failed}`} role="alert">
      <p>
        <strong>{t(now ? 'behindTitle' : 'goneTitle')}.</strong> {t(now ? 'behindText' : 'goneText')}
      </p>
      {now ? (
        <>
          <code className={classes.theirs}>{now.text}</code>
          <div className={classes.actions}>
            <Button type="button" onClick={onKeep}>
              {t('keepMine')}
            </Button>
            <Button type="button" variant="default" onClick={onTake}>
              {t('takeTheirs')}
            </Button>
          </div>
        </>
      ) : null}
    </div>
  )
}
