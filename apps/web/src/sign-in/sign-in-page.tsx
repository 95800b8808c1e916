import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import type { FormEvent } from 'react'
import { ApiProblem } from '../api/problem.ts'
import { meQuery, signIn } from '../api/session.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { FormNote } from '../shell/form-note.tsx'
import { formText } from '../shell/form-text.ts'
import { Page } from '../shell/page.tsx'
import classes from '../shell/form.module.css'
import { toSafeReturn } from './safe-return.ts'
import { signInTexts } from './texts.ts'

export function SignInPage() {
  const t = useTexts(signInTexts)
  const { next } = useSearch({ from: '/public/sign-in' })
  const router = useRouter()
  const client = useQueryClient()
  const attempt = useMutation({
    mutationFn: ({ email, password }: { email: string; password: string }) => signIn(email, password),
    onSuccess: async () => {
      await client.resetQueries({ queryKey: meQuery.queryKey })
      router.history.push(toSafeReturn(next))
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    attempt.mutate({ email: formText(form, 'email').trim(), password: formText(form, 'password') })
  }
  const isWrong = attempt.error instanceof ApiProblem && [400, 401].includes(attempt.error.status)
  return (
    <Page title={t('title')} lead={t('lead')} width="text">
      <form className={classes.form} onSubmit={submit}>
        <TextInput label={t('email')} name="email" type="email" autoComplete="username" required withAsterisk={false} />
        <PasswordInput
          label={t('password')}
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
        />
        {attempt.error ? <FormNote error={attempt.error} {...(isWrong ? { message: t('wrong') } : {})} /> : null}
        <Button type="submit" loading={attempt.isPending}>
          {t('submit')}
        </Button>
        <p className={classes.hint}>{t('forgotten')}</p>
      </form>
    </Page>
  )
}
