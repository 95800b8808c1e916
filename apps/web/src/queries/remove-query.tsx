import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { QueryRecord } from '@troje/server/api-types'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { Dialog } from '../inbox/dialog.tsx'
import { FormNote } from '../shell/form-note.tsx'
import { queriesQuery } from './queries-data.ts'
import { queriesTexts } from './texts.ts'
import classes from './queries.module.css'

/** Deletes a query after asking once. */
export function RemoveQuery({ query, onRemoved }: { query: QueryRecord; onRemoved: () => void }) {
  const t = useTexts(queriesTexts)
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const remove = useMutation({
    mutationFn: () => api.delete(`/api/queries/${query.id}`),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: queriesQuery.queryKey })
      onRemoved()
    },
  })
  return (
    <>
      <Button type="button" variant="subtle" color="terracotta" className={classes.end} onClick={() => setAsking(true)}>
        {t('remove')}
      </Button>
      {asking ? (
        <Dialog title={t('removeTitle')} onClose={() => setAsking(false)}>
          <p>{t('removeText', { name: query.name })}</p>
          {remove.error ? <FormNote error={remove.error} /> : null}
          <div className={classes.dialogActions}>
            <Button type="button" variant="default" data-autofocus onClick={() => setAsking(false)}>
              {t('cancel')}
            </Button>
            <Button type="button" color="terracotta" loading={remove.isPending} onClick={() => remove.mutate()}>
              {t('remove')}
            </Button>
          </div>
        </Dialog>
      ) : null}
    </>
  )
}
