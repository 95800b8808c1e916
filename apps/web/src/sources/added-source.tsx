import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { CreatedSource } from '@troje/server/api-types'
import { useTexts } from '../i18n/use-texts.ts'
import { Page } from '../shell/page.tsx'
import { newSourceTexts } from './new-source-texts.ts'
import { PushAddress } from './push-address.tsx'
import { sourcesTexts } from './texts.ts'
import form from './source-form.module.css'
import classes from './source-page.module.css'

export interface AddedSourceProps {
  readonly source: CreatedSource
  /** Whether the connection worked when it was tried. */
  readonly isProven: boolean
  readonly onAnother: () => void
}

/** The last step: what there still is to do elsewhere, and what was made along. */
export function AddedSource({ source, isProven, onAnother }: AddedSourceProps) {
  const t = useTexts(newSourceTexts)
  const list = useTexts(sourcesTexts)
  const { id, name, pushUrl, createdQuery } = source
  const back = <Link to="/sources">{list('back')}</Link>
  return (
    <Page title={t('addedTitle', { name })} lead={t(isProven ? 'addedLead' : 'addedUnproven')} action={back} takesFocus>
      <div className={classes.steps}>
        {createdQuery ? (
          <p className={classes.notice}>
            {t('createdQuery')}
            <Link to="/queries" search={{ edit: createdQuery.id } as never}>
              {createdQuery.name}
            </Link>
          </p>
        ) : null}
        {pushUrl ? <PushAddress url={pushUrl} /> : null}
        <div className={form.actions}>
          <Button component={Link} to="/sources/$id" params={{ id } as never}>
            {t('toSource')}
          </Button>
          <Button component={Link} to="/sources/new" search={{} as never} variant="default" onClick={onAnother}>
            {t('another')}
          </Button>
        </div>
      </div>
    </Page>
  )
}
