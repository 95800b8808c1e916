import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { QueryRecord } from '@troje/server/api-types'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { ApiProblem } from '../api/problem.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { ConfirmRemove } from '../shell/confirm-remove.tsx'
import form from '../shell/form.module.css'
import { queriesQuery } from './queries-data.ts'
import { queriesTexts } from './texts.ts'
import classes from './queries.module.css'

/** Deletes a query after asking once; one that others use as a part stays, and they are named. */
export function RemoveQuery({ query, onRemoved }: { query: QueryRecord; onRemoved: () => void }) {
  const t = useTexts(queriesTexts)
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const remove = useMutation({
    mutationFn: () => api.delete(`/api/queries/${query.id}`),
    onSuccess: () => {
      // First: the page must not say that somebody else did it.
      onRemoved()
      return client.invalidateQueries({ queryKey: queriesQuery.queryKey })
    },
  })
  const usedBy = remove.error instanceof ApiProblem ? remove.error.usedBy : []
  return (
    <>
      <button type="button" className={classes.word} onClick={() => setAsking(true)}>
        {t('remove')}
      </button>
      {asking ? (
        <ConfirmRemove
          title={t('removeTitle')}
          error={remove.error}
          isPending={remove.isPending}
          {...(usedBy.length > 0 ? { note: <UsedBy queries={usedBy} /> } : {})}
          onRemove={() => remove.mutate()}
          onClose={() => {
            setAsking(false)
            remove.reset()
          }}
        >
          <p>{t('removeText', { name: query.name })}</p>
        </ConfirmRemove>
      ) : null}
    </>
  )
}

function UsedBy({ queries }: { queries: ApiProblem['usedBy'] }) {
  const t = useTexts(queriesTexts)
  return (
    <div className={form.note} role="alert">
      <p>{t('usedBy')}</p>
      <ul>
        {queries.map(({ id, name }) => (
          <li key={id}>
            <Link to="/queries" search={{ edit: id } as never}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
      <p>{t('usedByHint')}</p>
    </div>
  )
}
