import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { SourceRecord } from '@troje/server/api-types'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { sourcesQuery } from '../inbox/inbox-data.ts'
import { ConfirmRemove } from '../shell/confirm-remove.tsx'
import { sourceTexts } from './source-texts.ts'
import classes from './source-page.module.css'

export function RemoveSource({ source }: { source: SourceRecord }) {
  const t = useTexts(sourceTexts)
  const client = useQueryClient()
  const navigate = useNavigate()
  const [asking, setAsking] = useState(false)
  const remove = useMutation({
    mutationFn: () => api.delete(`/api/sources/${source.id}`),
    onSuccess: async () => {
      await navigate({ to: '/sources' })
      await client.invalidateQueries({ queryKey: sourcesQuery.queryKey })
    },
  })
  return (
    <div className={classes.steps}>
      <Button type="button" variant="default" onClick={() => setAsking(true)}>
        {t('remove')}
      </Button>
      {asking ? (
        <ConfirmRemove
          title={t('removeAsk')}
          error={remove.error}
          isPending={remove.isPending}
          onRemove={() => remove.mutate()}
          onClose={() => setAsking(false)}
        >
          <p>{t('removeText', { name: source.name })}</p>
        </ConfirmRemove>
      ) : null}
    </div>
  )
}
