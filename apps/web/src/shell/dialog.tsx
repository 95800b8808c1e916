import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import classes from './dialog.module.css'
import { statesTexts } from './states-texts.ts'

export interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog with a heading of its own: Mantine's stands in a `header`, which would be a second banner of the page. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const t = useTexts(statesTexts)
  return (
    <Modal.Root opened onClose={onClose} centered>
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content>
        <Modal.Body className={classes.body}>
          <div className={classes.head}>
            <Modal.Title className={classes.title}>{title}</Modal.Title>
            <button type="button" className={classes.close} onClick={onClose}>
              {t('close')}
            </button>
          </div>
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
