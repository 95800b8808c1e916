import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { QueryRecord } from '@troje/server/api-types'
import { useEffect, useRef } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import form from '../shell/form.module.css'
import { Refusal } from './refusal.tsx'
import { RemoveQuery } from './remove-query.tsx'
import { queriesTexts } from './texts.ts'
import type { Save } from './use-save.ts'
import classes from './queries.module.css'

export interface SaveBarProps {
  readonly save: Save
  readonly query: QueryRecord | null
  /** Somebody else changed it: first choose which text goes on. */
  readonly isHeld: boolean
  readonly onCancel: () => void
  readonly onDone: () => void
  readonly onTests: () => void
}

/** Saving, and the choice that it asks for where tests fail. */
export function SaveBar({ save, query, isHeld, onCancel, onDone, onTests }: SaveBarProps) {
  const t = useTexts(queriesTexts)
  return (
    <div className={classes.saving}>
      {save.error ? <Refusal error={save.error} /> : null}
      {save.failed === null ? (
        <div className={classes.actions}>
          <Button type="submit" loading={save.isPending} disabled={!save.isAllowed || isHeld}>
            {t('save')}
          </Button>
          <Button type="button" variant="subtle" onClick={onCancel}>
            {t('cancel')}
          </Button>
          <span className={classes.end}>{query ? <RemoveQuery query={query} onRemoved={onDone} /> : null}</span>
        </div>
      ) : (
        <FailedTests save={save} count={save.failed} onTests={onTests} />
      )}
    </div>
  )
}

function FailedTests({ save, count, onTests }: { save: Save; count: number; onTests: () => void }) {
  const t = useTexts(queriesTexts)
  const first = useRef<HTMLButtonElement>(null)
  // The button that was pressed has gone: its place is taken by the choice.
  useEffect(() => first.current?.focus(), [])
  const own = count - save.failedOthers.length
  return (
    <div className={`${form.note} ${classes.failed}`} role="alert">
      <p>{t('testsFail', { count })}</p>
      {save.failedOthers.length > 0 ? (
        <ul className={classes.others}>
          {save.failedOthers.map((failure) => (
            <li key={`${failure.query.id} ${failure.index}`}>
              <Link to="/queries" search={{ edit: failure.query.id } as never}>
                {failure.query.name}
              </Link>
              {': '}
              {t(failure.test.mustMatch ? 'otherMissing' : 'otherFound')} <q dir="auto">{failure.test.text}</q>
            </li>
          ))}
        </ul>
      ) : null}
      <div className={classes.actions}>
        <Button
          type="button"
          ref={first}
          onClick={() => {
            save.cancel()
            if (own > 0) onTests()
          }}
        >
          {t(own > 0 ? 'lookAtTests' : 'goOnWriting')}
        </Button>
        <Button type="button" variant="default" loading={save.isPending} onClick={save.saveAnyway}>
          {t('saveAnyway')}
        </Button>
      </div>
    </div>
  )
}
