import { useQuery } from '@tanstack/react-query'
import type { ExplanationLine } from '@troje/server/api-types'
import { useId, useState, type CSSProperties, type ReactNode } from 'react'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { ErrorNote, Loading } from '../shell/states.tsx'
import { tabsTexts } from './tabs-texts.ts'
import queries from './queries.module.css'
import classes from './query-post.module.css'

export interface WhyProps {
  readonly label: string
  /** Names the question for the cache. */
  readonly queryKey: readonly unknown[]
  readonly explain: () => Promise<readonly ExplanationLine[]>
  /** Other things that can be done with the post, in the same line. */
  readonly children?: ReactNode
}

/** A word that opens what each part of the query says of a post. */
export function Why({ label, queryKey, explain, children }: WhyProps) {
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <>
      <div className={classes.acts}>
        <button
          type="button"
          className={queries.word}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
        >
          {label}
        </button>
        {children}
      </div>
      {open ? (
        <div id={id}>
          <Fetched queryKey={queryKey} explain={explain} />
        </div>
      ) : null}
    </>
  )
}

function Fetched({ queryKey, explain }: Pick<WhyProps, 'queryKey' | 'explain'>) {
  const { data, error, refetch } = useQuery({
    queryKey: ['why', ...queryKey],
    queryFn: explain,
    gcTime: 0,
    placeholderData: (previous) => previous,
  })
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />
  return data ? <WhyLines lines={data} /> : <Loading />
}

const signs = { yes: '✓', no: '–', unknown: '?' } as const

/** Each part of the query with what came of it; how deep it stands is how far it stands in. */
export function WhyLines({ lines }: { lines: readonly ExplanationLine[] }) {
  const { pick } = useLanguage()
  const t = useTexts(tabsTexts)
  return (
    <ul className={classes.why} aria-label={t('whyLabel')}>
      {lines.map((line, index) => (
        <li
          key={`${index} ${line.start}`}
          data-truth={line.truth}
          style={{ '--depth': Math.min(line.depth, 8) } as CSSProperties}
        >
          <span className={classes.sign} aria-hidden>
            {signs[line.truth]}
          </span>
          {pick(line.said)}
        </li>
      ))}
    </ul>
  )
}
