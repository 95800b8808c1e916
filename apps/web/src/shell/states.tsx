import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { ApiProblem } from '../api/problem.ts'
import type { Translate } from '../i18n/use-texts.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { statesTexts } from './states-texts.ts'
import classes from './states.module.css'

type StatesKey = typeof statesTexts extends { nl: Readonly<Record<infer Key extends string, string>> } ? Key : never

/** Says in plain words what went wrong. A message that the server wrote for people is kept. */
export function describeError(error: unknown, t: Translate<StatesKey>): string {
  if (!(error instanceof ApiProblem)) return t('server')
  if (error.status === 0) return t('offline')
  if (error.status === 401) return t('signedOut')
  if (error.status === 404) return t('gone')
  if (error.status === 429) return t('tooMany')
  if (error.status >= 500) return t('server')
  if (error.status === 403 && error.code === 'unexpected') return t('forbidden')
  return error.detail ?? error.message
}

/** Shown while something is fetched; appears only after a short while, so that a quick answer does not flicker. */
export function Loading({ label }: { label?: string }) {
  const t = useTexts(statesTexts)
  return (
    <output className={classes.loading}>
      {label ?? t('loading')}
      <span aria-hidden className={classes.dots} />
    </output>
  )
}

export function ErrorNote({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useTexts(statesTexts)
  return (
    <div className={classes.note} role="alert">
      <p>{describeError(error, t)}</p>
      {onRetry ? (
        <Button size="sm" variant="default" onClick={onRetry}>
          {t('again')}
        </Button>
      ) : null}
    </div>
  )
}

/** Nothing here yet: says why, and what to do about it. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={classes.empty}>
      <h2>{title}</h2>
      {children}
    </div>
  )
}
