import { Button, TextInput } from '@mantine/core'
import type { InvitedUser } from '@troje/server/api-types'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { useState } from 'react'
import { inviteAgain, inviteUser, usersQuery } from '../api/organisation.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { FormNote } from '../shell/form-note.tsx'
import { formText } from '../shell/form-text.ts'
import form from '../shell/form.module.css'
import { ErrorNote, Loading } from '../shell/states.tsx'
import classes from './settings.module.css'
import { settingsTexts } from './texts.ts'

export function People({ mayInvite }: { mayInvite: boolean }) {
  const t = useTexts(settingsTexts)
  const { data: users, error, refetch } = useQuery(usersQuery)
  const again = useMutation({ mutationFn: inviteAgain })
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />
  if (!users) return <Loading />
  return (
    <div className={classes.content}>
      <table className={classes.people}>
        <thead>
          <tr>
            <th scope="col">{t('person')}</th>
            <th scope="col">{t('email')}</th>
            <th scope="col">{t('role')}</th>
            {mayInvite ? <th scope="col">{t('newLink')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {users.map((user) => (
            <tr key={user.id}>
              <th scope="row">{user.name}</th>
              <td>{user.email}</td>
              <td>{t(user.role)}</td>
              {mayInvite ? (
                <td>
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={t('newLinkFor', { name: user.name })}
                    onClick={() => again.mutate(user.id)}
                  >
                    {t('newLink')}
                  </Button>
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
      {again.error ? <FormNote error={again.error} /> : null}
      <div aria-live="polite">{again.data ? <InviteLink key={again.data.inviteUrl} invited={again.data} /> : null}</div>
      {mayInvite ? <Invite /> : null}
    </div>
  )
}

function Invite() {
  const t = useTexts(settingsTexts)
  const client = useQueryClient()
  const invite = useMutation({
    mutationFn: inviteUser,
    onSuccess: () => client.invalidateQueries({ queryKey: usersQuery.queryKey }),
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const from = event.currentTarget
    invite.mutate(
      { name: formText(from, 'name').trim(), email: formText(from, 'email').trim() },
      { onSuccess: () => from.reset() },
    )
  }
  return (
    <>
      <form className={form.form} onSubmit={submit}>
        <h3>{t('invite')}</h3>
        <TextInput label={t('inviteName')} name="name" autoComplete="off" required withAsterisk={false} />
        <TextInput label={t('email')} name="email" type="email" autoComplete="off" required withAsterisk={false} />
        {invite.error ? <FormNote error={invite.error} /> : null}
        <Button type="submit" variant="default" loading={invite.isPending}>
          {t('inviteSubmit')}
        </Button>
      </form>
      <div aria-live="polite">{invite.data ? <InviteLink invited={invite.data} /> : null}</div>
    </>
  )
}

function InviteLink({ invited }: { invited: InvitedUser }) {
  const t = useTexts(settingsTexts)
  const [isCopied, setIsCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(invited.inviteUrl)
    setIsCopied(true)
  }
  return (
    <div className={classes.invitation}>
      <TextInput
        label={t('inviteReady', { name: invited.user.name })}
        description={t('inviteHint')}
        value={invited.inviteUrl}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      {'clipboard' in navigator ? (
        <Button variant="default" onClick={() => void copy()}>
          {isCopied ? t('copied') : t('copy')}
        </Button>
      ) : null}
    </div>
  )
}
