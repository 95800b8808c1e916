import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { OpmlAnswer } from '@troje/server/api-types'
import { useId, useState } from 'react'
import { api } from '../api/client.ts'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { sourcesQuery } from '../inbox/inbox-data.ts'
import { FormNote } from '../shell/form-note.tsx'
import { newSourceTexts } from './new-source-texts.ts'
import form from './source-form.module.css'
import classes from './source-page.module.css'

/** What the server takes. */
const largestFile = 1024 * 1024

/** Takes over the feeds of another feed reader, from the list that it exports. */
export function OpmlImport() {
  const t = useTexts(newSourceTexts)
  const id = useId()
  const client = useQueryClient()
  const [isTooLarge, setIsTooLarge] = useState(false)
  const send = useMutation({
    mutationFn: (file: File) => api.upload<OpmlAnswer>('/api/sources/opml', file),
    onSuccess: () => client.invalidateQueries({ queryKey: sourcesQuery.queryKey }),
  })
  return (
    <section className={classes.section} aria-labelledby={`${id}-title`}>
      <div className={classes.intro}>
        <h2 id={`${id}-title`}>{t('opmlTitle')}</h2>
      </div>
      <div className={classes.content}>
        <label htmlFor={id} className={classes.file}>
          <span className={classes.fileLabel}>{t('opmlLabel')}</span>
          <span id={`${id}-hint`} className={form.hint}>
            {t('opmlHint')}
          </span>
          <span className={classes.pick}>{t('opmlPick')}</span>
          <input
            id={id}
            type="file"
            accept=".opml,.xml,text/x-opml"
            aria-label={t('opmlLabel')}
            aria-describedby={`${id}-hint`}
            // It lies over all of it, and takes a file that is dropped by itself.
            onChange={(event) => {
              const file = event.currentTarget.files?.[0]
              if (!file || send.isPending) return
              setIsTooLarge(file.size > largestFile)
              if (file.size > largestFile) send.reset()
              else send.mutate(file)
              event.currentTarget.value = ''
            }}
          />
        </label>
        <div aria-live="polite">
          {send.isPending ? <p className={form.hint}>{t('opmlBusy')}</p> : null}
          {send.data ? <OpmlResult answer={send.data} /> : null}
        </div>
        {isTooLarge ? <FormNote error={null} message={t('opmlTooLarge')} /> : null}
        {send.error ? <FormNote error={send.error} /> : null}
      </div>
    </section>
  )
}

function OpmlResult({ answer: { added, known, issues } }: { answer: OpmlAnswer }) {
  const t = useTexts(newSourceTexts)
  const { pick } = useLanguage()
  const isNothing = added === 0 && known === 0
  return (
    <div className={form.result} data-ok={!isNothing}>
      {isNothing ? null : (
        <p>
          {t('opmlAdded', { count: added })} {known > 0 ? t('opmlKnown', { count: known }) : null}
        </p>
      )}
      {issues.map((issue) => (
        <p key={issue.code}>{pick(issue.message)}</p>
      ))}
    </div>
  )
}
