import { Button } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import { useTexts } from '../i18n/use-texts.ts'
import { Dialog } from '../shell/dialog.tsx'
import dialog from '../shell/dialog.module.css'
import { writingTexts } from './writing-texts.ts'

/** Asks before somebody leaves what is not saved: by a link, the back button, a reload, or closing the window. */
export function LeaveGuard({ isUnsaved }: { isUnsaved: () => boolean }) {
  const t = useTexts(writingTexts)
  const blocker = useBlocker({ shouldBlockFn: isUnsaved, enableBeforeUnload: isUnsaved, withResolver: true })
  if (blocker.status !== 'blocked') return null
  return (
    <Dialog title={t('leaveTitle')} onClose={blocker.reset}>
      <p>{t('leaveText')}</p>
      <div className={dialog.actions}>
        <Button type="button" variant="default" data-autofocus onClick={blocker.reset}>
          {t('stay')}
        </Button>
        <Button type="button" color="terracotta" onClick={blocker.proceed}>
          {t('leave')}
        </Button>
      </div>
    </Dialog>
  )
}
