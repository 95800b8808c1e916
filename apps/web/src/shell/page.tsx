import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import { usePageTitle } from './page-title.ts'
import classes from './page.module.css'

export interface PageProps {
  readonly title: string
  /** One or two sentences under the title. */
  readonly lead?: ReactNode
  /** Stands beside the title: the one thing to do here. */
  readonly action?: ReactNode
  readonly width?: 'text' | 'wide'
  /** For a step after another one: it begins at its heading, for the eye and for a screen reader. */
  readonly takesFocus?: boolean
  readonly children?: ReactNode
}

/** A page with margins and a title, for everything but the inbox. */
export function Page({ title, lead, action, width = 'wide', takesFocus = false, children }: PageProps) {
  usePageTitle(title)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus) heading.current?.focus()
  }, [takesFocus])
  return (
    <div className={classes.page} data-width={width}>
      <header className={classes.head}>
        <div className={classes.titles}>
          <h1 ref={heading} tabIndex={takesFocus ? -1 : undefined} className={classes.title}>
            {title}
          </h1>
          {lead ? <p className={classes.lead}>{lead}</p> : null}
        </div>
        {action}
      </header>
      {children}
    </div>
  )
}
