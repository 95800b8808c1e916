import { useId, useState } from 'react'
import { Frame } from '../frame.tsx'
import { useCheckTexts, useFrameTexts } from '../language-context.tsx'
import { Guide } from './guide.tsx'
import classes from './identity.module.css'
import { Outcome } from './outcome.tsx'
import { profileFields, toOrganisation } from './profile-traces.ts'
import type { OwnProfile } from './profile-traces.ts'
import { identityLead, identityTexts, identityTitle } from './texts.ts'

const empty: OwnProfile = { displayName: '', handle: '', bio: '' }

/** Whether one's own profile leads to one's employer, read on one's own device (promises P5 and P9). */
export function IdentityPage() {
  return (
    <Frame title={identityTitle} lead={identityLead} page="identity">
      <Identity />
    </Frame>
  )
}

function Identity() {
  const t = useCheckTexts(identityTexts)
  const say = useFrameTexts()
  const employerId = useId()
  const [employer, setEmployer] = useState('')
  const [first, setFirst] = useState(empty)
  const [second, setSecond] = useState<OwnProfile | null>(null)
  return (
    <>
      <div className={classes.desk}>
        <div className={classes.forms}>
          <div className={classes.field}>
            <label htmlFor={employerId}>{t('employer')}</label>
            <input
              id={employerId}
              value={employer}
              onChange={({ target }) => setEmployer(target.value)}
              aria-describedby={`${employerId}-hint`}
              autoComplete="off"
              spellCheck={false}
            />
            <p id={`${employerId}-hint`} className={classes.hint}>
              {t('employerHint')}
            </p>
          </div>
          <ProfileForm title={t('first')} profile={first} onProfile={setFirst} />
          {second === null ? null : <ProfileForm title={t('second')} profile={second} onProfile={setSecond} />}
          <button type="button" className={classes.word} onClick={() => setSecond(second === null ? empty : null)}>
            {t(second === null ? 'add' : 'remove')}
          </button>
        </div>
        <aside className={classes.margin} aria-label={t('outcome')}>
          <p className={classes.nobody}>{say('nobody')}</p>
          <Outcome first={first} second={second} organisation={toOrganisation(employer)} />
        </aside>
      </div>
      <Guide />
    </>
  )
}

interface ProfileFormProps {
  readonly title: string
  readonly profile: OwnProfile
  readonly onProfile: (profile: OwnProfile) => void
}

function ProfileForm({ title, profile, onProfile }: ProfileFormProps) {
  const t = useCheckTexts(identityTexts)
  const id = useId()
  return (
    <fieldset className={classes.profile}>
      <legend>{title}</legend>
      {profileFields.map((field) => {
        const own = {
          id: `${id}-${field}`,
          value: profile[field],
          dir: 'auto' as const,
          autoComplete: 'off',
          spellCheck: false,
          onChange: ({ target }: { target: { value: string } }) => onProfile({ ...profile, [field]: target.value }),
        }
        return (
          <div key={field} className={classes.field}>
            <label htmlFor={own.id}>{t(field)}</label>
            {field === 'bio' ? <textarea rows={3} {...own} /> : <input {...own} />}
          </div>
        )
      })}
    </fieldset>
  )
}
