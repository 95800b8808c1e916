import { lazy, Suspense, useState } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import { Loading } from '../shell/states.tsx'
import type { ConvertDialectProps } from './convert-dialect.tsx'
import { writingTexts } from './writing-texts.ts'
import classes from './queries.module.css'

// The readers of other tools' queries come when somebody asks for them.
const ConvertDialect = lazy(async () => ({ default: (await import('./convert-dialect.tsx')).ConvertDialect }))

/** For who pastes a query from another tool; closed until then. */
export function FromOtherTool(props: ConvertDialectProps) {
  const t = useTexts(writingTexts)
  const [isOpen, setOpen] = useState(false)
  return (
    <details className={classes.history} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('otherTool')}</summary>
      {isOpen ? (
        <Suspense fallback={<Loading />}>
          <ConvertDialect {...props} />
        </Suspense>
      ) : null}
    </details>
  )
}
