import type { OrganisationNames } from '@troje/assess'
import { useCheckLanguage, useCheckTexts } from '../language-context.tsx'
import classes from './identity.module.css'
import { profileTraces } from './profile-traces.ts'
import type { OwnProfile } from './profile-traces.ts'
import { sharedTraces } from './shared-traces.ts'
import { identityTexts } from './texts.ts'

export interface OutcomeProps {
  readonly first: OwnProfile
  readonly second: OwnProfile | null
  readonly organisation: OrganisationNames
}

const sharedKeys = { name: 'sharedName', handle: 'sharedHandle', link: 'sharedLink', words: 'sharedWords' } as const

/** What somebody who reads the profiles could find out. */
export function Outcome({ first, second, organisation }: OutcomeProps) {
  const t = useCheckTexts(identityTexts)
  const isKnown = [organisation.names, organisation.domains, organisation.accounts].some(
    (list) => (list ?? []).length > 0,
  )
  return (
    <div className={classes.outcome} aria-live="polite">
      {isKnown && hasWords(first) ? (
        <OfProfile title={t('first')} profile={first} organisation={organisation} />
      ) : (
        <p className={classes.pencil}>{t('waiting')}</p>
      )}
      {second !== null && isKnown && hasWords(second) ? (
        <OfProfile title={t('second')} profile={second} organisation={organisation} />
      ) : null}
      {second !== null && hasWords(first) && hasWords(second) ? <Shared first={first} second={second} /> : null}
    </div>
  )
}

interface OfProfileProps {
  readonly title: string
  readonly profile: OwnProfile
  readonly organisation: OrganisationNames
}

function OfProfile({ title, profile, organisation }: OfProfileProps) {
  const t = useCheckTexts(identityTexts)
  const { pick } = useCheckLanguage()
  const traces = profileTraces(profile, organisation)
  const says = traces.some(({ says }) => says === 'works') ? 'works' : traces.length > 0 ? 'names' : 'clean'
  return (
    <section className={classes.note}>
      <h2>{title}</h2>
      <p>{t(says)}</p>
      {traces.length === 0 ? null : (
        <ul className={classes.traces}>
          {traces.map((trace) => (
            <li key={`${trace.field} ${trace.start}`}>
              {t(trace.field)}: <q>{profile[trace.field].slice(trace.start, trace.end)}</q>. {pick(trace.reason)}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Shared({ first, second }: { first: OwnProfile; second: OwnProfile }) {
  const t = useCheckTexts(identityTexts)
  const traces = sharedTraces(first, second)
  return (
    <section className={classes.note}>
      <h2>{t('shared')}</h2>
      {traces.length === 0 ? (
        <p>{t('sharedNone')}</p>
      ) : (
        <ul className={classes.traces}>
          {traces.map(({ kind, what }) => (
            <li key={`${kind} ${what}`}>
              {t(sharedKeys[kind])}: <q>{what}</q>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function hasWords({ displayName, handle, bio }: OwnProfile): boolean {
  return `${displayName}${handle}${bio}`.trim() !== ''
}
