import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import { Dialog } from './dialog.tsx'
import classes from './dialog.module.css'
import { FormNote } from './form-note.tsx'
import { statesTexts } from './states-texts.ts'

export interface ConfirmRemoveProps {
  readonly title: string
  /** What will be gone, and what stays. */
  readonly children: ReactNode
  readonly error: unknown
  /** Said in place of the error where there is more to say than the server does. */
  readonly note?: ReactNode
  readonly isPending: boolean
  readonly onRemove: () => void
  readonly onClose: () => void
}

/** Asks once before something goes for good. */
export function ConfirmRemove({ title, children, error, note, isPending, onRemove, onClose }: ConfirmRemoveProps) {
  const t = useTexts(statesTexts)
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      {note ?? (error ? <FormNote error={error} /> : null)}
      <div className={classes.actions}>
        <Button type="button" variant="default" data-autofocus onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button type="button" color="terracotta" loading={isPending} disabled={Boolean(note)} onClick={onRemove}>
          {t('remove')}
        </Button>
      </div>
    </Dialog>
  )
}
