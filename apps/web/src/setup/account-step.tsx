import { Button, PasswordInput, TextInput } from '@mantine/core'
import type { SetupInput } from '@troje/server/api-types'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { api } from '../api/client.ts'
import { ApiProblem } from '../api/problem.ts'
import { meQuery, publicQuery, signIn } from '../api/session.ts'
import { currentLanguage } from '../i18n/i18n.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { FormNote } from '../shell/form-note.tsx'
import { formText } from '../shell/form-text.ts'
import classes from '../shell/form.module.css'
import { setupTexts } from './texts.ts'

export function AccountStep({ token, onDone }: { token: string; onDone: () => void }) {
  const t = useTexts(setupTexts)
  const client = useQueryClient()
  const create = useMutation({
    mutationFn: async (input: SetupInput) => {
      await api.post('/api/setup', input)
      const me = await client.fetchQuery({ ...meQuery, staleTime: 0 })
      if (me === null) await signIn(input.email, input.password)
    },
    onSuccess: async () => {
      await Promise.all([meQuery, publicQuery].map(({ queryKey }) => client.resetQueries({ queryKey })))
      onDone()
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    create.mutate({
      token,
      name: formText(form, 'name').trim(),
      email: formText(form, 'email').trim(),
      password: formText(form, 'password'),
      language: currentLanguage(),
    })
  }
  const isBadToken = create.error instanceof ApiProblem && create.error.code === 'bad-token'
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput label={t('yourName')} name="name" autoComplete="name" required withAsterisk={false} maxLength={100} />
      <TextInput label={t('email')} name="email" type="email" autoComplete="username" required withAsterisk={false} />
      <PasswordInput
        label={t('password')}
        description={t('passwordHint')}
        name="password"
        autoComplete="new-password"
        minLength={12}
        maxLength={128}
        required
        withAsterisk={false}
      />
      {create.error ? <FormNote error={create.error} {...(isBadToken ? { message: t('badToken') } : {})} /> : null}
      <Button type="submit" loading={create.isPending}>
        {t('next')}
      </Button>
    </form>
  )
}
