import { Button, PasswordInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import type { FormEvent } from 'react'
import { api } from '../api/client.ts'
import { ApiProblem } from '../api/problem.ts'
import { meQuery } from '../api/session.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { FormNote } from '../shell/form-note.tsx'
import { formText } from '../shell/form-text.ts'
import form from '../shell/form.module.css'
import { Page } from '../shell/page.tsx'
import { invitationTexts } from './texts.ts'

export function InvitationPage() {
  const t = useTexts(invitationTexts)
  const { token } = useSearch({ from: '/public/invitation' })
  const client = useQueryClient()
  const accept = useMutation({
    mutationFn: (password: string) => api.post('/api/invitation', { token, password }),
    onSuccess: () => client.resetQueries({ queryKey: meQuery.queryKey }),
  })
  if (token === undefined) return <Page title={t('title')} lead={t('noToken')} width="text" />
  if (accept.isSuccess) return <Accepted />
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    accept.mutate(formText(event.currentTarget, 'password'))
  }
  const isUsed = accept.error instanceof ApiProblem && [403, 404, 409, 410].includes(accept.error.status)
  return (
    <Page title={t('title')} lead={t('lead')} width="text">
      <form className={form.form} onSubmit={submit}>
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
        {accept.error ? <FormNote error={accept.error} {...(isUsed ? { message: t('used') } : {})} /> : null}
        <Button type="submit" loading={accept.isPending}>
          {t('submit')}
        </Button>
      </form>
    </Page>
  )
}

/** The server may have signed in at once, or not: the link leads on in both cases. */
function Accepted() {
  const t = useTexts(invitationTexts)
  const { data: me } = useQuery(meQuery)
  return (
    <Page title={t('title')} lead={t('done')} width="text">
      {me ? <Link to="/inbox">{t('toInbox')}</Link> : <Link to="/sign-in">{t('toSignIn')}</Link>}
    </Page>
  )
}
