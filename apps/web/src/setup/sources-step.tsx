import { Button, TextInput } from '@mantine/core'
import type { ConnectionTestResult, SourceInput, SourceRecord } from '@troje/server/api-types'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { useRef, useState } from 'react'
import { api } from '../api/client.ts'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { FormNote } from '../shell/form-note.tsx'
import { formText } from '../shell/form-text.ts'
import form from '../shell/form.module.css'
import classes from './setup.module.css'
import { setupTexts } from './texts.ts'

function useAddSource() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: SourceInput) => api.post<SourceRecord>('/api/sources', input),
    onSuccess: () => client.invalidateQueries({ queryKey: ['sources'] }),
  })
}

export function SourcesStep({ onDone }: { onDone: () => void }) {
  const t = useTexts(setupTexts)
  const [added, setAdded] = useState(0)
  return (
    <div className={classes.sources}>
      <Jetstream onAdded={() => setAdded(added + 1)} />
      <Feed onAdded={() => setAdded(added + 1)} />
      <p className={form.hint}>{t('file')}</p>
      <div className={classes.buttons}>
        <Button variant={added > 0 ? 'filled' : 'default'} onClick={onDone}>
          {added > 0 ? t('finish') : t('skip')}
        </Button>
      </div>
    </div>
  )
}

function Jetstream({ onAdded }: { onAdded: () => void }) {
  const t = useTexts(setupTexts)
  const add = useAddSource()
  const start = () => add.mutate({ kind: 'jetstream', name: t('jetstream'), settings: {} }, { onSuccess: onAdded })
  return (
    <section className={classes.source} aria-labelledby="jetstream">
      <h2 id="jetstream">{t('jetstream')}</h2>
      <p>{t('jetstreamLead')}</p>
      <div aria-live="polite">
        {add.isSuccess ? (
          <p className={classes.added}>{t('jetstreamAdded')}</p>
        ) : (
          <Button variant="default" onClick={start} loading={add.isPending}>
            {t('jetstreamOn')}
          </Button>
        )}
      </div>
      {add.error ? <FormNote error={add.error} /> : null}
    </section>
  )
}

function Feed({ onAdded }: { onAdded: () => void }) {
  const t = useTexts(setupTexts)
  const { pick } = useLanguage()
  const fields = useRef<HTMLFormElement>(null)
  const add = useAddSource()
  const test = useMutation({
    mutationFn: (input: SourceInput) => api.post<ConnectionTestResult>('/api/sources/test', input),
  })
  const toInput = (from: HTMLFormElement): SourceInput => {
    const url = formText(from, 'url').trim()
    return { kind: 'feed', name: formText(from, 'name').trim() || toHost(url), settings: { url } }
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const from = event.currentTarget
    add.mutate(toInput(from), {
      onSuccess: () => {
        from.reset()
        test.reset()
        onAdded()
      },
    })
  }
  const tryOut = () => {
    if (fields.current?.reportValidity()) test.mutate(toInput(fields.current))
  }
  return (
    <section className={classes.source} aria-labelledby="feed">
      <h2 id="feed">{t('feed')}</h2>
      <p>{t('feedLead')}</p>
      <form ref={fields} className={form.form} onSubmit={submit}>
        <TextInput label={t('feedUrl')} name="url" type="url" placeholder="https://" required withAsterisk={false} />
        <TextInput label={t('feedName')} name="name" maxLength={100} autoComplete="off" />
        {(add.error ?? test.error) ? <FormNote error={add.error ?? test.error} /> : null}
        <div className={classes.buttons}>
          <Button type="submit" variant="default" loading={add.isPending}>
            {t('feedAdd')}
          </Button>
          <Button variant="subtle" onClick={tryOut} loading={test.isPending}>
            {t('feedTest')}
          </Button>
        </div>
        <div aria-live="polite">
          {test.data ? (
            <p className={classes.tested} data-ok={test.data.ok}>
              {pick(test.data.message)}
            </p>
          ) : null}
          {add.data ? <p className={classes.added}>{t('feedAdded', { name: add.data.name })}</p> : null}
        </div>
      </form>
    </section>
  )
}

function toHost(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url
}
