import { Button, Textarea } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CodeWordsChange, CodeWordsInput } from '@troje/server/api-types'
import type { FormEvent, ReactNode } from 'react'
import { useState } from 'react'
import {
  addCodeWords,
  clearCodeWords,
  codeWordAdditionsQuery,
  codeWordsQuery,
  removeCodeWords,
} from '../api/code-words.ts'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { ConfirmRemove } from '../shell/confirm-remove.tsx'
import { FormNote } from '../shell/form-note.tsx'
import { formText } from '../shell/form-text.ts'
import form from '../shell/form.module.css'
import { ErrorNote, Loading } from '../shell/states.tsx'
import { codeWordsTexts } from './code-words-texts.ts'
import { readCodeWords } from './read-code-words.ts'
import classes from './settings.module.css'

/** The organisation's code words: how many since when, to add to and to take from. The words are not to be read back. */
export function CodeWords() {
  const t = useTexts(codeWordsTexts)
  const { data: list, error, refetch } = useQuery(codeWordsQuery)
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />
  if (!list) return <Loading />
  const count = list.hashes.length
  return (
    <div className={classes.content}>
      <div className={classes.standing}>
        <p>{count === 0 ? t('none') : t('count', { count })}</p>
        {count === 0 ? null : (
          <>
            <Additions />
            <Clear />
          </>
        )}
      </div>
      <WordsForm
        name="add"
        listKey={list.key}
        send={addCodeWords}
        done={(n) => (n ? t('added', { count: n }) : t('addedNone'))}
      />
      {count === 0 ? null : (
        <WordsForm
          name="remove"
          listKey={list.key}
          send={removeCodeWords}
          done={(n) => (n ? t('removed', { count: n }) : t('removedNone'))}
        />
      )}
    </div>
  )
}

function Additions() {
  const t = useTexts(codeWordsTexts)
  const { language } = useLanguage()
  const { data } = useQuery(codeWordAdditionsQuery)
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long' })
  const days = new Map<string, number>()
  for (const { at, count } of data?.additions ?? []) {
    const name = day.format(new Date(at))
    days.set(name, (days.get(name) ?? 0) + count)
  }
  return (
    <table className={classes.people}>
      <thead>
        <tr>
          <th scope="col">{t('when')}</th>
          <th scope="col">{t('howMany')}</th>
        </tr>
      </thead>
      <tbody>
        {[...days].map(([name, count]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="figures">{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface WordsFormProps {
  readonly name: 'add' | 'remove'
  readonly listKey: string
  readonly send: (input: CodeWordsInput) => Promise<CodeWordsChange>
  /** Says what happened, by how many. */
  readonly done: (changed: number) => ReactNode
}

/** What is typed becomes hashes here; only those are sent. Nothing is sent while a line cannot be used. */
function WordsForm({ name, listKey, send, done }: WordsFormProps) {
  const t = useTexts(codeWordsTexts)
  const [complaint, setComplaint] = useState<string | null>(null)
  const change = useCodeWordsChange(send)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const from = event.currentTarget
    const { words, refused } = readCodeWords(formText(from, 'words'), listKey)
    const isFine = words.length > 0 && refused.length === 0
    change.reset()
    if (refused.length > 0) setComplaint(t('refused', { count: refused.length, lines: refused.join(', ') }))
    else setComplaint(isFine ? null : t('nothing'))
    if (isFine) change.mutate({ key: listKey, words: [...words] }, { onSuccess: () => from.reset() })
  }
  return (
    <form className={form.form} onSubmit={submit}>
      <Textarea
        label={t(name)}
        description={t(`${name}Hint`)}
        name="words"
        rows={3}
        autoComplete="off"
        // The browser's own spelling check may send what is typed to its maker.
        spellCheck={false}
        error={complaint}
        errorProps={{ role: 'alert' }}
      />
      {change.error ? <FormNote error={change.error} /> : null}
      <Button type="submit" variant={name === 'add' ? 'filled' : 'default'} loading={change.isPending}>
        {t(`${name}Submit`)}
      </Button>
      <output>{change.data ? done(change.data.changed) : null}</output>
    </form>
  )
}

function Clear() {
  const t = useTexts(codeWordsTexts)
  const [asking, setAsking] = useState(false)
  const clear = useCodeWordsChange(clearCodeWords)
  return (
    <>
      <button type="button" className={classes.word} onClick={() => setAsking(true)}>
        {t('clear')}
      </button>
      {asking ? (
        <ConfirmRemove
          title={t('clearTitle')}
          error={clear.error}
          isPending={clear.isPending}
          onRemove={() => clear.mutate(undefined, { onSuccess: () => setAsking(false) })}
          onClose={() => setAsking(false)}
        >
          <p>{t('clearText')}</p>
        </ConfirmRemove>
      ) : null}
    </>
  )
}

/** A change of the list; afterwards, also where it was refused, list and counts are asked for again. */
function useCodeWordsChange<Input>(send: (input: Input) => Promise<CodeWordsChange>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSettled: () => client.invalidateQueries({ queryKey: codeWordsQuery.queryKey }),
  })
}
