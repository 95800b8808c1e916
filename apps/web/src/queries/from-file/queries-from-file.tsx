import { lazy, Suspense, useState } from 'react'
import { useTexts } from '../../i18n/use-texts.ts'
import { Loading } from '../../shell/states.tsx'
import { fileTexts } from './file-texts.ts'
import classes from './queries-from-file.module.css'

// The readers of other tools' queries come when somebody asks for them.
const QueryFile = lazy(async () => ({ default: (await import('./query-file.tsx')).QueryFile }))

/** For who comes from another tool with a file of saved queries; closed until then. */
export function QueriesFromFile() {
  const t = useTexts(fileTexts)
  const [isOpen, setOpen] = useState(false)
  return (
    <details className={classes.door} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('door')}</summary>
      {isOpen ? (
        <Suspense fallback={<Loading />}>
          <QueryFile />
        </Suspense>
      ) : null}
    </details>
  )
}
