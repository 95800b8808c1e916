import { TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { SourceKindRecord } from '@troje/server/api-types'
import { useState } from 'react'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { newSourceTexts } from './new-source-texts.ts'
import classes from './kind-choice.module.css'

/** With fewer, one sees them all. */
const many = 8

/** Every kind of source that there is, by whose posts it brings. */
export function KindChoice({ kinds }: { kinds: readonly SourceKindRecord[] }) {
  const t = useTexts(newSourceTexts)
  const { pick } = useLanguage()
  const [wanted, setWanted] = useState('')
  const words = wanted.toLowerCase().split(/\s+/)
  const found = kinds.filter(({ kind, network, label, hint }) => {
    const text = [kind, network, pick(label), pick(hint)].join(' ').toLowerCase()
    return words.every((word) => text.includes(word))
  })
  return (
    <div className={classes.choice}>
      {kinds.length > many ? (
        <div className={classes.filter}>
          <TextInput
            type="search"
            label={t('filter')}
            value={wanted}
            autoComplete="off"
            onChange={(event) => setWanted(event.currentTarget.value)}
          />
          <output className="visually-hidden">{wanted === '' ? null : t('found', { count: found.length })}</output>
        </div>
      ) : null}
      {found.length === 0 ? <p>{t('noKind')}</p> : null}
      <Group title={t('publicKinds')} kinds={found.filter(({ isOwnAccount }) => !isOwnAccount)} />
      <Group title={t('ownKinds')} kinds={found.filter(({ isOwnAccount }) => isOwnAccount)} />
    </div>
  )
}

function Group({ title, kinds }: { title: string; kinds: readonly SourceKindRecord[] }) {
  const { pick } = useLanguage()
  if (kinds.length === 0) return null
  return (
    <section className={classes.group}>
      <h2>{title}</h2>
      <ul className={classes.kinds}>
        {kinds.map(({ kind, label, hint }) => (
          <li key={kind} className={classes.kind}>
            <Link to="/sources/new" search={{ kind }}>
              {pick(label)}
            </Link>
            <p>{pick(hint)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
